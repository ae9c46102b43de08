import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim, TODAY } from '../../tests/unit/make.ts';
import { SERVICES, type Claim } from '../schemas/claim.ts';
import { isAnswered, isCompany, resolveServices, systemAnswers, whenOf, type Answer, type PlacedClaim } from './resolve.ts';

const names = (claims: PlacedClaim[]) => claims.map(({ claim }) => claim.provider);
const phone = (...claims: Claim[]): Answer => makeAnswers({ phone: claims }).phone;
const recent = { date: '2026-06' } as const;

describe('whose word counts', () => {
  it('takes the agency’s claims where the place has none', () => {
    const { phone: answer } = makeAnswers({}, { phone: [makeClaim('securus')] });
    expect(answer.now.map(({ claim, level }) => [claim.provider, level])).toEqual([['securus', 'agency']]);
  });

  it('lets the place’s own claim beat a newer and better one of its agency', () => {
    const { phone: answer } = makeAnswers(
      { phone: [makeClaim('ncic', { kind: 'secondary', date: '2021' })] },
      { phone: [makeClaim('securus', recent)] },
    );
    expect(names(answer.now)).toEqual(['ncic']);
    expect(answer.standing).toBe('reported');
  });

  it('decides service by service', () => {
    const answers = makeAnswers({ phone: [makeClaim('ncic')] }, { phone: [makeClaim('securus')], money: [makeClaim('jpay')] });
    expect(names(answers.phone.now)).toEqual(['ncic']);
    expect(names(answers.money.now)).toEqual(['jpay']);
  });

  it('falls back to the agency when the place’s own claim is history', () => {
    const { phone: answer } = makeAnswers({ phone: [makeClaim('ncic', {}, { until: '2024' })] }, { phone: [makeClaim('securus')] });
    expect(names(answer.now)).toEqual(['securus']);
    expect(names(answer.former)).toEqual(['ncic']);
  });

  it('answers every service, with "unknown" where nobody says anything', () => {
    const answers = resolveServices(undefined, undefined, TODAY);
    expect(Object.keys(answers)).toEqual([...SERVICES]);
    for (const answer of Object.values(answers)) expect([answer.standing, isAnswered(answer)]).toEqual(['unknown', false]);
  });
});

describe('past, present and future', () => {
  it.each([
    ['until a past day', { until: '2026-11-20' }, 'former'],
    ['until today', { until: '2026-11-21' }, 'now'],
    ['until this year', { until: '2026' }, 'now'],
    ['until last month', { until: '2026-10' }, 'former'],
    ['until a coming day', { until: '2027-01' }, 'now'],
    ['ended', { ended: true }, 'former'],
    ['since tomorrow', { since: '2026-11-22' }, 'announced'],
    ['since today', { since: '2026-11-21' }, 'now'],
    ['since this month', { since: '2026-11' }, 'now'],
    ['since next year until the year after', { since: '2027', until: '2028' }, 'announced'],
    ['no dates', {}, 'now'],
  ] as const)('%s', (_name, dates, when) => {
    expect(whenOf(makeClaim('jpay', {}, dates), TODAY)).toBe(when);
  });

  it('sorts claims into now, former and announced', () => {
    const answer = phone(
      makeClaim('securus', recent),
      makeClaim('viapath', {}, { until: '2023' }),
      makeClaim('ncic', {}, { until: '2025' }),
      makeClaim('paytel', {}, { ended: true }),
      makeClaim('icsolutions', {}, { since: '2027' }),
    );
    expect(names(answer.now)).toEqual(['securus']);
    expect(names(answer.former)).toEqual(['ncic', 'viapath', 'paytel']);
    expect(names(answer.announced)).toEqual(['icsolutions']);
  });

  it('does not take history or an announcement for an answer', () => {
    const answer = phone(makeClaim('viapath', {}, { ended: true }), makeClaim('ncic', {}, { since: '2027' }));
    expect([answer.standing, answer.now, isAnswered(answer)]).toEqual(['unknown', [], false]);
  });
});

describe('values that are not a company', () => {
  it.each(['none', 'govt-run', 'by-facility', 'unnamed'])('%s is no company', (provider) => {
    expect(isCompany(provider)).toBe(false);
  });

  it('tells a company from them', () => {
    expect(isCompany('jpay')).toBe(true);
  });

  it('turns the agency’s "by facility" into "it varies", not into an answer', () => {
    const { phone: answer } = makeAnswers({}, { phone: [makeClaim('by-facility', recent)] });
    expect([answer.standing, answer.now]).toEqual(['unknown', []]);
    expect(answer.varies?.claim.provider).toBe('by-facility');
  });

  it('drops "it varies" once the place has its own answer', () => {
    const { phone: answer } = makeAnswers({ phone: [makeClaim('ncic')] }, { phone: [makeClaim('by-facility')] });
    expect([names(answer.now), answer.varies]).toEqual([['ncic'], undefined]);
  });

  it('says "not offered" for none, and counts it as an answer', () => {
    const answer = phone(makeClaim('none', recent));
    expect([answer.standing, isAnswered(answer)]).toEqual(['not-offered', true]);
  });

  it('does not count an unnamed company as an answer', () => {
    const answer = phone(makeClaim('unnamed', recent));
    expect([answer.standing, names(answer.now), isAnswered(answer)]).toEqual(['confirmed', ['unnamed'], false]);
  });

  it('counts what the agency runs itself as an answer', () => {
    expect(isAnswered(phone(makeClaim('govt-run')))).toBe(true);
  });
});

describe('order of claims that hold', () => {
  const ranked: Claim[] = [
    makeClaim('fresh-new', { date: '2026-06', kind: 'secondary' }),
    makeClaim('fresh-official', { date: '2025-06' }),
    makeClaim('fresh-secondary', { date: '2025-06', kind: 'secondary' }),
    makeClaim('undated-official'),
    makeClaim('old', { date: '2020' }),
    makeClaim('older', { date: '2019' }),
    makeClaim('undated-secondary', { kind: 'secondary' }),
    makeClaim('unnamed', { date: '2026-11' }),
  ];
  const orders: [string, Claim[]][] = [
    ['best first', ranked],
    ['best last', ranked.toReversed()],
    ['mixed', [3, 7, 0, 5, 2, 6, 1, 4].map((at) => ranked[at]!)],
  ];

  it.each(orders)('is the same whatever order the file has (%s)', (_name, claims) => {
    // One house, so that nothing is put aside as outdated.
    const { money } = resolveServices({ money: claims }, undefined, TODAY, () => 'one-house');
    expect(names(money.now)).toEqual(names(ranked.map((claim) => ({ claim }) as PlacedClaim)));
  });

  it.each(orders)('gives the same answer whatever order the file has (%s)', (_name, claims) => {
    const answer = phone(...claims);
    expect(names(answer.now)).toEqual(['fresh-new', 'fresh-official', 'fresh-secondary', 'undated-official', 'unnamed']);
    expect(names(answer.older)).toEqual(['old', 'older', 'undated-secondary']);
    expect(answer.standing).toBe('reported');
  });

  it('leaves the claims it was given as they were', () => {
    const claims = [makeClaim('old', { date: '2020' }), makeClaim('new', recent)];
    phone(...claims);
    expect(claims.map(({ provider }) => provider)).toEqual(['old', 'new']);
  });
});

describe('older sources', () => {
  it.each([
    ['more than two years before the best', '2024-05', ['securus'], ['viapath']],
    ['two years and a day before the best', '2024-06-29', ['securus'], ['viapath']],
    ['two years before the best', '2024-06-30', ['securus', 'viapath'], []],
    ['a little before the best', '2025-06', ['securus', 'viapath'], []],
  ])('put another company aside when its source is %s', (_name, date, now, older) => {
    const answer = phone(makeClaim('securus', { date: '2026-06-30' }), makeClaim('viapath', { date }));
    expect([names(answer.now), names(answer.older)]).toEqual([now, older]);
  });

  it('keep the same company', () => {
    const answer = phone(makeClaim('securus', recent), makeClaim('securus', { date: '2015' }));
    expect([names(answer.now), answer.older, answer.disagree]).toEqual([['securus', 'securus'], [], false]);
  });

  it('keep an undated official page: it may be of today', () => {
    const answer = phone(makeClaim('securus', recent), makeClaim('viapath'));
    expect([names(answer.now), answer.older]).toEqual([['securus', 'viapath'], []]);
  });

  it('keep an undated official page even when its contract began long ago', () => {
    const answer = phone(makeClaim('securus', recent), makeClaim('viapath', {}, { since: '2015' }));
    expect([names(answer.now), answer.older]).toEqual([['securus', 'viapath'], []]);
  });

  it('put an undated secondary page aside beside a fresh one only', () => {
    const undated = makeClaim('viapath', { kind: 'secondary' });
    expect(names(phone(makeClaim('securus', recent), undated).older)).toEqual(['viapath']);
    expect(phone(makeClaim('securus', { date: '2020' }), undated).older).toEqual([]);
    expect(phone(makeClaim('securus'), undated).older).toEqual([]);
  });

  it('stay an answer when there is nothing newer', () => {
    const answer = phone(makeClaim('viapath', { date: '2012' }));
    expect([names(answer.now), answer.older]).toEqual([['viapath'], []]);
  });

  it('may be saved by a start date', () => {
    const answer = phone(makeClaim('securus', recent), makeClaim('viapath', { date: '2020' }, { since: '2025' }));
    expect(names(answer.now)).toEqual(['securus', 'viapath']);
  });
});

it('says what a system says of itself', () => {
  const { phone: answer } = systemAnswers({ services: { phone: [makeClaim('securus')] } }, TODAY, (id) => id);
  expect(answer.now.map(({ claim, level }) => [claim.provider, level])).toEqual([['securus', 'agency']]);
  expect(systemAnswers(undefined, TODAY, (id) => id).phone.standing).toBe('unknown');
});

describe('disagree', () => {
  it('is said when two companies hold the phone', () => {
    expect(phone(makeClaim('securus', recent), makeClaim('viapath', recent)).disagree).toBe(true);
  });

  it('is not said of one company, nor of one that we know beside an unnamed one', () => {
    expect(phone(makeClaim('securus', recent)).disagree).toBe(false);
    expect(phone(makeClaim('securus', recent), makeClaim('unnamed', recent)).disagree).toBe(false);
  });

  it('is not said when the other company is only in an older source', () => {
    expect(phone(makeClaim('securus', recent), makeClaim('viapath', { date: '2020' })).disagree).toBe(false);
  });

  it('is not said of brands of one house', () => {
    const claims = [makeClaim('connectnetwork', recent), makeClaim('gettingout', recent)];
    const houseOf = (provider: string) => (['connectnetwork', 'gettingout'].includes(provider) ? 'viapath' : provider);
    expect(resolveServices({ phone: claims }, undefined, TODAY, houseOf).phone.disagree).toBe(false);
    expect(resolveServices({ phone: claims }, undefined, TODAY).phone.disagree).toBe(true);
    expect(resolveServices({ phone: [...claims, makeClaim('ncic', recent)] }, undefined, TODAY, houseOf).phone.disagree).toBe(true);
  });

  it.each(['money', 'photos', 'packages', 'mail', 'tablets'] as const)(
    'is not said of %s: there several side by side are normal',
    (service) => {
      const answers = makeAnswers({ [service]: [makeClaim('jpay', recent), makeClaim('western-union', recent)] });
      expect([answers[service].disagree, answers[service].now.length]).toEqual([false, 2]);
    },
  );

  it('is said of money when one source says that it is not offered', () => {
    expect(makeAnswers({ money: [makeClaim('jpay', recent), makeClaim('none', recent)] }).money.disagree).toBe(true);
  });
});
