/** Places whose page can only say "not known yet". */
import { SERVICES } from '../schemas/claim.ts';
import { isOpen } from './places.ts';
import { isAnswered, resolveServices } from './resolve.ts';
import type { Agency, Facility } from './types.ts';

/** The open places of which no service has an answer, of their own or from their agency. */
export function withoutAnswer(facilities: readonly Facility[], agencies: readonly Agency[], today: string): Facility[] {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  return facilities.filter((place) => {
    const answers = resolveServices(place.services, agencyById.get(place.agency ?? '')?.services, today);
    return isOpen(place) && !SERVICES.some((service) => isAnswered(answers[service]));
  });
}
