import { describe, expect, it } from 'vitest';
import { makeSource } from '../../tests/unit/make.ts';
import type { Price } from '../schemas/price.ts';
import type { PlacedPrice } from './provider-use.ts';
import { priceExamples } from './price-examples.ts';

const placed = (owner: string, over: Partial<PlacedPrice> = {}, date?: string, price: Partial<Price> = {}): PlacedPrice => ({
  owner,
  level: 'agency',
  service: 'messaging',
  price: { amount: '0.25', per: 'message', ...price },
  source: makeSource(date ? { date } : {}),
  ...over,
});
const owners = (prices: PlacedPrice[]) => prices.map(({ owner }) => owner);

describe('priceExamples', () => {
  it('takes the newest, and a whole system before a single place', () => {
    const prices = [placed('old', {}, '2020'), placed('jail', { level: 'facility' }, '2026'), placed('new', {}, '2025')];
    expect(owners(priceExamples(prices, undefined, 3))).toEqual(['new', 'old', 'jail']);
  });

  it('takes a dated jail before an undated system', () => {
    expect(owners(priceExamples([placed('undated'), placed('jail', { level: 'facility' }, '2019')], undefined, 1))).toEqual(['jail']);
  });

  it('counts the date of the price before that of its page', () => {
    const prices = [placed('a', {}, '2026', { date: '2019' }), placed('b', {}, '2024')];
    expect(owners(priceExamples(prices, undefined, 1))).toEqual(['b']);
  });

  it('shows different things first, in order of the services', () => {
    const prices = [
      placed('deposit', { service: 'money' }, '2026', { per: 'deposit' }),
      placed('message 2', {}, '2025'),
      placed('message 1', {}, '2026'),
      placed('minute', { service: 'phone' }, '2020', { per: 'minute' }),
    ];
    expect(owners(priceExamples(prices, undefined, 9))).toEqual(['message 1', 'minute', 'deposit', 'message 2']);
    expect(owners(priceExamples(prices, undefined, 2))).toEqual(['message 1', 'minute']);
  });

  it('keeps to the services that are compared', () => {
    const prices = [placed('message', {}, '2026'), placed('deposit', { service: 'money' }, '2020')];
    expect(owners(priceExamples(prices, ['money'], 3))).toEqual(['deposit']);
    expect(priceExamples(prices, ['mail'], 3)).toEqual([]);
  });

  it('gives the same answer in whatever order the prices come, and leaves them as they are', () => {
    const prices = [placed('b', {}, '2025'), placed('a', {}, '2025'), placed('c', {}, '2025-06')];
    expect(owners(priceExamples(prices, undefined, 3))).toEqual(['c', 'a', 'b']);
    expect(owners(priceExamples([...prices].reverse(), undefined, 3))).toEqual(['c', 'a', 'b']);
    expect(owners(prices)).toEqual(['b', 'a', 'c']);
  });

  it('gives none of none', () => {
    expect(priceExamples([], undefined, 3)).toEqual([]);
  });
});
