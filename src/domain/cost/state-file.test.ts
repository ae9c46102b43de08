import { describe, expect, it } from 'vitest';
import { findRows, packState, unpackPlace, type NamedPlace, type StateRow } from './state-file.ts';
import type { CostClaim } from './types.ts';

const claim = (who: string): CostClaim => ({ who, source: { title: who, url: 'https://example.com/', tail: 'no date' } });
const place = (id: string, over: Partial<NamedPlace> = {}): NamedPlace => ({
  id,
  name: id,
  city: 'Town',
  kind: 'county-jail',
  claims: {},
  grants: [],
  ...over,
});

describe('packState', () => {
  const grant = { service: 'phone', law: 'Law', text: 'Free.', source: claim('x').source } as const;
  const places = [
    place('il/a', { population: 0, claims: { phone: [claim('S'), claim('J')], money: [claim('J')], video: [] }, grants: [grant] }),
    place('il/b', { aliases: ['Bee', 'B'], claims: { phone: [claim('S')] }, grants: [grant] }),
    place('il/c'),
  ];
  const file = packState(places, undefined);

  it('keeps what many places share once', () => {
    expect([file.claims.map(({ who }) => who), file.grants]).toEqual([['S', 'J'], [grant]]);
  });

  it('gives back what it was given', () => {
    for (const [at, { kind, population, claims, grants }] of places.entries()) {
      const kept = Object.fromEntries(Object.entries(claims).filter(([, list]) => list.length > 0));
      expect(unpackPlace(file, file.places[at]!)).toEqual({ kind, ...(population !== undefined && { population }), claims: kept, grants });
    }
  });

  it('survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });

  it('passes over numbers that a broken file does not have', () => {
    expect(unpackPlace(file, { ...file.places[0]!, claims: { phone: [0, 99] }, grants: [5] })).toMatchObject({
      claims: { phone: [claim('S')] },
      grants: [],
    });
  });
});

describe('findRows', () => {
  const row = (name: string, city: string, also?: string): StateRow => ({
    slug: name,
    name,
    city,
    kind: 'county-jail',
    ...(also && { also }),
  });
  const rows = [
    row('Sainte Genevieve County Jail', 'Añasco'),
    row('Cook County Jails', 'Chicago', 'Division 5'),
    row("St. Mary's Jail", 'Cook'),
  ];
  const names = (typed: string) => findRows(rows, typed).map(({ name }) => name);

  it.each([
    ['cook', ['Cook County Jails', "St. Mary's Jail"]],
    ['CHICAGO cook', ['Cook County Jails']],
    ['division 5', ['Cook County Jails']],
    ['anasco', ['Sainte Genevieve County Jail']],
    ['st marys', ["St. Mary's Jail"]],
    ['  ', ['Cook County Jails', 'Sainte Genevieve County Jail', "St. Mary's Jail"]],
    ['zzz', []],
    ['(cook|', ['Cook County Jails', "St. Mary's Jail"]],
  ])('%j', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});
