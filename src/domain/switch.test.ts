import { describe, expect, it } from 'vitest';
import { makeClaim, makeSource, TODAY } from '../../tests/unit/make.ts';
import { applyEdits } from './edits.ts';
import { planSwitch, untilBefore, type Switch } from './switch.ts';
import type { Services } from '../schemas/claim.ts';

const source = makeSource({ date: '2026-11' });
const ask: Switch = { service: 'messaging', to: 'gettingout', date: '2026-12-01', source };
const after = (services: Services, over: Partial<Switch> = {}) =>
  (applyEdits({ services }, planSwitch(services, { ...ask, ...over }, TODAY).edits) as { services: Services }).services;
const jpay = makeClaim('jpay', { date: '2026-01' });

it.each([
  ['2026-12-01', '2026-11-30'],
  ['2026-01-01', '2025-12-31'],
  ['2024-03-01', '2024-02-29'],
  ['2026-12', '2026-12'],
  ['2026', '2026'],
])('until before %s is %s', (date, until) => {
  expect(untilBefore(date)).toBe(until);
});

describe('planSwitch', () => {
  it('ends the old claim the day before and puts the new one in front of it', () => {
    expect(after({ messaging: [jpay] }, { more: { product: 'X' } })).toEqual({
      messaging: [
        { product: 'X', provider: 'gettingout', since: '2026-12-01', source },
        { ...jpay, until: '2026-11-30' },
      ],
    });
  });

  it('leaves history alone', () => {
    const old = makeClaim('securus', {}, { until: '2020' });
    expect(after({ messaging: [old, jpay] }).messaging?.[0]).toEqual(old);
  });

  it('ends only the named one of several', () => {
    const money = [makeClaim('jpay'), makeClaim('moneygram')];
    expect(after({ money }, { service: 'money', from: 'jpay' }).money?.map(({ until }) => until)).toEqual([
      undefined,
      '2026-11-30',
      undefined,
    ]);
  });

  it('adds where there is nothing to end, and says so', () => {
    expect(planSwitch(undefined, ask, TODAY).told).toContain('There was no messaging claim here to end.');
  });

  it('takes a switch back to a company of before', () => {
    expect(after({ messaging: [makeClaim('gettingout', {}, { until: '2020' }), jpay] }).messaging).toHaveLength(3);
  });

  it.each<[string, Services, Partial<Switch>, RegExp]>([
    ['the same company', { messaging: [makeClaim('gettingout')] }, {}, /already has gettingout/],
    ['a company that is announced already', { messaging: [jpay, makeClaim('gettingout', {}, { since: '2027' })] }, {}, /already has gettingout/],
    ['beside another announced change', { messaging: [jpay, makeClaim('securus', { date: '2026-10' }, { since: '2027' })] }, {}, /announced: securus \(since 2027, source 2026-10\)/],
    ['a claim that was seen after the switch', { messaging: [makeClaim('jpay', { date: '2026-08' })] }, { date: '2026-06' }, /2026-08.*2026-06.*never overwritten/],
    ['a claim that began later', { messaging: [makeClaim('jpay', {}, { since: '2026-12-05' })] }, { date: '2026-12-01' }, /announced|began/],
    ['a claim that began the same day', { messaging: [makeClaim('jpay', {}, { since: '2026-11-01' })] }, { date: '2026-11-01' }, /began 2026-11-01/],
    ['one that has an end', { messaging: [makeClaim('jpay', {}, { until: '2027' })] }, {}, /until 2027/],
    ['several without a name', { money: [makeClaim('jpay'), makeClaim('moneygram')] }, { service: 'money' }, /--from/],
    ['a name that does not hold', { messaging: [jpay] }, { from: 'securus' }, /securus does not hold.*jpay/],
    ['a source of tomorrow', { messaging: [jpay] }, { source: makeSource({ date: '2026-11-22' }) }, /after today/],
  ])('refuses %s', (_name, services, over, message) => {
    expect(() => planSwitch(services, { ...ask, ...over }, TODAY)).toThrow(message);
  }); // prettier-ignore
});
