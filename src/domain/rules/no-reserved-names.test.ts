import { describe, expect, it } from 'vitest';
import { makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import { noReservedNames } from './no-reserved-names.ts';

const check = (id: string) => noReservedNames(makeRecords({ facilities: [makeFacility({ id })] }));

describe('noReservedNames', () => {
  it.each(['il/menard', 'il/map-county-jail', 'il/county-map', 'ma/mapleton'])('takes %s', (id) => {
    expect(check(id)).toEqual([]);
  });

  it('finds a place whose page would lie where the map of the state is', () => {
    expect(check('il/map')).toEqual([expect.objectContaining({ collection: 'facilities', id: 'il/map', found: 'a file called map.md' })]);
  });
});
