import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeRecords, makeSource } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import type { Records } from '../types.ts';
import { zipInState } from './zip-in-state.ts';

const check = (records: Partial<Records>) => zipInState(makeRecords(records));
const place = (zip?: string) => makeFacility({ address: { city: 'Menard', ...(zip && { zip }) } });
const mail = (...lines: string[]) => makeFacility({ mail: { lines, source: makeSource() } });

describe('zipInState', () => {
  it.each([
    ['a ZIP code of the state', place('62259')],
    ['no ZIP code', place()],
    ['mail that goes to another state', mail('Smart Communications', 'St. Petersburg, FL 33733')],
    ['an envelope with the place’s own address', mail('{name}', '{address}')],
    ['a prefix that two states share', makeFacility({ id: 'ny/a', state: 'NY', address: { city: 'A', zip: '06390' } })],
  ])('takes %s', (_name, facility) => {
    expect(check({ facilities: [facility] })).toEqual([]);
  });

  it('finds a ZIP code of another state', () => {
    expect(check({ facilities: [place('26259')] })).toEqual([
      expect.objectContaining({
        id: 'il/menard',
        path: ['address', 'zip'],
        found: '26259, which is in West Virginia',
        expected: 'a ZIP code in Illinois',
      }),
    ]);
  });

  it('finds a ZIP code that nobody uses', () => {
    expect(check({ facilities: [place('00001')] })[0]?.found).toBe('00001, which is no ZIP code in use');
  });

  it('finds a wrong ZIP code on an envelope, at its line', () => {
    const agency = makeAgency({ services: { mail: [makeClaim('govt-run', {}, { address: ['PO Box 1', 'Menard, IL 33733'] })] } });
    expect(
      check({ facilities: [mail('PO Box 1', 'Menard, IL 33733')], agencies: [agency] }).map(({ id, path }) => [id, fieldName(path)]),
    ).toEqual([
      ['il/menard', 'mail.lines[1]'],
      ['illinois-doc', 'services.mail[0].address[1]'],
    ]);
  });
});
