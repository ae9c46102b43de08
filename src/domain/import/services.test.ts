import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, TODAY } from '../../../tests/unit/make.ts';
import { services as schema, type Claim, type Services } from '../../schemas/claim.ts';
import { applyEdits } from '../edits.ts';
import { planServices } from './services.ts';

const PAGE = { title: 'A page', url: 'https://example.com/page' };
const base = {
  owner_id: 'illinois-doc', state: 'IL', service: 'messaging', provider: 'jpay',
  source_url: PAGE.url, source_title: PAGE.title, source_date: '2026-06', confidence: 'official',
}; // prettier-ignore
const providers = new Set(['jpay', 'securus', 'gettingout']);
type Cells = Record<string, string>;

function plan(rows: Cells[], services: Services = {}, correct = false) {
  const agency = makeAgency({ services });
  const places = [makeFacility({ id: 'tx/a-jail', state: 'TX' })];
  return planServices(rows.map((cells, index) => ({ line: index + 2, cells: { ...base, ...cells } })), { agencies: [agency], facilities: places, providers }, TODAY, correct); // prettier-ignore
}
function after(rows: Cells[], services: Services = {}): Services {
  const made = applyEdits({ services }, plan(rows, services).edits.get('agencies/illinois-doc') ?? []) as { services: Services };
  expect(schema.safeParse(made.services).success).toBe(true);
  return made.services;
}
const fates = (rows: Cells[], services?: Services) => plan(rows, services).outcomes.map(({ fate, told }) => `${fate} ${told}`);
const there = (from: Partial<Claim['source']>, over: Partial<Claim> = {}): Services => ({ messaging: [makeClaim('jpay', from, over)] });

describe('planServices', () => {
  it('adds a claim with every column, and a second run changes nothing', () => {
    const row = {
      product: 'JPay', find_as: 'IDOC', starts: 'add-freely', price: '0.25-0.40', price_unit: 'stamp', price_note: 'in packs', free: '2 a month',
      phone: '800-555-0100', address: 'JPay; PO Box 1; Miami, FL 33101', since: '2025', url: 'jpay.com', notes: 'Hello\nthere.',
    }; // prettier-ignore
    const made = after([row]);
    expect(made.messaging).toEqual([
      {
        provider: 'jpay', product: 'JPay', findAs: 'IDOC', starts: 'add-freely', prices: [{ amount: '0.25', upTo: '0.40', per: 'stamp', note: 'in packs' }],
        free: '2 a month', phone: '800-555-0100', address: ['JPay', 'PO Box 1', 'Miami, FL 33101'], since: '2025', url: 'https://jpay.com', note: 'Hello there.',
        source: { ...PAGE, date: '2026-06', kind: 'official' },
      },
    ]); // prettier-ignore
    expect(fates([row], made)).toEqual(['same messaging: jpay']);
  });

  it('empty provider = unnamed; a note about a price without a figure goes into the note', () => {
    expect(after([{ provider: '', price_note: 'by phone', notes: 'Ask.' }]).messaging?.[0]).toMatchObject({
      provider: 'unnamed',
      note: 'by phone. Ask.',
    });
  });

  it('keeps both where another company is named', () => {
    expect(fates([{ provider: 'securus' }], there({ date: '2025' }))).toEqual(['added messaging: securus (2026-06) beside jpay (2025)']);
  });

  it('changes with a newer row: only what it says, and the source', () => {
    const before = there({ date: '2025', cites: 'x' }, { product: 'JPay', prices: [{ amount: '0.20', per: 'stamp' }], note: 'Keep.' });
    const row = { price: '0.25', price_unit: 'stamp' };
    expect(fates([row], before)).toEqual(['changed messaging: jpay: prices, source (here 2025, row 2026-06)']);
    expect(after([row], before).messaging).toEqual([
      makeClaim('jpay', { date: '2026-06', cites: 'x' }, { product: 'JPay', prices: [{ amount: '0.25', per: 'stamp' }], note: 'Keep.' }),
    ]);
    expect(fates([row], after([row], before))).toEqual(['same messaging: jpay']);
  });

  it('takes a newer date alone as a change, an older one that says the same as nothing', () => {
    expect(fates([{}], there({ date: '2025' }))).toEqual(['changed messaging: jpay: source (here 2025, row 2026-06)']);
    expect(fates([{ source_date: '2024', source_url: 'b.com' }], there({ date: '2025' }))).toEqual(['same messaging: jpay']);
  });

  it('fills gaps from the same page of the same date, but corrects what was read only when asked', () => {
    expect(fates([{ product: 'New' }], there({ date: '2026-06' }))[0]).toMatch(/^changed .*product/);
    const before = there({ date: '2026-06' }, { note: 'Ours.' });
    expect(fates([{ notes: 'X' }], before)[0]).toMatch(/^conflict .*--correct/);
    expect(plan([{ notes: 'X' }], before, true).outcomes[0]).toMatchObject({ fate: 'changed' });
  });

  it.each<[string, Cells, Services, RegExp]>([
    ['a newer claim', { notes: 'Old.', source_date: '2024' }, there({ date: '2025-03' }), /newer and stays \(here 2025-03, row 2024\)/],
    ['a dated claim from a row without a date', { notes: 'X', source_date: '' }, there({ date: '2025' }), /stays \(here 2025, row no date\)/],
    ['a year against a month of it', { notes: 'X', source_date: '2025' }, there({ date: '2025-03' }), /nobody can tell/],
    ['two pages of one date', { notes: 'X', source_url: 'https://b.com/' }, there({ date: '2026-06' }), /nobody can tell/],
    ['two pages without a date', { notes: 'X', source_date: '', source_url: 'https://b.com/' }, there({}), /nobody can tell/],
    ['an official claim from hearsay', { notes: 'X', confidence: 'secondary' }, there({ date: '2020' }), /official source is not replaced/],
    ['what has ended later', { source_date: '2024' }, there({ date: '2024' }, { until: '2025' }), /has ended here \(until 2025\); the row is of 2024/],
    ['what has ended, by a row without a date', { source_date: '' }, there({ date: '2024' }, { ended: true }), /has ended here/],
    ['one of two claims of a company', { notes: 'X' }, { messaging: [makeClaim('jpay', {}, { product: 'A' }), makeClaim('jpay', {}, { product: 'B' })] }, /2 claims for jpay/],
    ['one of two prices', { price: '1', price_unit: 'stamp' }, there({ date: '2025' }, { prices: [{ amount: '1', per: 'stamp' }, { amount: '9', per: 'stamp' }] }), /2 prices per stamp/],
  ])('does not overwrite %s', (_name, row, services, message) => {
    const made = plan([row], services);
    expect(made.outcomes[0]).toMatchObject({ fate: 'conflict', record: 'agencies/illinois-doc', told: expect.stringMatching(message) as string });
    expect(made.edits.size).toBe(0);
  }); // prettier-ignore

  it('lets a company come back after its end', () => {
    expect(fates([{}], there({ date: '2024' }, { until: '2025' }))[0]).toMatch(/^added/);
  });

  it.each<[string, Cells, RegExp]>([
    ['an owner that is not there', { owner_id: 'ilinois-doc' }, /no place or agency “ilinois-doc”; did you mean illinois-doc\?/],
    ['no owner', { owner_id: '' }, /owner_id is empty/],
    ['another state', { state: 'TX' }, /state TX does not fit/],
    ['a mistyped company', { provider: 'gettingot' }, /did you mean gettingout\?/],
    ['an unknown company', { provider: 'zzzzzzzz' }, /no file content\/providers\/zzzzzzzz.md/],
    ['a mistyped service', { service: 'mesaging' }, /did you mean messaging\?/],
    ['no service', { service: '' }, /use one of/],
    ['a date that does not exist', { source_date: '2025-02-30' }, /source_date: write a real date/],
    ['an American date', { source_date: '6/1/2026' }, /source_date: write a real date/],
    ['a source of tomorrow', { source_date: '2026-11-22' }, /after today/],
    ['no title', { source_title: '' }, /source_title/],
    ['no address', { source_url: '' }, /source_url/],
    ['a script as address', { url: 'javascript:alert(1)' }, /url: write a full web address/],
    ['no confidence', { confidence: '' }, /confidence: use official or secondary/],
    ['what nobody saw', { confidence: 'recalled' }, /nobody saw a page/],
    ['a price in words', { price: 'a quarter', price_unit: 'stamp' }, /price “a quarter”/],
    ['a price without a unit', { price: '0.25' }, /without a price_unit/],
    ['a unit without a price', { price_unit: 'stamp' }, /without a price/],
    ['an unknown unit', { price: '1', price_unit: 'letter' }, /price_unit: use one of/],
    ['an end before the start', { since: '2026', until: '2025' }, /until/],
    ['words in brackets', { address: '[Name]; PO Box 1' }, /\{name\}/],
    ['HTML', { notes: '<b>x</b>' }, /notes/],
  ])('refuses %s', (_name, row, message) => {
    const made = plan([row]);
    expect(made.outcomes).toEqual([expect.objectContaining({ line: 2, fate: 'refused', told: expect.stringMatching(message) as string })]);
    expect(made.edits.size).toBe(0);
  });

  it('refuses the second of two rows about one thing', () => {
    expect(fates([{}, {}, { notes: 'Else.' }])).toEqual([
      'added messaging: jpay (2026-06)',
      'refused the same as line 2',
      'refused line 2 is about the same thing and says otherwise',
    ]);
  });

  it('takes the ids of the tables for places', () => {
    expect(plan([{ owner_id: 'tx-a-jail', state: 'tx' }, { owner_id: 'tx/a-jail', state: '', service: 'mail' }]).outcomes.map(({ record }) => record)).toEqual(['facilities/tx/a-jail', 'facilities/tx/a-jail']); // prettier-ignore
  });
});
