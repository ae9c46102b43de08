import { describe, expect, it } from 'vitest';
import { fieldName } from '../domain/problem.ts';
import { agency } from '../schemas/agency.ts';
import { facility } from '../schemas/facility.ts';
import { provider } from '../schemas/provider.ts';
import { explain } from './explain.ts';

const page = { title: 'Rules', url: 'https://example.com/', kind: 'official' };
const SCHEMAS = { facility, agency, provider };
const GOOD = {
  facility: { name: 'Menard', kind: 'state-prison', address: { city: 'Menard' }, sources: [page] },
  agency: { name: 'Illinois DOC', shortName: 'IDOC', scope: 'state', state: 'IL', sources: [page] },
  provider: { name: 'JPay', summary: 'Messages.', sources: [page] },
};

/** What is told of a record that is good but for these fields. */
function told(kind: keyof typeof SCHEMAS, fields: object) {
  const data = { ...GOOD[kind], ...fields };
  const { error } = SCHEMAS[kind].safeParse(data);
  return (error?.issues ?? [])
    .flatMap((issue) => explain(issue, data, SCHEMAS[kind]))
    .map(({ path, ...rest }) => ({ field: fieldName(path), ...rest }));
}
const phone = (claim: object) => ({ services: { phone: [{ provider: 'jpay', source: page, ...claim }] } });

describe('an unknown field', () => {
  it.each<[string, keyof typeof SCHEMAS, object, string, string | undefined]>([
    ['at the top', 'facility', { adress: {} }, 'adress', 'did you mean address?'],
    ['in a group', 'facility', { address: { city: 'A', countyFip: '17157' } }, 'address.countyFip', 'did you mean countyFips?'],
    ['in a claim', 'facility', phone({ adress: ['a', 'b'] }), 'services.phone[0].adress', 'did you mean address?'],
    [
      'in the source of a claim',
      'facility',
      phone({ source: { ...page, dat: '2025' } }),
      'services.phone[0].source.dat',
      'did you mean date?',
    ],
    [
      'in a price',
      'facility',
      phone({ prices: [{ amount: '1', per: 'call', minuts: 5 }] }),
      'services.phone[0].prices[0].minuts',
      'did you mean minutes?',
    ],
    ['in a source of the place', 'facility', { sources: [{ ref: 'list', dat: '2025' }] }, 'sources[0].dat', 'did you mean date?'],
    ['in an agency', 'agency', { mailrule: 'x' }, 'mailrule', 'did you mean mailRule?'],
    ['that is like none', 'agency', { zzzzz: 'x' }, 'zzzzz', 'remove it, or put it into the notes under the fields'],
  ])('%s', (_name, kind, fields, field, fix) => {
    const all = told(kind, fields);
    expect(all.map((one) => [one.field, one.fix])).toEqual([[field, fix]]);
    expect(all[0]?.found).toBe(`a field that does not exist: ${field.split('.').at(-1)!}`);
    expect(all[0]?.expected).toMatch(/^one of \w+, /);
  });

  it('is told once for each field', () => {
    expect(told('facility', { adress: {}, nam: 'x' }).map(({ field }) => field)).toEqual(['adress', 'nam']);
  });

  it.each<[string, keyof typeof SCHEMAS, object, string, string]>([
    [
      'service',
      'facility',
      { services: { mesaging: [{ provider: 'jpay', source: page }] } },
      'services.mesaging',
      'did you mean messaging?',
    ],
    ['topic', 'provider', { facts: { refund: [{ text: 'x', source: page }] } }, 'facts.refund', 'did you mean refunds?'],
  ])('may be the name of a %s', (_name, kind, fields, field, fix) => {
    expect(told(kind, fields).map((one) => [one.field, one.fix])).toEqual([[field, fix]]);
  });
});

describe('a missing field', () => {
  it.each<[string, keyof typeof SCHEMAS, object, string, string]>([
    ['a name', 'facility', { name: undefined }, 'name', 'add name'],
    ['a city', 'facility', { address: {} }, 'address.city', 'add city'],
    ['the source of a claim', 'facility', phone({ source: undefined }), 'services.phone[0].source', 'add source'],
    ['the kind of a source', 'facility', { sources: [{ title: 'A', url: 'https://a.com/' }] }, 'sources[0].kind', 'add kind'],
    ['the date of a count', 'facility', { population: 5 }, 'counted', 'add counted'],
    ['the state of an agency', 'agency', { state: undefined }, 'state', 'add state'],
  ])('%s', (_name, kind, fields, field, fix) => {
    expect(told(kind, fields)).toEqual([{ field, found: 'nothing: the field is missing', expected: expect.any(String) as string, fix }]);
  });

  it('names all that a source lacks when it has only a title', () => {
    expect(told('facility', { sources: [{ title: 'A' }] }).map(({ field }) => field)).toEqual(['sources[0].url', 'sources[0].kind']);
  });
});

describe('a wrong value', () => {
  it.each<[string, keyof typeof SCHEMAS, object, string, string]>([
    ['a kind with a typing mistake', 'facility', { kind: 'state-prisn' }, 'kind', 'did you mean state-prison?'],
    ['a kind in capital letters', 'facility', { kind: 'County-Jail' }, 'kind', 'did you mean county-jail?'],
    ['an old http link', 'facility', { website: 'http://a.com/x' }, 'website', 'write https://a.com/x if the page opens with https'],
    [
      'a javascript link',
      'facility',
      { website: 'javascript:alert(1)' },
      'website',
      'only links to web pages are allowed, not scripts or mail',
    ],
    ['a mail link', 'facility', { website: 'mailto:a@b.com' }, 'website', 'only links to web pages are allowed, not scripts or mail'],
    ['a link without https', 'facility', { website: 'www.jpay.com' }, 'website', 'write https://www.jpay.com'],
    ['a phone number with brackets', 'facility', { phone: '(618) 826-5071' }, 'phone', 'write 618-826-5071'],
    ['a phone number with +1', 'facility', { phone: '+1 618 826 5071' }, 'phone', 'write 618-826-5071'],
    ['a ZIP code as a number', 'facility', { address: { city: 'A', zip: 62259 } }, 'address.zip', 'write "62259"'],
    [
      'a javascript link in a source',
      'facility',
      { sources: [{ ...page, url: 'javascript:alert(1)' }] },
      'sources[0].url',
      'only links to web pages are allowed, not scripts or mail',
    ],
  ])('%s', (_name, kind, fields, field, fix) => {
    expect(told(kind, fields).map((one) => [one.field, one.fix])).toEqual([[field, fix]]);
  });

  it.each<[string, object, string, string]>([
    ['a day that does not exist', { counted: '2026-02-30' }, '"2026-02-30"', 'write a real date as 2025, 2025-08 or 2025-08-01'],
    ['a line that is too long', { name: 'x'.repeat(121) }, `"${'x'.repeat(96)}…`, 'at most 120 characters'],
    ['text in place of a list', { aliases: 'A' }, '"A"', 'a list: each item on its own line, beginning with "- "'],
    ['text in place of a group', { address: 'A' }, '"A"', 'a group of fields, indented below the name'],
    ['half a person', { capacity: 1.5 }, '1.5', 'a whole number'],
    ['text in place of a number', { capacity: 'many' }, '"many"', 'a number'],
  ])('says what was found and expected of %s', (_name, fields, found, expected) => {
    expect(told('facility', fields).map((one) => [one.found, one.expected])).toEqual([[found, expected]]);
  });

  it('shows a pointer that is mistyped as a pointer', () => {
    expect(told('facility', { sources: [{ ref: 'HIFLD 2024' }] }).map(({ field }) => field)).toEqual(['sources[0].ref']);
  });

  it('does not advise nonsense when text became a group, as a colon in a list does', () => {
    const [one, ...more] = told('agency', { goodToKnow: [{ 'Calls cost': '14 cents' }] });
    expect([one?.field, more]).toEqual(['goodToKnow[0]', []]);
    expect(one?.fix ?? '').not.toContain('[object Object]');
  });

  it('does not advise to write "null" into a field that was left empty', () => {
    const [one, ...more] = told('facility', { operator: null });
    expect([one?.field, more]).toEqual(['operator', []]);
    expect(one?.fix ?? '').not.toContain('"null"');
  });

  it('is told of a file that holds no fields at all', () => {
    const { error } = facility.safeParse(null);
    expect(error!.issues.flatMap((issue) => explain(issue, null, facility))).toEqual([
      expect.objectContaining({ path: [], expected: 'a group of fields, indented below the name' }),
    ]);
  });
});
