import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim, makeFacility } from '../../tests/unit/make.ts';
import type { Services } from '../schemas/claim.ts';
import { countByProvider, shareByProvider } from './provider-use.ts';
import type { Facility } from './types.ts';

const place = (id: string, own: Services, inherited: Services = {}, over: Partial<Facility> = {}) => ({
  ...makeFacility({ id, state: id.slice(0, 2).toUpperCase() as 'IL', ...over }),
  answers: makeAnswers(own, inherited),
});
const cheap = { amount: '0.25', per: 'message' } as const;

describe('countByProvider', () => {
  it('counts a place once, however many services the company has there', () => {
    const uses = countByProvider([
      place('il/a', { phone: [makeClaim('securus')], video: [makeClaim('securus')] }),
      place('il/b', { phone: [makeClaim('securus')] }),
      place('tx/c', { money: [makeClaim('jpay')] }),
    ]);
    expect(uses.get('securus')?.places).toBe(2);
    expect([...uses.get('securus')!.byState]).toEqual([['IL', { places: 2, services: new Set(['phone', 'video']) }]]);
    expect(uses.get('jpay')?.places).toBe(1);
  });

  it('leaves out what is no company, what is history and what is ahead', () => {
    const uses = countByProvider([
      place('il/a', {
        phone: [makeClaim('none')],
        money: [makeClaim('govt-run')],
        video: [makeClaim('unnamed')],
        mail: [makeClaim('viapath', {}, { ended: true }), makeClaim('ncic', {}, { since: '2030' })],
      }),
    ]);
    expect([...uses.keys()]).toEqual([]);
  });

  it('names an agency’s price once for all its places', () => {
    const agency: Services = { messaging: [makeClaim('jpay', {}, { prices: [cheap] })] };
    const uses = countByProvider([
      place('il/a', {}, agency, { agency: 'illinois-doc' }),
      place('il/b', {}, agency, { agency: 'illinois-doc' }),
    ]);
    expect(uses.get('jpay')?.places).toBe(2);
    expect(uses.get('jpay')?.prices.map(({ owner, level, service, price }) => [owner, level, service, price])).toEqual([
      ['illinois-doc', 'agency', 'messaging', cheap],
    ]);
  });

  it('keeps a place’s own price with the place', () => {
    const own: Services = { messaging: [makeClaim('jpay', {}, { prices: [cheap] })] };
    const uses = countByProvider([place('il/a', own, {}, { agency: 'illinois-doc' }), place('il/b', own, {}, { agency: 'illinois-doc' })]);
    expect(uses.get('jpay')?.prices.map(({ owner, level }) => [owner, level])).toEqual([
      ['il/a', 'facility'],
      ['il/b', 'facility'],
    ]);
  });
});

describe('shareByProvider', () => {
  it('counts each place by its best claim, most first, unknown last', () => {
    const places = [
      place('il/a', {}),
      place('il/b', {}),
      place('il/c', { phone: [makeClaim('unnamed')] }),
      place('il/d', { phone: [makeClaim('viapath', { date: '2025' }), makeClaim('securus', { date: '2026-06' })] }),
      place('il/e', { phone: [makeClaim('securus')] }),
      place('il/f', { phone: [makeClaim('ncic')] }),
      place('il/g', { phone: [makeClaim('none')] }),
    ];
    expect(shareByProvider(places, 'phone')).toEqual([
      { provider: 'securus', places: 2 },
      { provider: 'ncic', places: 1 },
      { provider: 'none', places: 1 },
      { provider: undefined, places: 3 },
    ]);
  });

  it('is empty without places', () => {
    expect(shareByProvider([], 'phone')).toEqual([]);
  });
});
