/** The open places of a state for a map: six groups that have a shape each, the common ones first. */
import type { FacilityKind } from '../schemas/facility.ts';
import { isOpen } from './places.ts';
import type { Facility } from './types.ts';

export const DOT_GROUPS = ['jail', 'juvenile', 'other', 'prison', 'federal', 'ice'] as const;
export type DotGroup = (typeof DOT_GROUPS)[number];

const GROUP_OF: Record<FacilityKind, DotGroup> = {
  'federal-prison': 'federal',
  'federal-contract': 'federal',
  'state-prison': 'prison',
  'state-contract': 'prison',
  'county-jail': 'jail',
  'city-jail': 'jail',
  'regional-jail': 'jail',
  'tribal-jail': 'jail',
  'ice-detention': 'ice',
  reentry: 'other',
  juvenile: 'juvenile',
  other: 'other',
};

type Located<T extends Facility> = T & { location: NonNullable<Facility['location']> };

export interface PlaceDots<T extends Facility> {
  /** In order of drawing, so that rare kinds lie on top; empty groups are left out. */
  groups: { group: DotGroup; places: Located<T>[] }[];
  /** Open places without a known point. */
  missing: T[];
}

/** Open places by group; in each by name, as in the list, which is the order of the keyboard. */
export function placeDots<T extends Facility>(places: readonly T[]): PlaceDots<T> {
  const open = places.filter(isOpen);
  const located = open.filter((place): place is Located<T> => place.location !== undefined);
  return {
    groups: DOT_GROUPS.map((group) => ({
      group,
      places: located.filter(({ kind }) => GROUP_OF[kind] === group).sort(byName),
    })).filter((one) => one.places.length > 0),
    missing: open.filter(({ location }) => location === undefined).sort(byId),
  };
}

const byName = (a: Facility, b: Facility) => a.name.localeCompare(b.name) || byId(a, b);
const byId = (a: Facility, b: Facility) => (a.id < b.id ? -1 : 1);
