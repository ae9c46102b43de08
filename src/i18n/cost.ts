/** A place, its prices and the law in the words and shapes of the tool "A month here". */
import { capsOn } from '../domain/call-caps.ts';
import { COST_SERVICES, type CostCaps, type CostClaim, type CostGrant, type CostService, type CostSource } from '../domain/cost/types.ts';
import type { NamedPlace } from '../domain/cost/state-file.ts';
import { freeAt } from '../domain/free-calls.ts';
import type { Answer } from '../domain/resolve.ts';
import type { Agency, Facility, Law } from '../domain/types.ts';
import type { Claim, Service } from '../schemas/claim.ts';
import type { Price } from '../schemas/price.ts';
import type { Source } from '../schemas/source.ts';
import { sourceTail, whoText, type NameOf } from './answer.ts';
import { dateText, priceText } from './format.ts';
import { t } from './index.ts';

type ResolvedPlace = Facility & { answers: Record<Service, Answer>; agencyRecord: Agency | undefined };

export function costPlace(place: ResolvedPlace, nameOf: NameOf, laws: readonly Law[], today: string): NamedPlace {
  const { id, name, aliases, kind, population, address, answers, agencyRecord } = place;
  const claimsOf = (service: CostService) =>
    answers[service].now.map(({ claim }) => costClaim(claim, service, nameOf, agencyRecord?.shortName));
  return {
    id,
    name,
    city: address.city,
    ...(aliases && { aliases }),
    kind,
    ...(population !== undefined && { population }),
    claims: Object.fromEntries(COST_SERVICES.map((service) => [service, claimsOf(service)]).filter(([, claims]) => claims?.length)),
    grants: freeAt(laws, place, today).flatMap(({ law, grant: { service, text, unconfirmed, source } }): CostGrant[] => {
      const counted = COST_SERVICES.find((one) => one === service);
      return counted ? [{ service: counted, law, text, ...(unconfirmed && { unsure: true }), source: costSource(source) }] : [];
    }),
  };
}

function costClaim(claim: Claim, service: CostService, nameOf: NameOf, agency: string | undefined): CostClaim {
  const { provider, prices, free, source } = claim;
  return {
    who: whoText(claim, service, nameOf, agency),
    ...(provider === 'none' && { none: true }),
    ...(prices && { prices: prices.map((price) => ({ ...price, text: fullPrice(price, source) })) }),
    ...(free !== undefined && { free }),
    source: costSource(source),
  };
}

/** The price with its note, and what sets it apart from its source. */
function fullPrice(price: Price, source: Source): string {
  const apart = [
    price.note,
    price.date && dateText(price.date),
    price.kind && price.kind !== source.kind && t(price.kind === 'official' ? 'answer.official' : 'answer.secondary'),
  ].filter(Boolean);
  return apart.length > 0 ? `${priceText(price)} (${apart.join('; ')})` : priceText(price);
}

function costSource(source: Source): CostSource {
  return { title: source.title, url: source.url, tail: sourceTail(source), ...(source.date && { date: source.date }) };
}

/** The caps that hold on a day. */
export function costCaps(laws: readonly Law[], today: string): CostCaps | undefined {
  const law = capsOn(laws, today);
  return law && { since: law.force.since, caps: law.caps, ...(law.mayAdd && { mayAdd: law.mayAdd.amount }) };
}
