import { describe, expect, it } from 'vitest';
import type { LookupRow } from './row.ts';
import { pack, slugOf, unpack, type WireFile } from './wire.ts';

const known = { who: 'JPay, by mail', standing: 'Confirmed' };
const unknown = { who: 'not known yet', standing: '' };
const row: LookupRow = {
  id: 'il/menard-correctional-center',
  name: 'Menard Correctional Center',
  aliases: ['Menard Prison', 'Menard, "the Pit"'],
  city: 'Menard',
  county: 'Randolph',
  zip: '62259',
  extra: 'IDOC',
  kind: 'State prison',
  closed: false,
  juvenile: false,
  population: 2031,
  answers: [known, known, unknown],
  providers: ['messaging:jpay', 'phone:securus'],
};
const bare: LookupRow = {
  ...row,
  id: 'pr/bayamon-501',
  name: 'Institución Bayamón 501',
  aliases: [],
  city: 'Bayamón',
  county: 'Bayamón',
  zip: '00961',
  extra: '',
  closed: true,
  juvenile: true,
  population: 0,
  answers: [unknown, unknown, unknown],
  providers: [],
};

describe('pack and unpack', () => {
  it.each<[string, LookupRow[]]>([
    ['no rows', []],
    ['a full row', [row]],
    ['a bare row, with a ZIP code that begins with zeros', [bare]],
    ['a row whose id does not follow from its name', [{ ...row, id: 'il/menard' }]],
    ['a row without county and ZIP code', [{ ...row, county: '', zip: '' }]],
    ['a closed one', [{ ...row, closed: true }]],
    ['a juvenile one', [{ ...row, juvenile: true }]],
    ['several rows', [row, bare, row]],
    ['an alias with a bar', [{ ...row, aliases: ['A | B', 'C'] }]],
    ['hostile text', [{ ...row, name: '</script><b>', id: 'il/a', city: '=', extra: '__proto__' }]],
  ])('give back %s through JSON', (_name, rows) => {
    expect(unpack(JSON.parse(JSON.stringify(pack(rows))) as WireFile)).toEqual(rows);
  });

  it('write an answer that repeats once', () => {
    const { answers } = pack([row, { ...row, id: 'il/b' }, bare]);
    expect(answers).toHaveLength(2);
  });

  it('write a word that repeats once', () => {
    const { words } = pack([row, bare, row]);
    expect(words).toHaveLength(new Set(words).size);
  });
});

describe('slugOf', () => {
  it.each([
    ['Menard Correctional Center', 'menard-correctional-center'],
    ['Prince George’s County Jail', 'prince-georges-county-jail'],
    ['St. Clair (Old) Jail', 'st-clair-old-jail'],
    ['Añasco', 'anasco'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
