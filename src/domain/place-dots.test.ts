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

  it('goes by name, places of one name by their id', () => {
    const location = at(38);
    const places = ['il/b', 'il/c', 'il/a'].map((id) => makeFacility({ id, name: id === 'il/c' ? 'Alton' : 'Menard', location }));
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
