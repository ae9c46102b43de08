/** What a family does first in a system, in order: only what its record knows. */
import type { Service } from '../schemas/claim.ts';
import type { Answer, PlacedClaim } from './resolve.ts';

/** In the order in which families need them. */
const ORDER = ['messaging', 'phone', 'money', 'mail', 'photos', 'video'] as const satisfies readonly Service[];
export type StepService = (typeof ORDER)[number];

export interface Step {
  service: StepService;
  best: PlacedClaim;
}

/** The best claim of each service that is offered. A company that was a step already for another service is a step again: its price differs. */
export function firstSteps(answers: Record<Service, Answer>): Step[] {
  return ORDER.flatMap((service): Step[] => {
    const best = answers[service].now.find(({ claim }) => claim.provider !== 'none' && claim.provider !== 'unnamed');
    return best ? [{ service, best }] : [];
  });
}
