/** Does the tool know anything of a place? A price of any service that it counts, or who runs messages or calls. */
import type { Service } from '../../schemas/claim.ts';
import type { Answer } from '../resolve.ts';
import { COST_SERVICES } from './types.ts';

export function hasCost(answers: Record<Service, Answer>): boolean {
  return (
    [...answers.messaging.now, ...answers.phone.now].some(({ claim }) => claim.provider !== 'none') ||
    COST_SERVICES.some((service) => answers[service].now.some(({ claim }) => claim.prices))
  );
}
