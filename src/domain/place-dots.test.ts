import { describe, expect, it } from 'vitest';
import { makeFacility } from '../../tests/unit/make.ts';
import { FACILITY_KINDS } from '../schemas/facility.ts';
import { DOT_GROUPS, placeDots } from './place-dots.ts';

const at = (lat: number) => ({ lat, lon: -89 });

describe('placeDots', () => {
  it('every kind of place has a group, and every group a kind', () => {
    const { groups } = placeDots(FACILITY_KINDS.map((kind) => makeFacility({ id: `il/${kind}`, kind, location: at(40) })));
    expect(groups.map(({ group }) => group)).toEqual([...DOT_GROUPS]);
    expect(groups.flatMap(({ places }) => places)).toHaveLength(FACILITY_KINDS.length);
  });

  it('goes from north to south, places on one point by their id', () => {
    const places = [
      makeFacility({ id: 'il/b', location: at(38) }),
      makeFacility({ id: 'il/c', location: at(41) }),
      makeFacility({ id: 'il/a', location: at(38) }),
    ];
    expect(placeDots(places).groups[0]!.places.map(({ id }) => id)).toEqual(['il/c', 'il/a', 'il/b']);
  });

  it('names open places without a point, and leaves closed ones out', () => {
    const { groups, missing } = placeDots([
      makeFacility({ id: 'il/no-point' }),
      makeFacility({ id: 'il/closed', status: 'closed', location: at(40) }),
      makeFacility({ id: 'il/unconfirmed', status: 'unconfirmed', location: at(40) }),
    ]);
    expect(missing.map(({ id }) => id)).toEqual(['il/no-point']);
    expect(groups.flatMap(({ places }) => places.map(({ id }) => id))).toEqual(['il/unconfirmed']);
  });

  it('is empty without places', () => {
    expect(placeDots([])).toEqual({ groups: [], missing: [] });
  });
});
