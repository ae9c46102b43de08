import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFreeCalls, TODAY } from '../../tests/unit/make.ts';
import { freeByState } from '../domain/free-map.ts';
import { huesFor, signsFor } from '../domain/map-signs.ts';
import { priceBars, type PriceBar } from '../domain/price-bars.ts';
import { keyOf, whoRuns } from '../domain/who-runs.ts';
import type { Claim } from '../schemas/claim.ts';
import { STATE_CODES } from '../schemas/primitives.ts';
import type { Price } from '../schemas/price.ts';
import { barsAlt, barText, freeFills, freeLegend, mapAlt, mostUsed, serviceFills, serviceLegend } from './maps.ts';

const nameOf = (id: string) => id.toUpperCase();
const houseOf = (id: string) => id;
const mapOf = (phone: Claim[]) => {
  const rows = whoRuns('phone', [], [makeAgency({ services: { phone } })], TODAY, houseOf);
  const keys = rows.map(keyOf);
  return { rows, signs: signsFor(keys, nameOf, houseOf, huesFor(keys, nameOf, houseOf)) };
};
const barsOf = (...prices: Price[]): PriceBar[] =>
  priceBars('phone', [makeAgency({ services: { phone: [makeClaim('securus', {}, { prices })] } })], TODAY, houseOf);

describe('maps of services', () => {
  it('every state has a fill; more than one company is a plus', () => {
    const { rows, signs } = mapOf([makeClaim('securus'), makeClaim('jpay')]);
    const fills = serviceFills(rows, signs, nameOf);
    expect(fills.size).toBe(STATE_CODES.length);
    expect(fills.get('IL')).toEqual({ sign: 'S+', tone: 'h1', pattern: 0, title: 'Illinois: SECURUS' });
    expect(fills.get('TX')).toEqual({ sign: '?', tone: 'unk', pattern: 0, title: 'Texas: Not known yet' });
  });

  it.each([
    ['none', '–', 'Not offered'],
    ['govt-run', '#', 'The state itself'],
    ['by-facility', '*', 'Differs from place to place'],
  ])('%s has a sign and a name', (provider, sign, name) => {
    const { signs } = mapOf([makeClaim(provider)]);
    expect(serviceLegend(signs, nameOf)[0]).toMatchObject({ sign, name, states: 1 });
    expect(mostUsed(signs, nameOf)).toBe('');
  });

  it('the text alternative counts the states', () => {
    const { signs } = mapOf([makeClaim('securus')]);
    expect(mapAlt(serviceLegend(signs, nameOf))).toContain('SECURUS: 1 state, Not known yet: 54 states.');
    expect(mostUsed(signs, nameOf)).toBe('SECURUS in 1 state');
  });
});

it('the map of free calls fills all states, and its legend counts them', () => {
  const states = freeByState([makeFreeCalls(), makeFreeCalls({ id: 'b', places: 'jails', agency: 'il-cook' })], TODAY);
  const fills = freeFills(states, STATE_CODES);
  expect([fills.size, fills.get('IL')?.sign, fills.get('TX')?.sign]).toEqual([55, 'P+', '–']);
  expect(freeLegend(states, 55).map(({ states: count }) => count)).toEqual([1, 54]);
});

describe('prices', () => {
  it.each<[Price, string]>([
    [{ amount: '0.0735', per: 'minute' }, '7.35¢'],
    [{ amount: '0.03', upTo: '0.04', per: 'minute', about: true }, 'about 3¢ to 4¢'],
    [{ amount: '0', per: 'minute' }, 'free'],
    [{ amount: '0.20', per: 'call', minutes: 15 }, '1.3¢'],
    [{ amount: '1.20', per: 'minute' }, '$1.20'],
  ])('%j is %s', (price, text) => {
    expect(barsOf(price).map(barText)).toEqual([text]);
  });

  it('the text alternative tells how many, from where to where, and what is over the cap', () => {
    const bars = barsOf({ amount: '0.06', per: 'minute' }, { amount: '0.21', per: 'minute' });
    expect(barsAlt(bars, { sum: 110_000, since: '2026-04-06', most: undefined })).toBe(
      'Bars for 2 prices, from 6¢ to 21¢. 1 is over the federal cap of 11¢. The table below has each price.',
    );
    expect(barsAlt(bars, undefined)).not.toContain('cap');
  });
});
