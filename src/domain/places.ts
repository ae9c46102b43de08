/** Rules about places: what counts as open, adult, near; how lists are grouped. */
import { distance } from './distance.ts';
import { FACILITY_KINDS, type FacilityKind } from '../schemas/facility.ts';
import type { Facility } from './types.ts';

/** Closed places are kept, but nobody can be reached there. An unconfirmed place counts as open. */
export function isOpen(place: Pick<Facility, 'status'>): boolean {
  return place.status !== 'closed';
}

/** Juvenile places are kept apart in lists and counts. */
export function isAdult(place: Pick<Facility, 'kind'>): boolean {
  return place.kind !== 'juvenile';
}

/** Order of the groups on a state page: where most families search first. */
const GROUP_ORDER: readonly FacilityKind[] = [
  'state-prison', 'state-contract', 'county-jail', 'city-jail', 'regional-jail', 'tribal-jail', 'federal-prison',
  'federal-contract', 'ice-detention', 'reentry', 'other', 'juvenile',
]; // prettier-ignore

export interface PlaceGroup<T> {
  kind: FacilityKind | 'closed';
  places: T[];
}

/** Open places by kind, closed ones last, each group by county and name; empty groups are left out. */
export function groupPlaces<T extends Facility>(places: readonly T[]): PlaceGroup<T>[] {
  const groups: PlaceGroup<T>[] = GROUP_ORDER.map((kind) => ({
    kind,
    places: places.filter((place) => isOpen(place) && place.kind === kind).sort(JAILS.has(kind) ? byCountyThenName : byName),
  }));
  groups.push({ kind: 'closed', places: places.filter((place) => !isOpen(place)).sort(byName) });
  return groups.filter(({ places: members }) => members.length > 0);
}

function byCountyThenName(a: Facility, b: Facility): number {
  return (a.address.county ?? '').localeCompare(b.address.county ?? '') || byName(a, b);
}
function byName(a: Facility, b: Facility): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}
const JAILS: ReadonlySet<FacilityKind> = new Set(FACILITY_KINDS.filter((kind) => kind.endsWith('-jail')));

export interface Neighbour<T> {
  place: T;
  miles: number;
}

/** The nearest open adult places within 60 miles, nearest first. Haversine on a sphere of 3,959 miles. */
export function nearest<T extends Facility>(to: Facility, places: readonly T[], count = 5, within = 60): Neighbour<T>[] {
  if (!to.location) return [];
  const found: Neighbour<T>[] = [];
  for (const place of places) {
    if (place.id === to.id || !place.location || !isOpen(place) || !isAdult(place)) continue;
    // One degree of latitude is 69 miles: skip the costly formula for what is plainly too far.
    if (Math.abs(place.location.lat - to.location.lat) * 69 > within) continue;
    const miles = distance(to.location, place.location);
    if (miles <= within) found.push({ place, miles });
  }
  return found.sort((a, b) => a.miles - b.miles || a.place.id.localeCompare(b.place.id)).slice(0, count);
}
