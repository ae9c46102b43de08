import { describe, expect, it } from 'vitest';
import { boxOf, inBox } from './state-boxes.ts';

describe('inBox', () => {
  it.each([
    ['IL', 37.91269, -89.84198],
    ['AK', 61.17, -149.97],
    ['GU', 13.449, 144.787],
    ['HI', 21.3, -157.8],
    ['IL', 36.93, -89.0], // within the margin
  ] as const)('%s holds %f, %f', (state, lat, lon) => {
    expect(inBox({ lat, lon }, state)).toBe(true);
  });

  it.each([
    ['IL', 37.9, 89.8],
    ['IL', 36.8, -89.0],
    ['WY', 39.7, -105],
    ['GU', 13.449, -144.787],
    ['DC', 38.9, -77.3],
  ] as const)('%s does not hold %f, %f', (state, lat, lon) => {
    expect(inBox({ lat, lon }, state)).toBe(false);
  });

  it('tells the box in words', () => {
    expect(boxOf('IL')).toBe('lat 36.97 to 42.51, lon -91.51 to -87.49');
  });
});
