/** The total of one price line for a month's use. Exact: whole numbers of millionths of a dollar only. */
import type { Price } from '../../schemas/price.ts';
import { percentOf, times, toMicros, type Micros, type Range } from './money.ts';
import { readNote } from './price-note.ts';
import { countIn, minutesIn, type Block } from './use.ts';

/** Amount and upper end of a price; a price of a percentage alone has the amount 0. */
export function amountOf({ amount, upTo }: Pick<Price, 'amount' | 'upTo'>): Range {
  const from = amount === undefined ? 0 : toMicros(amount);
  return { from, to: upTo === undefined ? from : toMicros(upTo) };
}

/** How many pieces of a price a use needs: minutes, whole visits of N minutes, messages, packs. */
export function piecesOf(price: Price, use: readonly Block[]): number {
  if (price.per === 'minute') return minutesIn(use);
  const { minutes } = price;
  // A visit is sold whole: 40 minutes are two visits of 30.
  if (minutes !== undefined) return use.reduce((sum, block) => sum + block.count * Math.ceil(block.minutes / minutes), 0);
  const { pack } = readNote(price.note);
  return pack === undefined || !isPack(price) ? countIn(use) : Math.ceil(countIn(use) / pack);
}

/** Units that are sold in packs of stamps or messages, if their note says of how many. */
export function isPack({ per }: Pick<Price, 'per'>): boolean {
  return per === 'item' || per === 'order';
}

export function totalOf(price: Price, use: readonly Block[]): Range {
  return times(amountOf(price), piecesOf(price, use));
}

/**
 * Fee for one deposit of whole dollars. Where a price has an amount and a percentage, records do not say for sure if both
 * count or the larger one: the range holds both readings, unless the note tells.
 */
export function depositFee(price: Price, dollars: number): Range {
  const amount = amountOf(price);
  if (price.percent === undefined) return amount;
  const { whicheverIsMore, atMost } = readNote(price.note);
  const share = percentOf(dollars, price.percent);
  const top = (sum: Micros) => (atMost === undefined ? sum : Math.min(sum, atMost));
  return {
    from: top(Math.max(amount.from, share)),
    to: top(whicheverIsMore ? Math.max(amount.to, share) : amount.to + share),
  };
}

/**
 * The fees that hold for a deposit of so many dollars. Lines with the same way of paying are steps of one table: the lowest
 * step that holds the sum counts. A line without a step counts for every sum that its note allows.
 */
export function depositPrices<T extends Price>(prices: readonly T[], dollars: number): T[] {
  const fits = ({ depositUpTo, note }: Price) => {
    const { over, under } = readNote(note);
    if (depositUpTo !== undefined && toMicros(depositUpTo) < dollars * 1_000_000) return false;
    return !(over !== undefined && dollars <= over) && !(under !== undefined && dollars >= under);
  };
  const step = ({ depositUpTo }: Price) => (depositUpTo === undefined ? Infinity : toMicros(depositUpTo));
  const fitting = prices.filter(fits);
  return fitting.filter(
    (price) =>
      step(price) === Infinity ||
      !fitting.some((other) => readNote(other.note).way === readNote(price.note).way && step(other) < step(price)),
  );
}
