import { describe, expect, it } from 'vitest';
import { makeProvider, makeSource } from '../../tests/unit/make.ts';
import type { ProviderUse } from '../domain/provider-use.ts';
import type { Fact } from '../schemas/provider.ts';
import { compareColumn } from './compare.ts';

const NO_USE: ProviderUse = { places: 0, byState: new Map(), prices: [] };
const fact = (text: string, over: Partial<Fact> = {}): Fact => ({ text, source: makeSource({ title: 'Page', date: '2024-05' }), ...over });
const of = (over: Parameters<typeof makeProvider>[0] = {}, use = NO_USE) =>
  compareColumn({ provider: makeProvider(over), owner: 'Securus', use, ownerName: (id) => `Name of ${id}` });
const texts = (over: Parameters<typeof makeProvider>[0], row: 'prices' | 'limits' | 'refunds' | 'services', use = NO_USE) =>
  of(over, use).cells[row]?.map(({ text }) => text);

describe('compareColumn', () => {
  it('says what stands in the head of the record', () => {
    const { id, name, href, cells } = of({ sells: ['messaging', 'phone'] }, { ...NO_USE, places: 2 });
    expect({ id, name, href }).toEqual({ id: 'jpay', name: 'JPay', href: '/providers/jpay/' });
    expect(cells.services).toEqual([{ text: 'Messages, phone calls' }]);
    expect(cells.offers).toEqual([{ text: 'Messages and money.' }]);
    expect(cells.owner).toEqual([{ text: 'Securus' }]);
    expect(cells.use).toEqual([{ text: '2 open places in our list' }]);
    expect(cells.starts).toEqual([]);
    expect(cells.trouble).toEqual([]);
  });

  it('gives a fact its source with date and kind, and marks an old page', () => {
    expect(of({ facts: { apps: [fact('Android.', { old: true })] } }).cells.apps).toEqual([
      { text: 'Android. (old page)', source: { title: 'Page', url: 'https://example.com/page', tail: 'May 2024, official' } },
    ]);
  });

  it('puts the refund rule first and holds three lines at most', () => {
    const facts = { refunds: [fact('1'), fact('2'), fact('3')] };
    expect(texts({ refundRule: fact('Rule.'), facts }, 'refunds')).toEqual(['Rule.', '1', '2', '3'].slice(0, 3));
  });

  it('puts prices with their place before what the company says, with the date of the price', () => {
    const use: ProviderUse = {
      ...NO_USE,
      prices: [
        {
          owner: 'montana-doc',
          level: 'agency',
          service: 'messaging',
          price: { amount: '0.25', per: 'message', date: '2023', kind: 'secondary' },
          source: makeSource({ date: '2026' }),
        },
      ],
    };
    const { prices } = of({ facts: { prices: [fact('From 5¢.')] } }, use).cells;
    expect(prices?.map(({ text }) => text)).toEqual(['Name of montana-doc (messages): 25¢ a message.', 'From 5¢.']);
    expect(prices?.[0]?.source?.tail).toBe('2023, not official');
  });

  it('says limits in its own words only where no sentence says them', () => {
    const messageLimits = [
      { characters: 2000, per: 'message' as const, place: 'Allen County Jail', source: makeSource() },
      { characters: 6000, per: 'stamp' as const, source: makeSource() },
    ];
    expect(texts({ messageLimits }, 'limits')).toEqual(['2,000 characters a message (Allen County Jail).', '6,000 characters a stamp.']);
    expect(texts({ messageLimits, facts: { limits: [fact('Long ones cost more.')] } }, 'limits')).toEqual(['Long ones cost more.']);
  });

  it('survives the way through JSON as it is', () => {
    const column = of({ facts: { fees: [fact('$1')] } });
    expect(JSON.parse(JSON.stringify(column))).toEqual(column);
  });
});
