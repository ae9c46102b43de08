import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim, TODAY } from '../../tests/unit/make.ts';
import {
  claimAges,
  coverageByCompany,
  coverageByService,
  coverageByState,
  percent,
  standingsByService,
  type CoverageInput,
} from './coverage.ts';

const place = (state: string, population: number | undefined, provider?: string): CoverageInput => ({
  state,
  population,
  answers: makeAnswers(provider ? { messaging: [makeClaim(provider)] } : {}),
});
const places = [place('TX', 4000, 'jpay'), place('IL', 12), place('IL', undefined, 'none'), place('TX', 100, 'unnamed')];

describe('coverage', () => {
  it('counts places and people; a place without a count adds no people', () => {
    expect(coverageByService(places).messaging).toEqual({ places: 4, placesAnswered: 2, people: 4112, peopleAnswered: 4000 });
  });

  it('counts each service for itself', () => {
    expect(coverageByService(places).phone).toEqual({ places: 4, placesAnswered: 0, people: 4112, peopleAnswered: 0 });
  });

  it('counts per state, in order of the codes', () => {
    expect([...coverageByState(places, 'messaging')]).toEqual([
      ['IL', { places: 2, placesAnswered: 1, people: 12, peopleAnswered: 0 }],
      ['TX', { places: 2, placesAnswered: 1, people: 4100, peopleAnswered: 4000 }],
    ]);
  });

  it('is empty without places', () => {
    expect(coverageByService([]).messaging).toEqual({ places: 0, placesAnswered: 0, people: 0, peopleAnswered: 0 });
  });
});

describe('percent', () => {
  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [5, 5, 100],
    [0, 5, 0],
    [0, 0, 0],
  ])('%i of %i is %d', (part, whole, share) => {
    expect(percent(part, whole)).toBe(share);
  });
});

describe('how sure the answers are', () => {
  const fresh = { date: '2026-05', kind: 'official' } as const;
  const sure: CoverageInput = { state: 'TX', population: 50, answers: makeAnswers({ messaging: [makeClaim('jpay', fresh)] }) };
  const { messaging, phone } = standingsByService([...places, sure]);

  it('counts places and people by the standing of the answer', () => {
    expect(messaging).toEqual({
      confirmed: { places: 1, people: 50 },
      reported: { places: 1, people: 4000 },
      'not-offered': { places: 1, people: 0 },
      // One without a claim, one whose source names no company.
      unknown: { places: 2, people: 112 },
    });
  });

  it('adds up to all places for each service', () => {
    expect(phone.unknown).toEqual({ places: 5, people: 4162 });
    expect(phone.confirmed).toEqual({ places: 0, people: 0 });
  });
});

describe('companies', () => {
  it('a place counts once for a company, however many services it has there', () => {
    const both = makeAnswers({ messaging: [makeClaim('jpay')], phone: [makeClaim('jpay'), makeClaim('securus')] });
    expect(coverageByCompany([...places, { state: 'IL', population: 5, answers: both }])).toEqual([
      { provider: 'jpay', places: 2, people: 4005, states: 2 },
      { provider: 'securus', places: 1, people: 5, states: 1 },
    ]);
  });

  it('“none”, “unnamed” and the like are no companies', () => {
    expect(coverageByCompany([place('IL', 1, 'none'), place('IL', 1, 'unnamed'), place('IL', 1, 'govt-run')])).toEqual([]);
  });

  it('what was used before does not count', () => {
    const answers = makeAnswers({ phone: [makeClaim('securus', {}, { until: '2025' })] });
    expect(coverageByCompany([{ state: 'IL', population: 5, answers }])).toEqual([]);
  });
});

describe('age of claims', () => {
  it.each([
    ['2026-11-21', 'year'],
    ['2025-11-21', 'year'],
    ['2025-11-20', 'twoYears'],
    ['2024-11-21', 'twoYears'],
    ['2024-11-20', 'fiveYears'],
    ['2021', 'fiveYears'],
    ['2020', 'older'],
    [undefined, 'undated'],
  ])('a source of %s: %s', (date, age) => {
    expect(claimAges([makeClaim('jpay', date === undefined ? {} : { date })], TODAY)).toEqual({
      year: 0, twoYears: 0, fiveYears: 0, older: 0, undated: 0, [age]: 1,
    }); // prettier-ignore
  });

  it('leaves out what is over and what lies ahead', () => {
    const claims = [
      makeClaim('jpay', {}, { ended: true }),
      makeClaim('jpay', {}, { until: '2025' }),
      makeClaim('jpay', {}, { since: '2027' }),
    ];
    expect(Object.values(claimAges(claims, TODAY))).toEqual([0, 0, 0, 0, 0]);
  });
});
