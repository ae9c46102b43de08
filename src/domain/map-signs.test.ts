import { describe, expect, it } from 'vitest';
import { huesFor, signsFor } from './map-signs.ts';

const NAMES: Record<string, string> = {
  securus: 'Securus', jpay: 'JPay', viapath: 'ViaPath', connectnetwork: 'ConnectNetwork', gettingout: 'GettingOut', corrlinks: 'CorrLinks',
}; // prettier-ignore
const HOUSES: Record<string, string> = { jpay: 'securus', connectnetwork: 'viapath', gettingout: 'viapath' };
const nameOf = (id: string) => NAMES[id] ?? id;
const houseOf = (id: string) => HOUSES[id] ?? id;
const signs = (keys: string[], all = keys) => signsFor(keys, nameOf, houseOf, huesFor(all, nameOf, houseOf));
const times = (count: number, key: string) => Array<string>(count).fill(key);

describe('signsFor', () => {
  it('gives brands of one house one hue and different patterns, the most used first', () => {
    const found = signs(['jpay', ...times(3, 'securus'), ...times(2, 'viapath'), 'gettingout', 'connectnetwork', 'corrlinks']);
    expect(found.map(({ key, letter, hue, pattern, states }) => [key, letter, hue, pattern, states])).toEqual([
      ['securus', 'S', 1, 0, 3],
      ['viapath', 'V', 2, 0, 2],
      ['connectnetwork', 'C', 2, 1, 1],
      ['corrlinks', 'O', 3, 0, 1],
      ['gettingout', 'G', 2, 2, 1],
      ['jpay', 'J', 1, 1, 1],
    ]);
  });

  it('puts what is no company last, with its own sign and no hue, however common it is', () => {
    const found = signs([...times(9, 'unknown'), 'none', 'govt-run', 'by-facility', 'securus']);
    expect(found.map(({ letter, hue }) => [letter, hue])).toEqual([
      ['S', 1],
      ['#', undefined],
      ['–', undefined],
      ['*', undefined],
      ['?', undefined],
    ]);
  });

  it('never gives a letter twice, also when names run out of letters', () => {
    const found = signs(['aa', 'a', 'aaa', 'a1', '24', '42']);
    expect(found.map(({ letter }) => letter)).toEqual(['X2', 'X3', 'A', 'A2', 'A3', 'A4']);
  });

  it('has no two alike in hue and pattern among the first five houses; the rest share one hue', () => {
    const found = signs(['b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((key, index) => times(9 - index, key)));
    expect(found.map(({ hue, pattern }) => `${hue}${pattern}`)).toEqual(['10', '20', '30', '40', '50', '00', '01']);
  });

  it('a house keeps its color on all maps', () => {
    const all = [...times(5, 'securus'), ...times(3, 'gettingout'), 'corrlinks'];
    expect(signs(['corrlinks', 'connectnetwork', 'jpay'], all).map(({ key, hue }) => [key, hue])).toEqual([
      ['connectnetwork', 2],
      ['corrlinks', 3],
      ['jpay', 1],
    ]);
  });

  it('is empty for a map without states', () => {
    expect(signs([])).toEqual([]);
  });

  it('does not depend on the order of the states', () => {
    const keys = ['jpay', 'securus', 'corrlinks', 'unknown', 'securus'];
    expect(signs([...keys].reverse())).toEqual(signs(keys));
  });
});
