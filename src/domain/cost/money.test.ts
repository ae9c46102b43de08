import { describe, expect, it } from 'vitest';
import { dollarsText, percentOf, rangeText, toMicros } from './money.ts';

describe('toMicros', () => {
  it.each([
    ['0', 0],
    ['0.25', 250_000],
    ['0.085', 85_000],
    ['0.0085', 8_500],
    ['0.008', 8_000],
    ['7.95', 7_950_000],
    ['9999.9999', 9_999_999_900],
    ['0.000001', 1],
  ])('%s', (dollars, sum) => {
    expect(toMicros(dollars)).toBe(sum);
  });

  it('is exact where a float is not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(toMicros('0.1') + toMicros('0.2')).toBe(toMicros('0.3'));
    expect(toMicros('1.005') * 100).toBe(toMicros('100.5'));
    expect(toMicros('0.07') * 8 * 15).toBe(toMicros('8.40'));
  });

  it.each(['', '-1', '1.', '.5', '1,5', '$1', '1e3', ' 1', '0.0000001', 'NaN', '12345678901'])('refuses %j', (dollars) => {
    expect(() => toMicros(dollars)).toThrow(RangeError);
  });
});

describe('percentOf', () => {
  it.each([
    [50, '3.5', '1.75'],
    [50, '10', '5'],
    [1, '0.0001', '0.000001'],
    [999, '3.3333', '33.299667'],
    [1000, '9999.9999', '99999.999'],
  ])('of %i dollars, %s percent', (dollars, percent, sum) => {
    expect(percentOf(dollars, percent)).toBe(toMicros(sum));
  });

  it('gives whole numbers for every whole sum and every percentage of four decimals', () => {
    for (let dollars = 1; dollars <= 1000; dollars += 37) {
      for (const percent of ['0.0001', '2.9999', '3.75', '12.3456', '99.9999'])
        expect(Number.isSafeInteger(percentOf(dollars, percent))).toBe(true);
    }
  });
});

describe('dollarsText', () => {
  it.each([
    ['0', '$0.00'],
    ['0.96', '$0.96'],
    ['0.004', '$0.00'],
    ['0.005', '$0.01'],
    ['0.5145', '$0.51'],
    ['0.999', '$1.00'],
    ['1.2', '$1.20'],
    ['12345.6', '$12,345.60'],
    ['1234567.891', '$1,234,567.89'],
  ])('%s reads %s', (dollars, text) => {
    expect(dollarsText(toMicros(dollars))).toBe(text);
  });

  it('says a range once if both ends read the same', () => {
    const words = { range: '{from} to {to}' };
    expect(rangeText({ from: 0, to: 960_000 }, words)).toBe('$0.00 to $0.96');
    expect(rangeText({ from: 1_000_000, to: 1_000_001 }, words)).toBe('$1.00');
  });
});
