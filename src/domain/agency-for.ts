/** Which agency probably runs a new place: the one that runs places of its kind in its state. */
import type { FacilityKind } from '../schemas/facility.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { Agency, Facility } from './types.ts';

export interface NewPlace {
  state: StateCode;
  kind: FacilityKind;
  county?: string | undefined;
}

/** Kinds that the federal government runs everywhere. */
const FEDERAL: ReadonlySet<FacilityKind> = new Set(['federal-prison', 'federal-contract', 'ice-detention']);
const STATE: ReadonlySet<FacilityKind> = new Set(['state-prison', 'state-contract']);

/** Ids of the agencies that fit, the likeliest first. A jail gets one only if its county has a jail with an agency. */
export function agenciesFor(
  place: NewPlace,
  { facilities, agencies }: { facilities: readonly Facility[]; agencies: readonly Agency[] },
): string[] {
  const scope = FEDERAL.has(place.kind) ? 'federal' : STATE.has(place.kind) ? 'state' : 'local';
  const fits = agencies.filter((agency) => agency.scope === scope && (scope === 'federal' || agency.state === place.state));
  const county = place.county?.toLowerCase();
  const uses = new Map(fits.map(({ id }) => [id, 0]));
  for (const { agency, state, kind, address } of facilities) {
    if (agency === undefined || !uses.has(agency)) continue;
    const same =
      scope === 'local' ? state === place.state && county !== undefined && address.county?.toLowerCase() === county : kind === place.kind;
    if (same) uses.set(agency, (uses.get(agency) ?? 0) + 1);
  }
  const ranked = [...uses].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return ranked.filter(([, count]) => count > 0 || scope === 'state').map(([id]) => id);
}
