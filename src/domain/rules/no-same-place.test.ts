import { describe, expect, it } from 'vitest';
import { makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import type { Facility } from '../types.ts';
import { noSamePlace } from './no-same-place.ts';

const HERE = { lat: 37.9, lon: -89.8 };
/** A hundredth of a degree of latitude is 0.7 miles. */
const north = (degrees: number) => ({ lat: HERE.lat + degrees, lon: HERE.lon });
const jail = (over: Partial<Facility>) =>
  makeFacility({ id: 'il/a', kind: 'county-jail', name: 'Adams County Jail', location: HERE, ...over });
const check = (over: Partial<Facility>, first: Partial<Facility> = {}) =>
  noSamePlace(makeRecords({ facilities: [jail(first), jail({ id: 'il/b', ...over })] })).map(({ level, id, path }) => [level, id, ...path]);

const ERROR = [['error', 'il/b', 'name']];
const WARNING = [['warning', 'il/b', 'name']];

describe('noSamePlace', () => {
  it.each<[string, Partial<Facility>]>([
    ['the same name', {}],
    ['other letters and signs', { name: 'ADAMS County  Jail.' }],
    ['a short form', { name: 'Adams Co. Jail' }],
    ['a mile away', { location: north(0.015) }],
  ])('holds two places for one: %s', (_name, over) => {
    expect(check(over)).toEqual(ERROR);
  });

  it('goes by the town where the point is not known', () => {
    expect(check({ location: undefined, address: { city: 'Menard' } } as Partial<Facility>)).toEqual(ERROR);
    expect(check({ location: undefined, address: { city: 'Chester' } } as Partial<Facility>)).toEqual([]);
  });

  it.each<[string, Partial<Facility>]>([
    ['another word for jail', { name: 'Adams County Detention Center' }],
    ['an alias', { name: 'Adams Lockup', aliases: ['Adams County Jail'] }],
  ])('warns of %s on the same grounds', (_name, over) => {
    expect(check(over)).toEqual(WARNING);
    expect(check({ ...over, location: north(0.015) })).toEqual([]);
  });

  it.each<[string, Partial<Facility>]>([
    ['an annex', { name: 'Adams County Jail Annex' }],
    ['a county prison beside the county jail', { name: 'Adams County Correctional Institution' }],
    ['another kind', { kind: 'city-jail' }],
    ['a closed one', { status: 'closed' }],
    ['another state', { id: 'in/b', state: 'IN' }],
    ['the same name far away', { location: north(0.05) }],
  ])('leaves %s alone', (_name, over) => {
    expect(check(over)).toEqual([]);
  });

  it('names the other record', () => {
    const [finding] = noSamePlace(makeRecords({ facilities: [jail({}), jail({ id: 'il/b' })] }));
    expect(finding?.found).toBe('"Adams County Jail", 0.0 miles from "Adams County Jail" (content/facilities/il/a.md), of the same kind');
  });
});
