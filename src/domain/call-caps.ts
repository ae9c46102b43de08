/** The federal caps on call and video minutes that hold for a place. */
import type { FacilityKind } from '../schemas/facility.ts';
import type { Cap } from '../schemas/law.ts';
import { isAhead, isOver } from './dates.ts';
import type { CallCaps, Law } from './types.ts';

/**
 * The class of a place for the caps. Our list knows a place's kind, the rule asks for what it mainly holds: where the two may
 * differ (detention for ICE or Marshals, reentry, juvenile and tribal places) the class is unclear, and all caps are in question.
 */
export type CapClass = 'prison' | 'jail' | 'unclear';

const PRISONS: ReadonlySet<FacilityKind> = new Set(['federal-prison', 'state-prison', 'state-contract']);
const JAILS: ReadonlySet<FacilityKind> = new Set(['county-jail', 'city-jail', 'regional-jail']);

export function capClass(kind: FacilityKind): CapClass {
  return PRISONS.has(kind) ? 'prison' : JAILS.has(kind) ? 'jail' : 'unclear';
}

/** The record that holds on a day: the latest one that has begun and not ended. */
export function capsOn(laws: readonly Law[], today: string): CallCaps | undefined {
  return laws
    .filter((law): law is CallCaps => law.kind === 'call-caps')
    .filter(({ force }) => !isAhead(force.since, today) && !(force.until !== undefined && isOver(force.until, today)))
    .sort((a, b) => (a.force.since < b.force.since ? 1 : -1))[0];
}

/**
 * The caps that a place may fall under: one if its class and size are known, else several. A jail without a count, or with
 * a count of nobody, may have any size.
 */
export function capsFor(caps: readonly Cap[], kind: FacilityKind, population: number | undefined): Cap[] {
  const of = capClass(kind);
  return caps.filter(
    ({ place, from = 0, to = Infinity }) =>
      of === 'unclear' || (place === of && (of === 'prison' || !population || (from <= population && population <= to))),
  );
}
