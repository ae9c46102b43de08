import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFreeCalls, makeSource, TODAY } from '../../tests/unit/make.ts';
import type { Price } from '../schemas/price.ts';
import { prisonCap, priceBars, type Priced } from './price-bars.ts';
import type { CallCaps } from './types.ts';

const bars = (service: Priced, prices: Price[], over = {}) =>
  priceBars(service, [makeAgency({ services: { [service]: [makeClaim('securus', {}, { prices })] }, ...over })], TODAY, (id) => id);
const sums = (service: Priced, ...prices: Price[]) => bars(service, prices).map(({ from, to, workedOut }) => [from, to, workedOut]);

describe('priceBars', () => {
  it('takes messages and stamps, ranges with both ends', () => {
    expect(sums('messaging', { amount: '0.25', per: 'message' }, { amount: '0.09', upTo: '0.12', per: 'stamp' })).toEqual([
      [90_000, 120_000, false],
      [250_000, 250_000, false],
    ]);
  });

  it.each<[string, Priced, Price]>([
    ['packs', 'messaging', { amount: '7.70', per: 'item', note: '10 stamps' }],
    ['photos', 'messaging', { amount: '0.25', per: 'photo' }],
    ['what the person inside pays', 'messaging', { amount: '0.13', per: 'message', note: 'paid by the person inside' }],
    ['voice messages', 'messaging', { amount: '0.25', per: 'message', note: 'voice message' }],
    ['voicemail', 'phone', { amount: '0.135', per: 'minute', note: 'voicemail, not calls' }],
    ['fees', 'phone', { amount: '3', per: 'deposit' }],
    ['shares of a sum', 'phone', { percent: '3', per: 'minute' }],
    ['visits of unknown length', 'video', { amount: '6', per: 'visit' }],
    ['visits on the phone', 'phone', { amount: '6', per: 'visit', minutes: 30 }],
    ['free allowances', 'video', { amount: '0', per: 'visit', minutes: 60, note: 'tablet video visit, one a month' }],
    ['minutes of reading', 'messaging', { amount: '0.05', per: 'minute' }],
  ])('leaves out %s', (_what, service, price) => {
    expect(sums(service, price)).toEqual([]);
  });

  it('works out a minute from a whole call or visit, but not beside a price a minute', () => {
    expect(sums('phone', { amount: '0.20', per: 'call', minutes: 15 })).toEqual([[13_333, 13_333, true]]);
    expect(sums('video', { amount: '4.95', per: 'visit', minutes: 30 })).toEqual([[165_000, 165_000, true]]);
    expect(sums('phone', { amount: '0.11', per: 'minute' }, { amount: '2.20', per: 'call', minutes: 20 })).toEqual([
      [110_000, 110_000, false],
    ]);
  });

  it('the same price twice is one bar, but a stamp is not a message', () => {
    expect(sums('video', { amount: '2.50', per: 'visit', minutes: 25 }, { amount: '5', per: 'visit', minutes: 50 })).toEqual([
      [100_000, 100_000, true],
    ]);
    expect(
      sums('messaging', { amount: '0', per: 'message', note: 'a' }, { amount: '0', per: 'message' }, { amount: '0', per: 'stamp' }),
    ).toHaveLength(2);
  });

  it('a free visit is free whatever its length', () => {
    expect(sums('video', { amount: '0', per: 'visit' })).toEqual([[0, 0, false]]);
  });

  it('is only of prison systems of states, and only of claims that hold', () => {
    const price: Price = { amount: '0.10', per: 'minute' };
    expect(bars('phone', [price], { scope: 'local' })).toEqual([]);
    expect(bars('phone', [price], { scope: 'federal', state: undefined })).toEqual([]);
    expect(bars('phone', [price], { services: { phone: [makeClaim('securus', {}, { prices: [price], ended: true })] } })).toEqual([]);
  });

  it.each([
    ['2026-05', undefined, '2026-05', true],
    ['2026-05', '2018', '2018', false],
    ['2020', '2026', '2026', true],
    [undefined, undefined, undefined, false],
  ])('source of %s, price of %s: %s, fresh %s', (from, own, date, fresh) => {
    const price: Price = { amount: '0.10', per: 'minute', ...(own && { date: own }) };
    const source = from === undefined ? makeSource() : makeSource({ date: from });
    const [bar] = bars('phone', [], { services: { phone: [{ provider: 'securus', prices: [price], source }] } });
    expect([bar?.date, bar?.fresh]).toEqual([date, fresh]);
  });

  it('has the lowest first, equal ones by state', () => {
    const agency = (state: 'IL' | 'AL' | 'WY', amount: string) =>
      makeAgency({ id: state, state, services: { phone: [makeClaim('securus', {}, { prices: [{ amount, per: 'minute' }] })] } });
    const found = priceBars('phone', [agency('WY', '0.02'), agency('IL', '0.01'), agency('AL', '0.02')], TODAY, (id) => id);
    expect(found.map(({ state }) => state)).toEqual(['IL', 'AL', 'WY']);
  });
});

describe('prisonCap', () => {
  const caps = (over: Partial<CallCaps> = {}): CallCaps => ({
    id: 'caps',
    kind: 'call-caps',
    title: 'Caps',
    force: { since: '2026-04-06', source: makeSource() },
    caps: [
      { place: 'jail', phone: '0.19', video: '0.44' },
      { place: 'prison', phone: '0.11', video: '0.25' },
    ],
    source: makeSource(),
    ...over,
  });

  it('is the one for prisons, with what may come on top', () => {
    expect(prisonCap('phone', [caps()], TODAY)).toEqual({ sum: 110_000, since: '2026-04-06', most: undefined });
    const mayAdd = { amount: '0.02', text: 'Costs.', source: makeSource() };
    expect(prisonCap('video', [makeFreeCalls(), caps({ mayAdd })], TODAY)).toEqual({ sum: 250_000, since: '2026-04-06', most: 270_000 });
  });

  it.each<[string, Priced, CallCaps[]]>([
    ['for messages', 'messaging', [caps()]],
    ['before it begins', 'phone', [caps({ force: { since: '2027', source: makeSource() } })]],
    ['without one for prisons', 'phone', [caps({ caps: [{ place: 'jail', phone: '0.19', video: '0.44' }] })]],
    ['without law', 'phone', []],
  ])('there is none %s', (_what, service, laws) => {
    expect(prisonCap(service, laws, TODAY)).toBeUndefined();
  });
});
