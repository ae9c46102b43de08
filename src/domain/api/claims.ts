/** Claims for the open data, each with an id and what the rules say of it on the day. */
import type { ApiClaim } from '../../schemas/api/parts.ts';
import { SERVICES, type Claim, type Services } from '../../schemas/claim.ts';
import { whenOf, type Level } from '../resolve.ts';
import { standingOf } from '../standing.ts';

/**
 * All claims of a record in the order of the services: `il/menard/phone/jpay`, and `…/jpay/2` for the second of the same
 * company. The key is the authored claim itself, so that resolved answers find the id of what they rest on.
 */
export function identify(owner: string, level: Level, services: Services | undefined, today: string): Map<Claim, ApiClaim> {
  const seen = new Map<string, number>();
  const found = new Map<Claim, ApiClaim>();
  for (const service of SERVICES) {
    for (const claim of services?.[service] ?? []) {
      const name = `${owner}/${service}/${claim.provider}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      found.set(claim, {
        id: nth === 1 ? name : `${name}/${nth}`,
        owner,
        level,
        service,
        when: whenOf(claim, today),
        standing: standingOf(claim, today),
        ...claim,
      });
    }
  }
  return found;
}
