import { describe, expect, it } from 'vitest';
import { makeAgency, makeAnswers, makeClaim, makeFacility, makeFreeCalls, makeSource, TODAY } from '../../tests/unit/make.ts';
import type { CallCaps } from '../domain/types.ts';
import type { Services } from '../schemas/claim.ts';
import { costCaps, costPlace } from './cost.ts';

const nameOf = (id: string) => ({ jpay: 'JPay', securus: 'Securus' })[id] ?? id;
const resolved = (own: Services, over = {}) => ({ ...makeFacility(over), answers: makeAnswers(own), agencyRecord: makeAgency() });

describe('costPlace', () => {
  it('has the claims of the services that cost something, with names, prices in words and sources', () => {
    const prices = [{ amount: '0.25', per: 'message', note: 'no reply', date: '2018', kind: 'secondary' }] as const;
    const { claims, population, grants } = costPlace(
      resolved({ messaging: [makeClaim('jpay', { date: '2026-06' }, { prices: [...prices] })], mail: [makeClaim('govt-run')] }),
      nameOf,
      [],
      TODAY,
    );
    expect(claims).toEqual({
      messaging: [
        {
          who: 'JPay',
          prices: [{ ...prices[0], text: '25¢ a message (no reply; 2018; not official)' }],
          source: { title: 'A page', url: 'https://example.com/page', tail: 'June 2026, official', date: '2026-06' },
        },
      ],
    });
    expect([population, grants]).toEqual([undefined, []]);
  });

  it('says what is not offered, and leaves history out', () => {
    const { claims } = costPlace(
      resolved({ photos: [makeClaim('none')], video: [makeClaim('jpay', {}, { ended: true })] }),
      nameOf,
      [],
      TODAY,
    );
    expect(claims).toMatchObject({ photos: [{ none: true }] });
    expect(Object.keys(claims)).toEqual(['photos']);
  });

  it('brings the law along that covers the place', () => {
    const laws = [
      makeFreeCalls(),
      makeFreeCalls({ state: 'WI' }),
      makeFreeCalls({
        title: 'Video',
        grants: [
          { service: 'video', unconfirmed: true, text: 'Video too.', source: makeSource() },
          { service: 'tablets', text: 'Tablets.', source: makeSource() },
        ],
      }),
    ];
    expect(costPlace(resolved({}), nameOf, laws, TODAY).grants.map(({ law, service, unsure }) => [law, service, unsure])).toEqual([
      ['Free calls from Illinois prisons', 'phone', undefined],
      ['Video', 'video', true],
    ]);
  });
});

describe('costCaps', () => {
  const caps: CallCaps = {
    id: 'call-caps',
    kind: 'call-caps',
    title: 'Caps',
    force: { since: '2026-04-06', source: makeSource() },
    caps: [{ place: 'prison', phone: '0.11', video: '0.25' }],
    source: makeSource(),
  };

  it('are those that hold on the day', () => {
    expect(costCaps([caps], '2026-04-05')).toBeUndefined();
    expect(costCaps([caps], '2026-04-06')).toEqual({ since: '2026-04-06', caps: caps.caps });
    expect(costCaps([{ ...caps, mayAdd: { amount: '0.02', text: 'Not clear.', source: makeSource() } }], TODAY)?.mayAdd).toBe('0.02');
  });
});
