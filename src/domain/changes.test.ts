import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeSource, TODAY } from '../../tests/unit/make.ts';
import type { Claim, Services } from '../schemas/claim.ts';
import { changesOf, changesSlug, daysOf, isNews, newsDay, stateIn, type Change } from './changes.ts';
import { STATE_NAMES } from './states.ts';

type Dates = Partial<Pick<Claim, 'since' | 'until' | 'ended' | 'product'>>;
const claim = (provider: string, dates: Dates = {}) => makeClaim(provider, {}, dates);
const of = (services: Services) => changesOf([makeAgency({ services })], [], TODAY);
const messaging = (...claims: Claim[]) => of({ messaging: claims as [Claim] });

/** A change in one line. */
const brief = ({ from, to, now, services, date, through, when }: Change): string => {
  const names = (parties: Change['from']) =>
    parties.map(({ provider, product }) => (product ? `${provider}:${product}` : provider)).join('+');
  const today = now.length > 0 ? ` (now ${names(now)})` : '';
  return `${names(from)}→${names(to)}${today} ${services.join('+')} ${date ?? '-'}${through ? `…${through}` : ''} ${when}`;
};
const briefs = (changes: Change[]) => changes.map(brief);

describe('an end and the start that follows it', () => {
  it.each<[string, Claim[], string[]]>([
    ['the same year', [claim('corrlinks', { since: '2025' }), claim('connectnetwork', { until: '2025' })], ['connectnetwork→corrlinks messaging 2025 past']],
    ['the same day', [claim('a', { until: '2024-05-15' }), claim('b', { since: '2024-05-15' })], ['a→b messaging 2024-05-15 past']],
    ['the day after', [claim('a', { until: '2025-07-31' }), claim('b', { since: '2025-08-01' })], ['a→b messaging 2025-08-01 past']],
    ['a month and its last day', [claim('a', { until: '2026-07-31' }), claim('b', { since: '2026-07' })], ['a→b messaging 2026-07-31 past']],
    ['a year and a month: the month', [claim('a', { until: '2023-07' }), claim('b', { since: '2023' })], ['a→b messaging 2023-07 past']],
    ['the new one first, for a while', [claim('a', { until: '2023-03-31' }), claim('b', { since: '2023-01-03' })], ['a→b messaging 2023-01-03…2023-03-31 past']],
    ['a slow move', [claim('a', { until: '2026-08' }), claim('b', { since: '2025-09' })], ['a→b messaging 2025-09…2026-08 past']],
    ['a month between them', [claim('a', { until: '2025-01-01' }), claim('b', { since: '2025-02-01' })], ['a→b messaging 2025-02-01 past']],
    ['more than a month between them: two things', [claim('a', { until: '2025-01-01' }), claim('b', { since: '2025-02-02' })], ['→b messaging 2025-02-02 past', 'a→ (now b) messaging 2025-01-01 past']],
    ['years apart: two things', [claim('a', { until: '2022-07' }), claim('b', { since: '2025-09' })], ['→b messaging 2025-09 past', 'a→ (now b) messaging 2022-07 past']],
    ['the new one years before the end: two things', [claim('a', { until: '2024' }), claim('b', { since: '2015' })], ['a→ (now b) messaging 2024 past', '→b messaging 2015 past']],
    ['three old ones', [claim('n', { since: '2026-05' }), claim('a', { until: '2026-05' }), claim('b', { until: '2026-05' })], ['a+b→n messaging 2026-05 past']],
    ['two new ones', [claim('a', { until: '2025' }), claim('x', { since: '2025' }), claim('y', { since: '2025' })], ['a→x+y messaging 2025 past']],
    ['a chain', [claim('a', { until: '2014' }), claim('b', { since: '2014', until: '2018' }), claim('c', { since: '2018' })], ['b→c messaging 2018 past', 'a→b messaging 2014 past']],
    ['the nearest of two starts', [claim('a', { until: '2025-06' }), claim('x', { since: '2025-06' }), claim('y', { since: '2025-02' })], ['a→x messaging 2025-06 past', '→y messaging 2025-02 past']],
  ])('%s', (_what, claims, wanted) => {
    expect(briefs(messaging(...claims))).toEqual(wanted);
  }); // prettier-ignore

  it('never joins over services', () => {
    expect(briefs(of({ phone: [claim('a', { until: '2025' })], video: [claim('b', { since: '2025' })] }))).toEqual([
      'a→ phone 2025 past',
      '→b video 2025 past',
    ]);
  });

  it('is no switch from a company to itself, but may be one from a product to another', () => {
    expect(briefs(messaging(claim('a', { until: '2025' }), claim('a', { since: '2025' })))).toEqual([
      'a→ messaging 2025 past',
      '→a messaging 2025 past',
    ]);
    const old = claim('a', { until: '2025', product: 'Old' });
    expect(briefs(messaging(old, claim('a', { since: '2025', product: 'New' })))).toEqual(['a:Old→a:New messaging 2025 past']);
    expect(briefs(messaging(old, claim('b', { since: '2025', product: 'New' })))).toEqual(['a→b messaging 2025 past']);
  });

  it('does not take a start for the successor of a company that came later', () => {
    expect(briefs(messaging(claim('new', { since: '2025-01-01', until: '2025-06-30' }), claim('old', { since: '2024-12-01' })))).toEqual([
      'new→ (now old) messaging 2025-06-30 past',
      '→old messaging 2024-12-01 past',
    ]);
  });
});

describe('an end without a date', () => {
  it.each<[string, Claim[], string[]]>([
    ['belongs to the one start', [claim('icsolutions', { since: '2025-08-01' }), claim('securus', { ended: true })], ['securus→icsolutions messaging 2025-08-01 past']],
    ['not to a start that a dated end explains', [claim('s', { since: '2022-03' }), claim('n', { until: '2022-03' }), claim('l', { ended: true })], ['n→s messaging 2022-03 past', 'l→ (now s) messaging - undated']],
    ['not to one of two starts', [claim('x', { since: '2020' }), claim('y', { since: '2024' }), claim('a', { ended: true })], ['→y messaging 2024 past', '→x messaging 2020 past', 'a→ (now x+y) messaging - undated']],
    ['says who serves there now', [claim('securus'), claim('jpay', { ended: true })], ['jpay→ (now securus) messaging - undated']],
    ['alone', [claim('jpay', { ended: true })], ['jpay→ messaging - undated']],
    ['its own start is no news', [claim('securus'), claim('jpay', { since: '2013', ended: true })], ['jpay→ (now securus) messaging - undated']],
    ['a company that is announced does not serve now', [claim('b', { since: '2027' }), claim('c', { since: '2028' }), claim('a', { ended: true })], ['→b messaging 2027 ahead', '→c messaging 2028 ahead', 'a→ messaging - undated']],
    ['the same company with another product is not "now"', [claim('a'), claim('a', { ended: true })], ['a→ messaging - undated']],
  ])('%s', (_what, claims, wanted) => {
    expect(briefs(messaging(...claims))).toEqual(wanted);
  }); // prettier-ignore
});

describe('no change', () => {
  it.each<[string, Services]>([
    ['no services', {}],
    ['claims without dates', { messaging: [claim('a'), claim('b')], phone: [claim('none')] }],
  ])('%s', (_what, services) => {
    expect(of(services)).toEqual([]);
  });
  it('no records', () => {
    expect(changesOf([makeAgency()], [makeFacility()], TODAY)).toEqual([]);
    expect(changesOf([], [], TODAY)).toEqual([]);
  });
});

// TODAY is 2026-11-21.
describe('when', () => {
  it.each([
    ['2026-11-22', 'ahead'],
    ['2026-11-21', 'current'],
    ['2026-11-20', 'past'],
    ['2026-11', 'current'],
    ['2026-12', 'ahead'],
    ['2026-10', 'past'],
    ['2026', 'current'],
    ['2027', 'ahead'],
    ['2025', 'past'],
  ])('an end and a start of %s: %s', (date, when) => {
    expect(messaging(claim('a', { until: date })).map((change) => change.when)).toEqual([when]);
    expect(messaging(claim('a', { since: date })).map((change) => change.when)).toEqual([when]);
  });

  it('is current while both are in use, and until the last day of the old one', () => {
    const both = (until: string) => briefs(messaging(claim('a', { until }), claim('b', { since: '2026-09-01' })));
    expect(both('2026-12-31')).toEqual(['a→b messaging 2026-09-01…2026-12-31 current']);
    expect(both('2026-11-21')).toEqual(['a→b messaging 2026-09-01…2026-11-21 current']);
    expect(both('2026-11-20')).toEqual(['a→b messaging 2026-09-01…2026-11-20 past']);
  });

  it('an announced switch is one thing, although the old company still serves', () => {
    expect(briefs(messaging(claim('a', { until: '2026-12-31' }), claim('b', { since: '2027-01-01' })))).toEqual([
      'a→b messaging 2027-01-01 ahead',
    ]);
  });

  it('says who stays when one of two ends', () => {
    expect(briefs(messaging(claim('a', { until: '2027-02-28' }), claim('b')))).toEqual(['a→ (now b) messaging 2027-02-28 ahead']);
  });
});

describe('order', () => {
  it('ahead (the nearest first), current, past (the newest first), undated', () => {
    const changes = of({
      messaging: [claim('a', { since: '2020' })],
      phone: [claim('b', { since: '2027-06-01' })],
      video: [claim('c', { ended: true })],
      money: [claim('d', { since: '2027-01' })],
      photos: [claim('e', { since: '2026-11' })],
      mail: [claim('f', { since: '2025-12-24' })],
      tablets: [claim('g', { since: '2025' })],
    });
    expect(changes.flatMap(({ services }) => services)).toEqual(['money', 'phone', 'photos', 'tablets', 'mail', 'messaging', 'video']);
  });

  it('does not depend on the order of the records', () => {
    const agencies = ['a-doc', 'b-doc', 'c-doc'].map((id) => makeAgency({ id, services: { phone: [claim('x', { since: '2025' })] } }));
    const ids = (list: typeof agencies) => changesOf(list, [], TODAY).map(({ id }) => id);
    expect(ids(agencies)).toEqual(['a-doc-2025-phone', 'b-doc-2025-phone', 'c-doc-2025-phone']);
    expect(ids([...agencies].reverse())).toEqual(ids(agencies));
  });
});

describe('said once', () => {
  const pair = (date: string): [Claim, ...Claim[]] => [claim('ics', { since: date }), claim('gtl', { until: date })];

  it('the same switch of several services', () => {
    expect(
      briefs(of({ video: pair('2025'), phone: pair('2025'), tablets: [claim('ics', { since: '2025' })], messaging: pair('2024') })),
    ).toEqual(['gtl→ics phone+video 2025 past', '→ics tablets 2025 past', 'gtl→ics messaging 2024 past']);
  });

  it('"run by itself" means something else for letters than for calls', () => {
    const services: Services = { phone: [claim('govt-run', { since: '2025' })], mail: [claim('govt-run', { since: '2025' })] };
    expect(of(services)).toHaveLength(2);
  });

  const agency = makeAgency({ services: { messaging: pair('2025') } });
  const place = (id: string, services: Services, over = {}) => makeFacility({ id, agency: 'illinois-doc', services, ...over });

  it('what holds for a whole system is not said again of its places', () => {
    const changes = changesOf([agency], [place('il/a', { messaging: pair('2025') }), place('il/b', {})], TODAY);
    expect(changes.map(({ owners }) => owners)).toEqual([[{ id: 'illinois-doc', level: 'agency' }]]);
  });

  it('nor the half of it that a place tells', () => {
    const places = [
      place('il/a', { messaging: [claim('ics', { since: '2025' })] }),
      place('il/b', { messaging: [claim('gtl', { until: '2025' })] }),
      place('il/c', { messaging: [claim('other', { since: '2025' })] }),
      place('il/d', { messaging: [claim('ics', { since: '2025' }), claim('securus', { until: '2025' })] }),
    ];
    expect(changesOf([agency], places, TODAY).map(({ owners }) => owners[0]!.id)).toEqual(['il/c', 'il/d', 'illinois-doc']);
  });

  it('but another date, another service and a place of another system are', () => {
    const places = [
      place('il/a', { messaging: pair('2024') }),
      place('il/b', { phone: pair('2025') }),
      place('il/c', { messaging: pair('2025') }, { agency: 'cook' }),
      place('il/d', { messaging: pair('2025') }, { agency: undefined }),
    ];
    const owners = changesOf([agency], places, TODAY).map((change) => change.owners.map(({ id }) => id).join());
    expect(owners.sort()).toEqual(['il/a', 'il/b', 'il/c', 'il/d', 'illinois-doc']);
  });

  it('places of one system that say the same are one entry; places without a system are not', () => {
    const services: Services = { mail: [claim('govt-run', { since: '2026-01-05' })] };
    const together = changesOf([], [place('ut/a', services), place('ut/b', services)], TODAY);
    expect(together.map(({ owners }) => owners.map(({ id }) => id))).toEqual([['ut/a', 'ut/b']]);
    const apart = changesOf([], [place('ut/a', services, { agency: undefined }), place('ut/b', services, { agency: undefined })], TODAY);
    expect(apart).toHaveLength(2);
  });

  it('each source once, and the state of agency and place', () => {
    const source = makeSource({ url: 'https://example.com/one' });
    const services: Services = {
      phone: [
        { ...claim('a', { until: '2025' }), source },
        { ...claim('b', { since: '2025' }), source },
      ],
      video: [{ ...claim('a', { until: '2025' }), source }, claim('b', { since: '2025' })],
    };
    const [change] = of(services);
    expect(change?.sources.map(({ url }) => url)).toEqual(['https://example.com/one', 'https://example.com/page']);
    expect(change?.state).toBe('IL');
    const federal = changesOf([makeAgency({ id: 'federal-bop', scope: 'federal', state: undefined, services })], [], TODAY);
    expect(federal.map(({ state }) => state)).toEqual([undefined]);
  });

  it('every id is its own and fit for an address', () => {
    const changes = messaging(
      claim('a', { since: '2025' }),
      claim('a', { until: '2025' }),
      claim('b', { ended: true }),
      claim('c', { ended: true }),
    );
    const ids = changes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(changesOf([], [makeFacility({ services: { phone: [claim('a', { since: '2025-01' })] } })], TODAY)[0]?.id).toBe(
      'il-menard-2025-01-phone',
    );
  });
});

describe('daysOf', () => {
  const days = (...claims: Claim[]) => daysOf(messaging(...claims)).map(({ day, kind }) => `${day} ${kind}`);
  it.each<[string, Claim[], string[]]>([
    ['a full date', [claim('b', { since: '2027-01-01' })], ['2027-01-01 change']],
    ['a month is no day', [claim('b', { since: '2027-01' })], []],
    ['a year is no day', [claim('b', { since: '2027' })], []],
    ['no date', [claim('b', { ended: true })], []],
    ['an end alone is a last day', [claim('a', { until: '2027-01-01' })], ['2027-01-01 last-day']],
    ['both in use for a while', [claim('a', { until: '2027-03-31' }), claim('b', { since: '2027-01-03' })], ['2027-01-03 change', '2027-03-31 last-day']],
    ['only the last day is known to the day', [claim('a', { until: '2027-03-31' }), claim('b', { since: '2027-01' })], ['2027-03-31 last-day']],
    ['past ones too', [claim('b', { since: '2020-02-29' })], ['2020-02-29 change']],
  ])('%s', (_what, claims, wanted) => {
    expect(days(...claims)).toEqual(wanted);
  }); // prettier-ignore
});

it('changesSlug', () => {
  expect([changesSlug('IL'), changesSlug(undefined)]).toEqual(['il', 'federal']);
});

describe('isNews, of 24 months', () => {
  it.each([
    ['2024-11-21', true],
    ['2024-11-20', false],
    ['2024-11', true],
    ['2024-10', false],
    ['2024', true],
    ['2023', false],
    ['2030', true],
  ])('%s: %s', (since, wanted) => {
    expect(messaging(claim('a', { since })).map((change) => isNews(change, TODAY, 24))).toEqual([wanted]);
  });
  it('what has no date is no news', () => {
    expect(messaging(claim('a', { ended: true })).map((change) => isNews(change, TODAY, 24))).toEqual([false]);
  });
});

describe('newsDay', () => {
  const day = (sources: (string | undefined)[], since?: string) =>
    newsDay(
      {
        ...messaging(claim('a', since ? { since } : { ended: true }))[0]!,
        sources: sources.map((date) => makeSource(date ? { date } : {})),
      },
      TODAY,
    );
  it.each<[string, (string | undefined)[], string | undefined, string | undefined]>([
    ['the newest source', ['2025', '2026-06-14', undefined], '2024', '2026-06-14'],
    ['a partial date of a source', ['2026-06'], '2024', '2026-06-01'],
    ['without one the day of the change', [undefined], '2024-03', '2024-03-01'],
    ['never a day to come', [undefined], '2027-03-01', TODAY],
    ['no date at all', [undefined], undefined, undefined],
  ])('%s', (_what, sources, since, wanted) => {
    expect(day(sources, since)).toBe(wanted);
  });
});

describe('stateIn', () => {
  it.each([
    ['Illinois: messages sent here are no longer delivered.', 'IL'],
    ['Vermont prisons moved from ViaPath to ICSolutions in spring 2025.', 'VT'],
    ['Fulton County, Georgia moved from Securus to ICSolutions.', 'GA'],
    ['Washington County, Oklahoma: the agreement we know of was for 2020.', 'OK'],
    ['In Oregon County, Missouri, and Delaware County, Missouri.', 'MO'],
    ['Virginia prisons: new tablets.', 'VA'],
    ['West Virginia prisons: new tablets.', 'WV'],
    ['West Virginia and Virginia prisons.', undefined],
    ['Utah stopped using Pigeonly. Do not send Utah mail to Las Vegas.', 'UT'],
    ['New York City jails, New York.', 'NY'],
    ['Kansas City, Missouri.', 'MO'],
    ['New Jersey’s move from JPay', 'NJ'],
    ['Colorado prisons. An older page of Texas says so too.', undefined],
    ['Puerto Rico chose NCIC.', 'PR'],
    ['Many places changed.', undefined],
    ['Mainely nothing, indianapolis, illinois', undefined],
    ['', undefined],
  ])('%s → %s', (text, wanted) => {
    expect(stateIn(text, STATE_NAMES)).toBe(wanted);
  });
});
