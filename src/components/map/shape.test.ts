import { describe, expect, it } from 'vitest';
import { areaOf, isInside, pathOf, roomiest, simplify, type Point } from './shape.ts';

const SQUARE: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('simplify', () => {
  it('drops what is not seen and keeps what is', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [15, 8],
      [20, 0],
    ];
    expect(simplify(line, 1)).toEqual([line[0], line[2], line[3], line[4]]);
    expect(simplify(line, 0)).toEqual(line);
  });

  it('keeps both ends, and a closed line from falling to a stroke', () => {
    expect(simplify(SQUARE, 1000)).toEqual([SQUARE[0], SQUARE[4]]);
    expect(simplify(SQUARE, 1000, 5)).toEqual(SQUARE);
  });

  it.each([[[]], [[[1, 1] as Point]]])('leaves %j alone', (line) => {
    expect(simplify(line, 5)).toEqual(line);
  });
});

it.each([
  [SQUARE, 100],
  [[...SQUARE].reverse(), 100],
  [[], 0],
])('areaOf', (ring, area) => {
  expect(areaOf(ring)).toBe(area);
});

describe('pathOf', () => {
  it('writes whole numbers, relative, without the last side', () => {
    expect(pathOf([SQUARE])).toBe('M0 0l10 0 0 10-10 0z');
  });

  it('says a point once that rounding made two of, and leaves out what became a stroke', () => {
    expect(pathOf([[[0.2, 0], [0.4, 0], [9.6, 0], [9, -3], [0.2, 0]]])).toBe('M0 0l10 0-1-3z'); // prettier-ignore
    expect(pathOf([[[0, 0], [0.2, 0.1], [0.3, 0], [0, 0]]])).toBe(''); // prettier-ignore
    expect(pathOf([])).toBe('');
  });

  it('several rings are one path; a first step to the left needs no space', () => {
    expect(pathOf([[[5, 5], [0, 5], [0, 0]], [[-1, -2], [3, 0], [1, 1]]])).toBe('M5 5l-5 0 0-5zM-1-2l4 2-2 1z'); // prettier-ignore
  });
});

it('isInside', () => {
  expect([[5, 5], [0.1, 9.9], [11, 5], [5, -1]].map((point) => isInside(point as unknown as Point, SQUARE))).toEqual([true, true, false, false]); // prettier-ignore
});

describe('roomiest', () => {
  it('is near the middle of a square', () => {
    const { at, radius } = roomiest(SQUARE);
    expect(Math.hypot(at[0] - 5, at[1] - 5)).toBeLessThan(0.5);
    expect(radius).toBeCloseTo(4.8, 0);
  });

  it('is in the wide arm of an L, not in its corner outside', () => {
    const ell: Point[] = [[0, 0], [40, 0], [40, 20], [4, 20], [4, 60], [0, 60], [0, 0]]; // prettier-ignore
    const { at, radius } = roomiest(ell);
    expect(isInside(at, ell)).toBe(true);
    expect(at[1]).toBeLessThan(20);
    expect(radius).toBeGreaterThan(8);
  });

  it('takes a ring without area', () => {
    expect(roomiest([[1, 1], [1, 1], [1, 1]])).toEqual({ at: [1, 1], radius: 0 }); // prettier-ignore
  });
});
