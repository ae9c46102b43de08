import { describe, expect, it } from 'vitest';
import { makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import { noSelfAlias } from './no-self-alias.ts';

const check = (name: string, aliases?: string[]) => noSelfAlias(makeRecords({ facilities: [makeFacility({ name, aliases })] }));

describe('noSelfAlias', () => {
  it.each([
    ['no other name', undefined],
    ['other names', ['Menard Prison', 'The Menard']],
  ])('takes %s', (_name, aliases) => {
    expect(check('Menard', aliases)).toEqual([]);
  });

  it.each([
    ['the name itself', ['Menard Prison', 'Menard'], 1],
    ['the name itself in other letters', ['MENARD'], 0],
    ['a name given twice', ['Menard Prison', 'menard prison'], 1],
  ])('finds %s', (_name, aliases, index) => {
    expect(check('Menard', aliases)).toEqual([
      expect.objectContaining({ collection: 'facilities', id: 'il/menard', path: ['aliases', index], found: `"${aliases[index]!}"` }),
    ]);
  });

  it('finds each repetition', () => {
    expect(check('Menard', ['Menard', 'a', 'a', 'a'])).toHaveLength(3);
  });
});
