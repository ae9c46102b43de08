import { expect, it } from 'vitest';
import { makeProvider } from '../../tests/unit/make.ts';
import { housesOf } from './house.ts';

it('gives a brand to its owner and leaves all others to themselves', () => {
  const houseOf = housesOf([makeProvider({ id: 'gettingout', parent: 'viapath' }), makeProvider({ id: 'viapath' })]);
  expect(['gettingout', 'viapath', 'govt-run', 'unheard-of'].map(houseOf)).toEqual(['viapath', 'viapath', 'govt-run', 'unheard-of']);
});
