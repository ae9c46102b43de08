/**
 * Money as whole millionths of a dollar, so that a price of four decimals and a percentage of it stay exact: no sum here is
 * ever a fraction. Sums up to 9 billion dollars are safe integers.
 */
/** Whole millionths of a US dollar. */
export type Micros = number;

export interface Range {
  from: Micros;
  to: Micros;
}

const DOLLAR = 1_000_000;

/** `"0.085"` → 85000. Throws on anything that is not dollars with at most six decimals. */
export function toMicros(dollars: string): Micros {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(dollars);
  if (!match) throw new RangeError(`not an amount in dollars: ${dollars}`);
  return Number(match[1]) * DOLLAR + Number((match[2] ?? '').padEnd(6, '0'));
}

/** `percent` (with at most four decimals) of whole dollars: dollars × percent × 10⁴ is just the millionths. */
export function percentOf(wholeDollars: number, percent: string): Micros {
  return wholeDollars * (toMicros(percent) / 100);
}

/** For the reader: dollars and cents with separators, half a cent and more rounded up. */
export function dollarsText(sum: Micros): string {
  const cents = Math.floor((sum + DOLLAR / 200) / (DOLLAR / 100));
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `$${whole}.${String(cents % 100).padStart(2, '0')}`;
}

/** "$1.20", or "$0.00 to $0.96". */
export function rangeText({ from, to }: Range, words: { range: string }): string {
  const [low, high] = [dollarsText(from), dollarsText(to)];
  return low === high ? low : words.range.replace('{from}', low).replace('{to}', high);
}

export function add(a: Range, b: Range): Range {
  return { from: a.from + b.from, to: a.to + b.to };
}

export function times(range: Range, count: number): Range {
  return { from: range.from * count, to: range.to * count };
}

/** 85000 → `"0.085"`, for words that are made of dollars. */
export function toDollars(sum: Micros): string {
  return `${Math.floor(sum / DOLLAR)}.${String(sum % DOLLAR)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '')}`;
}
