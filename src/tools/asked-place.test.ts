import { expect, it } from 'vitest';
import { askedPlace } from './asked-place.ts';

const states = ['', 'il', 'tx'].map((value) => ({ value }));

it('reads the place of an address', () => {
  expect(askedPlace('?place=il/menard-correctional-center&photos=2', states)).toEqual({ state: 'il', slug: 'menard-correctional-center' });
  expect(askedPlace('?place=il%2Fmenard', states)).toEqual({ state: 'il', slug: 'menard' });
});

it('finds none where none is asked for', () => {
  expect(['', '?', '?state=il'].map((search) => askedPlace(search, states))).toEqual([undefined, undefined, undefined]);
});

it.each(['', '/', 'il', 'il/', 'zz/menard', 'IL/menard', 'il/../tx/x', 'il/x--y', '/menard', 'il/menard/'])(
  'does not know “%s”',
  (place) => {
    expect(askedPlace(`?place=${place}`, states)).toBe('unknown');
  },
);
