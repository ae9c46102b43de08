import { describe, expect, it } from 'vitest';
import { buildDate } from './build-date.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

describe('buildDate', () => {
  it.each([
    ['the epoch if it is set', '1735689600', '2025-01-01'],
    ['the last second of a day as that day', '1735689599', '2024-12-31'],
    ['second 0 as 1970', '0', '1970-01-01'],
    ['now if there is no epoch', undefined, '2026-11-21'],
    ['now if the epoch is empty', '', '2026-11-21'],
  ])('takes %s', (_name, epoch, day) => {
    expect(buildDate(epoch, NOON)).toBe(day);
  });

  it.each(['yesterday', '2026-11-21', 'NaN', 'Infinity'])('refuses %s and says what it wants', (epoch) => {
    expect(() => buildDate(epoch, NOON)).toThrow(`SOURCE_DATE_EPOCH must be a number of seconds, not "${epoch}"`);
  });
});
