/** Which claims should be read again first: those that many people rest on and that nobody has looked at for long. */
import type { Claim, Service } from '../schemas/claim.ts';
import { SERVICES } from '../schemas/claim.ts';
import { lastDay } from './dates.ts';
import { isAdult, isOpen } from './places.ts';
import { resolveServices } from './resolve.ts';
import { heldOn, isFresh } from './standing.ts';
import type { Agency, Facility } from './types.ts';

export interface ToVerify {
  collection: 'facilities' | 'agencies';
  id: string;
  name: string;
  state: string | undefined;
  service: Service;
  /** Place of the claim in the record's list for the service. */
  index: number;
  claim: Claim;
  /** People in the open places that show this claim today: the last count, or else the capacity. */
  people: number;
  places: number;
  /** Years since the claim is known to have held; undefined without a date. */
  years: number | undefined;
  fresh: boolean;
}

/** A page without a date is treated as so old: between a contract's length and "nobody knows". */
const UNDATED_YEARS = 5;
const YEAR = 365.25 * 86_400_000;

/** All claims that some open place shows today, the most urgent first (people × years). */
export function toVerify(
  { facilities, agencies }: { facilities: readonly Facility[]; agencies: readonly Agency[] },
  today: string,
): ToVerify[] {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const weight = new Map<Claim, { people: number; places: number }>();
  for (const place of facilities) {
    if (!isOpen(place) || !isAdult(place)) continue;
    const answers = resolveServices(place.services, agencyById.get(place.agency ?? '')?.services, today);
    for (const { claim } of SERVICES.flatMap((service) => answers[service].now)) {
      const { people, places } = weight.get(claim) ?? { people: 0, places: 0 };
      weight.set(claim, { people: people + peopleIn(place), places: places + 1 });
    }
  }
  const of = (
    collection: ToVerify['collection'],
    { id, name, state, services }: Pick<Facility | Agency, 'id' | 'name' | 'state' | 'services'>,
  ) =>
    SERVICES.flatMap((service) =>
      (services?.[service] ?? []).flatMap((claim, index): ToVerify[] => {
        const counted = weight.get(claim);
        if (!counted) return [];
        const date = heldOn(claim, today);
        const years = date === undefined ? undefined : Math.max(0, (Date.parse(today) - Date.parse(lastDay(date))) / YEAR);
        return [{ collection, id, name, state, service, index, claim, ...counted, years, fresh: isFresh(claim, today) }];
      }),
    );
  return [...agencies.flatMap((one) => of('agencies', one)), ...facilities.flatMap((one) => of('facilities', one))].sort(
    (a, b) => urgency(b) - urgency(a) || byPeople(a, b),
  );
}

/** People first: for a list of what to read next among claims that are old anyway. */
export function byPeople(a: ToVerify, b: ToVerify): number {
  return b.people - a.people || b.places - a.places || a.id.localeCompare(b.id) || a.service.localeCompare(b.service) || a.index - b.index;
}

function urgency({ people, years }: ToVerify): number {
  return people * (years ?? UNDATED_YEARS);
}

function peopleIn({ population, capacity }: Facility): number {
  return population ?? capacity ?? 0;
}
