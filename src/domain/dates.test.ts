import { describe, expect, it } from 'vitest';
import { firstDay, isAhead, isOver, lastDay, newestFirst } from './dates.ts';

describe('a partial date stands for its whole period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-08', '2025-08-01', '2025-08-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-08-09', '2025-08-09', '2025-08-09'],
  ])('%s lasts from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('isOver and isAhead', () => {
  it.each([
    ['2026-11-20', true, false],
    ['2026-11-21', false, false],
    ['2026-11-22', false, true],
    ['2026-10', true, false],
    ['2026-11', false, false],
    ['2026-12', false, true],
    ['2025', true, false],
    ['2026', false, false],
    ['2027', false, true],
  ])('%s seen from 2026-11-21: over %s, ahead %s', (date, over, ahead) => {
    expect([isOver(date, '2026-11-21'), isAhead(date, '2026-11-21')]).toEqual([over, ahead]);
  });
});

describe('newestFirst', () => {
  it('sorts by the last day of each period', () => {
    expect(['2024', '2025-03', '2023-12-31', '2025-03-30', '2025'].sort(newestFirst)).toEqual([
      '2025',
      '2025-03',
      '2025-03-30',
      '2024',
      '2023-12-31',
    ]);
  });

  it('puts what has no date last', () => {
    expect(newestFirst(undefined, '1999')).toBeGreaterThan(0);
    expect(newestFirst('1999', undefined)).toBeLessThan(0);
    expect(newestFirst(undefined, undefined)).toBe(0);
  });
});
