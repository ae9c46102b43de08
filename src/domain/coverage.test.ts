import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim } from '../../tests/unit/make.ts';
import { coverageByService, coverageByState, percent, type CoverageInput } from './coverage.ts';

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
