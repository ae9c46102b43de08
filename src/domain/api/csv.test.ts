import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../../tests/unit/hostile.ts';
import { makeAnswers, makeClaim, makeFacility, TODAY } from '../../../tests/unit/make.ts';
import { identify } from './claims.ts';
import { claimColumns, priceWords } from './claims-csv.ts';
import { list, toCsv, type Column } from './csv.ts';
import { csvw } from './csvw.ts';
import { facilityColumns } from './facilities-csv.ts';
import { headOf } from './head.ts';

const url = (path: string) => `https://site.example${path}`;
const head = headOf(TODAY, url);
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });
const one: Column<unknown>[] = [
  { name: 'a', about: 'A', of: (row) => row as string },
  { name: 'b', about: 'B', of: () => 'end' },
];

describe('tables', () => {
  it('start with a byte order mark and the names of the columns, and end each line with CRLF', () => {
    expect(toCsv(one, ['x'])).toBe('\ufeffa,b\r\nx,end\r\n');
    expect(toCsv(one, [])).toBe('\ufeffa,b\r\n');
  });

  it.each(HOSTILE)('carry %j unharmed, and start no formula', (text) => {
    const [row] = read(toCsv(one, [text]));
    expect(row?.['a']).toBe(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
    expect(row?.['b']).toBe('end');
  });

  it('numbers stay numbers, also below zero', () => {
    expect(toCsv(one, [-89.84])).toContain('\r\n-89.84,end');
    expect(toCsv(one, [0])).toContain('\r\n0,end');
  });

  it('what is not known is an empty cell', () => {
    expect(toCsv(one, [undefined, false])).toBe('\ufeffa,b\r\n,end\r\n,end\r\n');
    expect(list(undefined)).toBeUndefined();
    expect(list(['a', 'b'])).toBe('a | b');
  });
});

describe('the table of places', () => {
  const columns = facilityColumns(head, url);

  it('has the short answer for each service, and says of when it is', () => {
    const place = makeFacility({ location: { lat: 37.9, lon: -89.8 }, address: { city: 'Menard', zip: '01234' } });
    const [row] = read(
      toCsv(columns, [{ ...place, answers: makeAnswers({ phone: [makeClaim('securus')] }, { video: [makeClaim('none')] }) }]),
    );
    expect(row).toMatchObject({
      id: 'il/menard', status: 'open', zip: '01234', lat: '37.9', lon: '-89.8',
      phone_provider: 'securus', phone_standing: 'reported', phone_level: 'facility',
      video_provider: 'none', video_standing: 'not-offered', video_level: 'agency',
      photos_provider: '', photos_standing: 'unknown', photos_level: '',
      sources: 'list', page: 'https://site.example/facilities/il/menard/',
      schema_version: '1.0.0', generated: TODAY, license: 'CC BY 4.0, Contact Inside',
    }); // prettier-ignore
  });

  it('has each column once, and its metadata names all of them', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(csvw('facilities.csv', 'About.', columns, head)).toMatchObject({
      url: 'facilities.csv',
      'dc:modified': { '@value': TODAY },
      tableSchema: { primaryKey: 'id', columns: { length: names.length } },
    });
  });
});

describe('the table of claims', () => {
  const rows = (claim: ReturnType<typeof makeClaim>) =>
    read(toCsv(claimColumns(head, (id) => (id === 'jpay' ? 'JPay' : undefined)), [...identify('il/menard', 'facility', { money: [claim] }, TODAY).values()])); // prettier-ignore

  it('has a row for a claim with its source', () => {
    const claim = makeClaim(
      'jpay',
      { date: '2026', cites: 'x' },
      { ended: true, prices: [{ amount: '0.25', per: 'message' }], moneyOrder: ['JPay', 'PO Box 1'] },
    );
    expect(rows(claim)).toEqual([
      expect.objectContaining({
        id: 'il/menard/money/jpay', when: 'former', standing: 'confirmed', provider_name: 'JPay', ended: 'true', prices: '0.25 per message',
        money_order: 'JPay | PO Box 1', source_date: '2026', source_kind: 'official', source_cites: 'x',
      }),
    ]); // prettier-ignore
  });

  it.each(HOSTILE)('carries %j in a note', (text) => {
    const [row] = rows(makeClaim('none', {}, { note: text }));
    expect(row?.['note']?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(text);
  });

  it.each([
    [{ amount: '0.25', per: 'message' }, '0.25 per message'],
    [{ amount: '0.20', upTo: '0.30', per: 'message', about: true }, 'about 0.20 to 0.30 per message'],
    [{ amount: '7.95', percent: '3.5', per: 'deposit', depositUpTo: '50', note: 'online' }, '7.95 + 3.5 % per deposit up to 50 (online)'],
    [{ percent: '3.5', per: 'deposit' }, '3.5 % per deposit'],
    [{ amount: '5', per: 'visit', minutes: 20 }, '5 per visit of 20 minutes'],
  ] as const)('%o reads %s', (price, words) => {
    expect(priceWords(price)).toBe(words);
  });
});
