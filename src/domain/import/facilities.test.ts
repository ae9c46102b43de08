import { describe, expect, it } from 'vitest';
import { makeFacility, TODAY } from '../../../tests/unit/make.ts';
import { facility as schema } from '../../schemas/facility.ts';
import { applyEdits } from '../edits.ts';
import type { Facility } from '../types.ts';
import { planFacilities } from './facilities.ts';

type Cells = Record<string, string>;
const base = { id: 'il/menard', name: 'Menard', kind: 'state-prison', city: 'Menard', state: 'IL', source: 'list', source_date: '2026-06' };
const sources = new Map([['list', '2019'], ['other', undefined]]); // prettier-ignore
const place = (over: Partial<Facility> = {}) => makeFacility({ sources: [{ ref: 'list', date: '2025' }], ...over });
const plan = (rows: Cells[], facilities: Facility[] = [place()]) =>
  planFacilities(rows.map((cells, index) => ({ line: index + 2, cells: { ...base, ...cells } })), { facilities, agencies: new Set(['illinois-doc']), sources }, TODAY); // prettier-ignore
const told = (row: Cells, there = place()) => plan([row], [there]).outcomes.map(({ fate, told: words }) => `${fate} ${words}`)[0];
function after(row: Cells, there: Facility = place()): Facility {
  const made = applyEdits(there, plan([row], [there]).edits.get('facilities/il/menard') ?? []) as Facility;
  const data = Object.fromEntries(Object.entries(made).filter(([key]) => key !== 'id' && key !== 'state'));
  expect(schema.safeParse(data).error).toBeUndefined();
  return made;
}

describe('planFacilities', () => {
  it('makes a record of a new place; the id comes from the name', () => {
    const row = { id: '', name: 'Doña Jail', aliases: 'Old; Doña Jail; Old', kind: 'county-jail', county: 'X', county_fips: '17001', zip: '62001', lat: '38', lon: '-89', population: '1,200', website: 'http://a.gov', hifld_id: '10000001', status: 'open', agency: 'illinois-doc' }; // prettier-ignore
    const [made] = plan([row], []).creates;
    expect(made).toEqual({
      record: 'facilities/il/dona-jail',
      data: {
        name: 'Doña Jail', aliases: ['Old'], kind: 'county-jail', agency: 'illinois-doc', address: { city: 'Menard', county: 'X', countyFips: '17001', zip: '62001' },
        location: { lat: 38, lon: -89 }, website: 'https://a.gov', population: 1200, counted: '2026-06', ids: { hifld: '10000001' }, sources: [{ ref: 'list', date: '2026-06' }],
      },
    }); // prettier-ignore
    expect(schema.safeParse(made?.data).success).toBe(true);
  });

  it('changes with a newer row, adds names, keeps what the row leaves empty; a second run changes nothing', () => {
    const there = place({ phone: '618-555-0100', address: { city: 'Menard', zip: '62259' } });
    const row = { name: 'Menard Prison', aliases: 'The Hill', phone: '618-555-0199' };
    expect(told(row, there)).toBe('changed name, aliases, phone, source (here 2025, row 2026-06)');
    const made = after(row, there);
    expect(made).toMatchObject({ name: 'Menard Prison', aliases: ['Menard', 'The Hill'], phone: '618-555-0199', address: { zip: '62259' }, sources: [{ ref: 'list', date: '2026-06' }] }); // prettier-ignore
    expect(told(row, made)).toBe('same Menard Prison');
  });

  it('puts a new source first', () => {
    expect(after({ phone: '618-555-0199', source: 'other' }).sources).toEqual([{ ref: 'other', date: '2026-06' }, { ref: 'list', date: '2025' }]); // prettier-ignore
  });

  it('takes a page of its own as source', () => {
    const row = { source: '', source_title: 'T', source_url: 'a.gov', confidence: 'official', phone: '618-555-0199' };
    expect(after(row).sources[0]).toEqual({ title: 'T', url: 'https://a.gov', date: '2026-06', kind: 'official' });
  });

  it('holds counts against the date of the count', () => {
    const there = place({ population: 10, counted: '2026-01' });
    expect(told({ population: '12', counted: '2025-12' }, there)).toMatch(/^conflict population, counted: .*\(here 2026-01, row 2025-12\)/);
    expect(after({ population: '12', counted: '2026-02' }, there)).toMatchObject({ population: 12, counted: '2026-02' });
  });

  it('fills gaps from the same source of the same date, but corrects only when asked', () => {
    const there = place({ phone: '618-555-0100' });
    expect(told({ website: 'a.gov', source_date: '2025' }, there)).toMatch(/^changed website/);
    const row = { phone: '618-555-0199', source_date: '2025' };
    expect(told(row, there)).toMatch(/^conflict phone/);
    const records = { facilities: [there], agencies: new Set<string>(), sources };
    expect(planFacilities([{ line: 2, cells: { ...base, ...row } }], records, TODAY, true).outcomes[0]).toMatchObject({ fate: 'changed' });
  });

  it.each<[string, Cells, Facility, RegExp]>([
    ['a newer record', { phone: '618-555-0199', source_date: '2024' }, place(), /phone: what is here stays \(here 2025, row 2024\)/],
    ['a dated record by a row without a date', { phone: '618-555-0199', source_date: '' }, place(), /row no date/],
    [
      'the date of the shared source',
      { phone: '618-555-0199', source_date: '2018' },
      place({ sources: [{ ref: 'list' }] }),
      /here 2019, row 2018/,
    ],
    ['that a place is open', { status: 'closed' }, place(), /npm run close/],
  ])('does not overwrite %s', (_name, row, there, message) => {
    const made = plan([row], [there]);
    expect(made.outcomes[0]).toMatchObject({ fate: 'conflict', told: expect.stringMatching(message) as string });
    expect(made.edits.size + made.creates.length).toBe(0);
  });

  it.each<[string, Cells, RegExp]>([
    ['an unknown state', { state: 'XX' }, /two-letter/],
    ['an id of another state', { id: 'tx/menard' }, /does not fit state IL/],
    ['an id that leads away', { id: 'il/../../x' }, /write <state>/],
    ['no id and no name', { id: '', name: '' }, /empty/],
    ['a new place without its kind and town', { id: 'il/x', kind: '', city: '' }, /kind, city empty/],
    ['an unknown kind', { kind: 'jail' }, /kind: use one of/],
    ['an unknown agency', { agency: 'ilinois-doc' }, /did you mean illinois-doc/],
    ['an unknown source', { source: 'lst' }, /did you mean list/],
    ['no source', { source: '' }, /give source/],
    ['a ZIP code that Excel cut', { zip: '2259' }, /zip: five digits/],
    ['a phone number in another form', { phone: '(618) 555-0199' }, /phone: write/],
    ['words as a count', { population: 'many' }, /population/],
    ['a place on the moon', { lat: '99', lon: '0' }, /lat/],
    ['half a location', { lat: '38' }, /lon/],
    ['a count of tomorrow', { population: '1', counted: '2027' }, /after today/],
    ['a source of tomorrow', { source_date: '2027' }, /after today/],
    ['an unknown status', { status: 'shut' }, /status/],
  ])('refuses %s', (_name, row, message) => {
    const made = plan([row]);
    expect(made.outcomes).toEqual([expect.objectContaining({ fate: 'refused', told: expect.stringMatching(message) as string })]);
    expect(made.edits.size + made.creates.length).toBe(0);
  });

  it('refuses a second row about one place', () => {
    expect(plan([{}, { id: 'il-menard', phone: '618-555-0199' }]).outcomes.map(({ fate }) => fate)).toEqual(['changed', 'refused']);
  });
});
