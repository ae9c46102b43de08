import { describe, expect, it } from 'vitest';
import type { Price } from '../../schemas/price.ts';
import { toMicros } from './money.ts';
import { depositFee, depositPrices, totalOf } from './price-range.ts';

const sum = (from: string, to = from) => ({ from: toMicros(from), to: toMicros(to) });

describe('totalOf', () => {
  it.each<[string, Price, number, number, ReturnType<typeof sum>]>([
    ['messages', { amount: '0.06', per: 'message' }, 20, 0, sum('1.20')],
    ['a range', { amount: '0.09', upTo: '0.12', per: 'stamp' }, 20, 0, sum('1.80', '2.40')],
    ['minutes', { amount: '0.0735', per: 'minute' }, 8, 15, sum('8.82')],
    ['a call of any length', { amount: '1.25', per: 'call' }, 8, 15, sum('10')],
    ['calls of their length', { amount: '4.80', per: 'call', minutes: 15 }, 8, 15, sum('38.40')],
    ['visits that are sold whole', { amount: '7.95', per: 'visit', minutes: 30 }, 2, 20, sum('15.90')],
    ['longer visits than are sold', { amount: '2.50', per: 'visit', minutes: 10 }, 2, 25, sum('15')],
    ['whole packs', { amount: '4.20', per: 'item', note: '30 stamps' }, 31, 0, sum('8.40')],
    ['stamps whose note speaks of a pack', { amount: '0.15', per: 'stamp', note: '10 stamps for $1.50' }, 20, 0, sum('3')],
    ['nothing', { amount: '0', per: 'minute' }, 8, 15, sum('0')],
  ])('%s', (_name, price, count, minutes, total) => {
    expect(totalOf(price, [{ count, minutes }])).toEqual(total);
  });
});

describe('depositFee', () => {
  it.each<[string, Price, number, ReturnType<typeof sum>]>([
    ['an amount', { amount: '4.75', per: 'deposit' }, 50, sum('4.75')],
    ['a range', { amount: '2.95', upTo: '4.95', per: 'deposit' }, 50, sum('2.95', '4.95')],
    ['a percentage', { percent: '3.5', per: 'deposit' }, 50, sum('1.75')],
    ['a percentage with a top', { percent: '10', per: 'deposit', note: 'at most $10' }, 200, sum('10')],
    ['a percentage under its top', { percent: '10', per: 'deposit', note: 'at most $10' }, 50, sum('5')],
    ['the larger one, if the note says so', { amount: '2.50', percent: '10', per: 'deposit', note: '10% or $2.50, whichever is more' }, 50, sum('5')],
    ['the larger one for a small sum', { amount: '2.50', percent: '10', per: 'deposit', note: 'whichever is greater' }, 20, sum('2.50')],
    ['both readings, if it does not', { amount: '2.95', percent: '3.5', per: 'deposit' }, 50, sum('2.95', '4.70')],
    ['both readings of a range', { amount: '2.95', upTo: '4.95', percent: '3.5', per: 'deposit' }, 50, sum('2.95', '6.70')],
  ])('%s', (_name, price, dollars, fee) => {
    expect(depositFee(price, dollars)).toEqual(fee);
  }); // prettier-ignore
});

describe('depositPrices', () => {
  const step = (amount: string, depositUpTo?: string, note?: string): Price => ({
    amount,
    per: 'deposit',
    ...(depositUpTo && { depositUpTo }),
    ...(note && { note }),
  });
  const amounts = (prices: Price[], dollars: number) => depositPrices(prices, dollars).map(({ amount }) => amount);

  it.each([
    [1, ['1.75']],
    [9, ['1.75']],
    [10, ['2.75']],
    [49, ['3.75']],
    [50, ['4.75']],
    [300, ['4.75']],
    [301, []],
  ])('steps of one table: %i dollars', (dollars, found) => {
    expect(amounts([step('4.75', '300'), step('1.75', '9.99'), step('2.75', '19.99'), step('3.75', '49.99')], dollars)).toEqual(found);
  });

  it.each([
    [25, ['3.35']],
    [26, ['5.95']],
    [200, ['7.95']],
    [201, ['9.95']],
  ])('a last step that only its note tells: %i dollars', (dollars, found) => {
    expect(amounts([step('3.35', '25'), step('5.95', '100'), step('7.95', '200'), step('9.95', undefined, 'more than $200')], dollars)).toEqual(found);
  }); // prettier-ignore

  it.each([
    [19, ['2.95', '3']],
    [20, ['5.95', '3']],
    [100, ['7.95', '3']],
    [500, ['3']],
  ])('two ways of paying: %i dollars', (dollars, found) => {
    const prices = [
      step('2.95', '20', 'online, under $20'),
      step('5.95', '99.99', 'online'),
      step('7.95', '300', 'online'),
      step('3', undefined, 'cash kiosk'),
    ];
    expect(amounts(prices, dollars)).toEqual(found);
  });
});
