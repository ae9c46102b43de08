/** Where contact is free by law or by decision, and for whom it holds on a day. */
import type { FacilityKind } from '../schemas/facility.ts';
import type { Doubt, Grant } from '../schemas/law.ts';
import { isAhead, isOver } from './dates.ts';
import type { Facility, FreeCalls, Law } from './types.ts';

const KINDS: Record<FreeCalls['places'], ReadonlySet<FacilityKind>> = {
  prisons: new Set(['state-prison']),
  jails: new Set(['county-jail', 'city-jail', 'regional-jail']),
  'prisons-and-jails': new Set(['state-prison', 'county-jail', 'city-jail', 'regional-jail']),
};

/** A grant with the law that gives it. */
export interface GrantAt {
  law: string;
  grant: Grant;
  doubts: Doubt[];
}

/** Does the law speak of this place? A law of an agency holds only for the agency's places. */
export function covers(law: FreeCalls, place: Pick<Facility, 'kind' | 'state' | 'agency'>): boolean {
  return law.state === place.state && KINDS[law.places].has(place.kind) && (law.agency === undefined || law.agency === place.agency);
}

/** What families get without paying at a place today; shares that the state pays are left out, since families still pay. */
export function freeAt(laws: readonly Law[], place: Pick<Facility, 'kind' | 'state' | 'agency'>, today: string): GrantAt[] {
  return laws
    .filter((law): law is FreeCalls => law.kind === 'free-calls')
    .filter((law) => covers(law, place))
    .flatMap(({ title, grants, doubts = [] }) =>
      grants
        .filter(({ share }) => share === undefined)
        .filter(({ since, until }) => !(since && isAhead(since, today)) && !(until && isOver(until, today)))
        .map((grant) => ({ law: title, grant, doubts })),
    );
}
