import { describe, expect, it } from 'vitest';
import { STATE_CODES, type StateCode } from '../schemas/primitives.ts';
import { countyName, STATE_NAMES, statesByName } from './states.ts';

describe('states', () => {
  it('every code has its own name', () => {
    expect(Object.keys(STATE_NAMES).sort()).toEqual([...STATE_CODES].sort());
    expect(new Set(Object.values(STATE_NAMES)).size).toBe(STATE_CODES.length);
  });

  it('lists 50 states and apart from them DC and the territories, in order of their names', () => {
    const { states, territories } = statesByName();
    expect(states).toHaveLength(50);
    expect(states.slice(0, 5)).toEqual(['AL', 'AK', 'AZ', 'AR', 'CA']);
    expect(territories).toEqual(['DC', 'GU', 'MP', 'PR', 'VI']);
  });
});

describe('countyName', () => {
  it.each<[string, StateCode, string | undefined, string]>([
    ['Cook', 'IL', '17031', 'Cook County'],
    ['St. Clair', 'IL', undefined, 'St. Clair County'],
    ['Orleans', 'LA', '22071', 'Orleans Parish'],
    ['Orleans Parish', 'LA', undefined, 'Orleans Parish'],
    ['St. Bernard', 'LA', undefined, 'St. Bernard Parish'],
    ['Anchorage', 'AK', '02020', 'Anchorage'],
    ['Prince of Wales-Hyder', 'AK', undefined, 'Prince of Wales-Hyder'],
    ['Bayamón', 'PR', undefined, 'Bayamón'],
    ['Norfolk', 'VA', '51710', 'Norfolk'],
    ['Alexandria', 'VA', '51510', 'Alexandria'],
    ['Fairfax', 'VA', '51059', 'Fairfax County'],
    ['Fairfax', 'VA', undefined, 'Fairfax County'],
    ['York', 'VA', '51199', 'York County'],
    ['Carson City', 'NV', '32510', 'Carson City'],
    ['Baltimore City', 'MD', '24510', 'Baltimore City'],
    ['Cook County', 'IL', undefined, 'Cook County'],
    ['Prince George’s', 'MD', undefined, 'Prince George’s County'],
    // Two counties of Virginia end in "City": they are no cities.
    ['James City', 'VA', '51095', 'James City County'],
    ['Charles City', 'VA', '51036', 'Charles City County'],
  ])('%s, %s (%s) is %s', (county, state, fips, name) => {
    expect(countyName(county, state, fips)).toBe(name);
  });
});
