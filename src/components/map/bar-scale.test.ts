import { describe, expect, it } from 'vitest';
import { barScale } from './bar-scale.ts';

describe('barScale', () => {
  it('ends on a round sum that holds every bar, and begins at nothing', () => {
    const { share, ticks } = barScale([0, 85_000, 210_000]);
    expect(ticks).toEqual([0, 50_000, 100_000, 150_000, 200_000, 250_000]);
    expect(share(0)).toBe('0%');
    expect(Number.parseFloat(share(210_000))).toBeLessThanOrEqual(100);
    expect(Number.parseFloat(share(210_000))).toBeGreaterThan(80);
  });

  it('is in proportion: half the price, half the bar', () => {
    const { share } = barScale([400_000]);
    expect([share(400_000), share(200_000), share(100_000)]).toEqual(['100%', '50%', '25%']);
  });

  it.each([[[]], [[0, 0]]])('does not break on %j', (sums) => {
    const { share, ticks } = barScale(sums);
    expect(share(0)).toBe('0%');
    expect(ticks.at(-1)).toBeGreaterThan(0);
  });

  it('has no ticks of parts of a cent', () => {
    for (const most of [30_000, 70_000, 110_000, 390_000, 1_000_000])
      expect(barScale([most]).ticks.filter((tick) => tick % 10_000 !== 0)).toEqual([]);
  });
});
