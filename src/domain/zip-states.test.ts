import { describe, expect, it } from 'vitest';
import { STATE_CODES } from '../schemas/primitives.ts';
import { statesOfZip } from './zip-states.ts';

describe('statesOfZip', () => {
  it.each([
    ['62259', ['IL']],
    ['00731', ['PR']],
    ['00802', ['VI']],
    ['96910', ['GU', 'MP']],
    ['06390', ['CT', 'NY']],
    ['20500', ['DC', 'MD', 'VA']],
    ['99950', ['AK']],
    ['01001', ['MA']],
    ['00000', []],
    ['34000', []],
  ])('%s lies in %j', (zip, states) => {
    expect(statesOfZip(zip)).toEqual(states);
  });

  it('knows every state', () => {
    const seen = new Set(Array.from({ length: 1000 }, (_, prefix) => statesOfZip(`${String(prefix).padStart(3, '0')}00`)).flat());
    expect(STATE_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });
});
