import { describe, expect, it } from 'vitest';
import { makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import type { Facility } from '../types.ts';
import { insideState } from './inside-state.ts';

const check = (over: Partial<Facility>) => insideState(makeRecords({ facilities: [makeFacility(over)] }));

describe('insideState', () => {
  it('takes a point in the state, and none', () => {
    expect(check({ location: { lat: 37.91269, lon: -89.84198 } })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it.each([
    ['the sign is lost', { lat: 37.9, lon: 89.8 }, 'write lon: -89.8'],
    ['lat and lon are swapped', { lat: -89.8, lon: 37.9 }, 'lat and lon are swapped'],
    ['it lies south of the equator', { lat: -37.9, lon: -89.8 }, 'write lat: 37.9'],
    ['it lies in another state', { lat: 32.7, lon: -117.1 }, 'check it on a map, and check the state in the path of the file'],
  ])('says how to mend it when %s', (_name, location, fix) => {
    expect(check({ location })).toEqual([
      {
        collection: 'facilities',
        id: 'il/menard',
        path: ['location'],
        found: `lat ${location.lat}, lon ${location.lon}`,
        expected: 'a point in Illinois (lat 36.97 to 42.51, lon -91.51 to -87.49)',
        fix,
      },
    ]);
  });
});
