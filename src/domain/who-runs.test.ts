import { describe, expect, it } from 'vitest';
import { makeAgency, makeAnswers, makeClaim, TODAY } from '../../tests/unit/make.ts';
import type { Services } from '../schemas/claim.ts';
import { STATE_CODES, type StateCode } from '../schemas/primitives.ts';
import type { Agency } from './types.ts';
import { keyOf, systemOf, whoRuns, type CountedPlace } from './who-runs.ts';

const alone = (provider: string) => provider;
const place = (population: number | undefined, own: Services, inherited: Services = {}, state: StateCode = 'IL'): CountedPlace => ({
  state,
  population,
  answers: makeAnswers(own, inherited),
});
const rowOf = (agencies: Agency[], places: CountedPlace[] = [], state: StateCode = 'IL', houseOf = alone) =>
  whoRuns('phone', places, agencies, TODAY, houseOf).find((row) => row.state === state)!;

describe('whoRuns', () => {
  it('has one row for every state and territory, states by name before territories', () => {
    const rows = whoRuns('phone', [], [], TODAY, alone).map(({ state }) => state);
    expect([...rows].sort()).toEqual([...STATE_CODES].sort());
    expect([rows[0], rows[49], rows[50], rows.at(-1)]).toEqual(['AL', 'WY', 'DC', 'VI']);
  });

  it('takes the claim of the state’s own prison system, not of a county, a federal agency or another state', () => {
    const agencies = [
      makeAgency({ id: 'a', scope: 'local', services: { phone: [makeClaim('ncic')] } }),
      makeAgency({ id: 'b', scope: 'federal', state: undefined, services: { phone: [makeClaim('talton')] } }),
      makeAgency({ id: 'c', state: 'TX', services: { phone: [makeClaim('viapath')] } }),
      makeAgency({ id: 'd', services: { phone: [makeClaim('securus')] } }),
    ];
    const row = rowOf(agencies);
    expect([row.system?.id, row.best?.claim.provider, keyOf(row)]).toEqual(['d', 'securus', 'securus']);
  });

  it('counts people in all places of the state: with the same company, and without an answer', () => {
    const services: Services = { phone: [makeClaim('securus')] };
    const row = rowOf(
      [makeAgency({ services })],
      [
        place(1000, {}, services),
        place(300, { phone: [makeClaim('ncic')] }),
        place(50, { phone: [makeClaim('unnamed')] }),
        place(7, {}),
        place(undefined, { phone: [makeClaim('securus')] }),
        place(9999, services, {}, 'TX'),
      ],
    );
    expect([row.people, row.peopleWithIt, row.peopleUnknown]).toEqual([1357, 1000, 57]);
  });

  it('names other companies once each, and whether the sources disagree', () => {
    const row = rowOf([
      makeAgency({ services: { phone: [makeClaim('securus'), makeClaim('viapath'), makeClaim('viapath', {}, { product: 'B' })] } }),
    ]);
    expect([row.also, row.disagree]).toEqual([['viapath'], true]);
    const houses = rowOf([makeAgency({ services: { phone: [makeClaim('securus'), makeClaim('jpay')] } })], [], 'IL', () => 'one house');
    expect([houses.also, houses.disagree]).toEqual([['jpay'], false]);
  });

  it('passes over what has ended and what has not begun', () => {
    const claims = [makeClaim('viapath', {}, { until: '2025' }), makeClaim('ncic', {}, { since: '2030' })];
    const row = rowOf([makeAgency({ services: { phone: claims } })]);
    expect([row.best, row.also, keyOf(row)]).toEqual([undefined, [], 'unknown']);
  });

  it.each([
    ['no system', undefined, 'unknown'],
    ['nothing said', {}, 'unknown'],
    ['offered, company not named', { phone: [makeClaim('unnamed')] }, 'unknown'],
    ['not offered', { phone: [makeClaim('none')] }, 'none'],
    ['run by the state', { phone: [makeClaim('govt-run')] }, 'govt-run'],
    ['different from prison to prison', { phone: [makeClaim('by-facility')] }, 'by-facility'],
  ] as const)('%s', (_what, services, key) => {
    const agencies = services === undefined ? [] : [makeAgency({ services: services as Services })];
    const row = rowOf(agencies, [place(10, {})]);
    expect([keyOf(row), row.peopleWithIt, row.people]).toEqual([key, 0, 10]);
  });
});

it('systemOf finds none where a state has only local agencies', () => {
  expect(systemOf('IL', [makeAgency({ scope: 'local' })])).toBeUndefined();
});
