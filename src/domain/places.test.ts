import { describe, expect, it } from 'vitest';
import { makeFacility } from '../../tests/unit/make.ts';
import { FACILITY_KINDS, type FacilityKind } from '../schemas/facility.ts';
import { distance } from './distance.ts';
import { groupPlaces, isAdult, isOpen, nearest } from './places.ts';
import type { Facility } from './types.ts';

const place = (name: string, kind: FacilityKind, county = '', over: Partial<Facility> = {}) =>
  makeFacility({ id: `il/${name.toLowerCase()}`, name, kind, address: { city: 'X', county }, ...over });
const grouped = (places: Facility[]) => groupPlaces(places).map(({ kind, places: members }) => [kind, members.map(({ name }) => name)]);

describe('isOpen and isAdult', () => {
  it('a place is open unless it is closed', () => {
    expect([isOpen({}), isOpen({ status: 'unconfirmed' }), isOpen({ status: 'closed' })]).toEqual([true, true, false]);
  });

  it('only juvenile places are not for adults', () => {
    expect(FACILITY_KINDS.filter((kind) => !isAdult({ kind }))).toEqual(['juvenile']);
  });
});

describe('groupPlaces', () => {
  it('puts groups in order, closed places last, and leaves empty groups out', () => {
    expect(
      grouped([
        place('Youth', 'juvenile'),
        place('Old', 'state-prison', '', { status: 'closed' }),
        place('Camp', 'federal-prison'),
        place('Jail', 'county-jail'),
        place('Prison', 'state-prison', '', { status: 'unconfirmed' }),
      ]),
    ).toEqual([
      ['state-prison', ['Prison']],
      ['county-jail', ['Jail']],
      ['federal-prison', ['Camp']],
      ['juvenile', ['Youth']],
      ['closed', ['Old']],
    ]);
  });

  it('has a group for every kind', () => {
    const kinds = groupPlaces(FACILITY_KINDS.map((kind) => place(kind, kind))).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(FACILITY_KINDS));
  });

  it('sorts jails by county and then by name, prisons by name', () => {
    expect(
      grouped([
        place('B', 'county-jail', 'Cook'),
        place('A', 'county-jail', 'Will'),
        place('A2', 'county-jail', 'Cook'),
        place('Z', 'state-prison', 'Adams'),
        place('Y', 'state-prison', 'Will'),
      ]),
    ).toEqual([
      ['state-prison', ['Y', 'Z']],
      ['county-jail', ['A2', 'B', 'A']],
    ]);
  });

  it('sorts each group for itself: a prison between two jails does not upset their order', () => {
    expect(grouped([place('A', 'county-jail', 'Will'), place('M', 'state-prison'), place('Z', 'county-jail', 'Adams')])).toEqual([
      ['state-prison', ['M']],
      ['county-jail', ['Z', 'A']],
    ]);
  });

  it('gives the same order whatever order the places come in', () => {
    const places = [
      place('A', 'county-jail', 'Will'),
      place('M', 'state-prison'),
      place('Z', 'county-jail', 'Adams'),
      place('B', 'city-jail', 'Cook'),
    ];
    expect(grouped(places.toReversed())).toEqual(grouped(places));
  });

  it('leaves the list it was given as it was', () => {
    const places = [place('B', 'other'), place('A', 'other')];
    groupPlaces(places);
    expect(places.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

describe('distance', () => {
  const chicago = { lat: 41.8781, lon: -87.6298 };
  const newYork = { lat: 40.7128, lon: -74.006 };

  it('is about 711 miles from Chicago to New York, both ways', () => {
    expect(distance(chicago, newYork)).toBeCloseTo(711, -1);
    expect(distance(newYork, chicago)).toBeCloseTo(distance(chicago, newYork), 9);
  });

  it('is 0 to itself and short across the date line', () => {
    expect(distance(chicago, chicago)).toBe(0);
    expect(distance({ lat: 52, lon: 179.9 }, { lat: 52, lon: -179.9 })).toBeLessThan(10);
  });
});

describe('nearest', () => {
  const here = place('Here', 'county-jail', '', { location: { lat: 40, lon: -89 } });
  const north = (name: string, miles: number, over: Partial<Facility> = {}) =>
    place(name, 'county-jail', '', { location: { lat: 40 + miles / 69.1, lon: -89 }, ...over });

  it('is nearest first and knows the miles', () => {
    const found = nearest(here, [north('B', 20), north('A', 10), north('C', -5)]);
    expect(found.map(({ place: { name }, miles }) => [name, Math.round(miles)])).toEqual([['C', 5], ['A', 10], ['B', 20]]); // prettier-ignore
  });

  it('leaves out itself, closed and juvenile places, those without a location and those too far', () => {
    const places = [
      here,
      north('Closed', 1, { status: 'closed' }),
      north('Youth', 1, { kind: 'juvenile' }),
      place('Nowhere', 'county-jail'),
      north('Far', 61),
      place('West', 'county-jail', '', { location: { lat: 40, lon: -91 } }),
      north('Near', 59),
    ];
    expect(nearest(here, places).map(({ place: { name } }) => name)).toEqual(['Near']);
  });

  it('stops at the count', () => {
    const places = [1, 2, 3, 4, 5, 6, 7].map((miles) => north(`P${miles}`, miles));
    expect(nearest(here, places)).toHaveLength(5);
    expect(nearest(here, places, 2).map(({ place: { name } }) => name)).toEqual(['P1', 'P2']);
  });

  it('sorts places at the same spot by id', () => {
    expect(nearest(here, [north('B', 3), north('A', 3)]).map(({ place: { name } }) => name)).toEqual(['A', 'B']);
  });

  it('knows nothing without a location', () => {
    expect(nearest(place('Lost', 'county-jail'), [here])).toEqual([]);
  });
});
