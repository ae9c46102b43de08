/** A place with its resolved answers, for the open data. */
import type { ApiAnswer, ApiPlace } from '../../schemas/api/place.ts';
import { SERVICES, type Claim, type Service } from '../../schemas/claim.ts';
import { facilityPath } from '../paths.ts';
import type { Answer, PlacedClaim } from '../resolve.ts';
import type { Facility } from '../types.ts';
import type { ToUrl } from './head.ts';

export type ResolvedPlace = Facility & { answers: Record<Service, Answer> };
export type IdOf = (claim: Claim) => string;

/** `idOf` gives the id under which the file carries a claim. */
export function toApiPlace(place: ResolvedPlace, idOf: IdOf, url: ToUrl): ApiPlace {
  return {
    id: place.id,
    page: url(facilityPath(place.id)),
    name: place.name,
    aliases: place.aliases,
    kind: place.kind,
    status: place.status ?? 'open',
    statusNote: place.statusNote,
    agency: place.agency,
    operator: place.operator,
    state: place.state,
    address: place.address,
    mail: place.mail,
    location: place.location,
    phone: place.phone,
    website: place.website,
    population: place.population,
    capacity: place.capacity,
    counted: place.counted,
    security: place.security,
    gender: place.gender,
    ice: place.ice,
    ids: place.ids,
    sources: place.sources,
    answers: Object.fromEntries(SERVICES.map((service) => [service, toApiAnswer(place.answers[service], idOf)])) as ApiPlace['answers'],
  };
}

export function toApiAnswer({ standing, now, older, former, announced, disagree, varies }: Answer, idOf: IdOf): ApiAnswer {
  const ids = (claims: PlacedClaim[]) => claims.map(({ claim }) => idOf(claim));
  const some = (claims: PlacedClaim[]) => (claims.length > 0 ? ids(claims) : undefined);
  const [best] = now;
  return {
    standing,
    provider: best?.claim.provider,
    level: best?.level,
    claims: ids(now),
    older: some(older),
    former: some(former),
    announced: some(announced),
    disagree: disagree || undefined,
    varies: varies && idOf(varies.claim),
  };
}
