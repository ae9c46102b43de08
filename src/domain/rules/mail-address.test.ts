import { describe, expect, it } from 'vitest';
import { makeFacility, makeRecords, makeSource } from '../../../tests/unit/make.ts';
import { mailAddress } from './mail-address.ts';

const check = (last: string) =>
  mailAddress(makeRecords({ facilities: [makeFacility({ mail: { lines: ['{name}', last], source: makeSource() } })] }));

describe('mailAddress', () => {
  it.each(['Menard, IL 62259', 'Cañon City, CO 81215-0300', '{address}'])('takes "%s"', (last) => {
    expect(check(last)).toEqual([]);
  });

  it.each([
    ['St. Petersburg, Florida 33733', 'write St. Petersburg, FL 33733'],
    ['Menard IL 62259', 'write Menard, IL 62259'],
    ['Menard, il 62259', 'write Menard, IL 62259'],
    ['Menard, IL, 62259', 'write Menard, IL 62259'],
    ['Menard, IL  62259-0001.', 'write Menard, IL 62259-0001'],
    ['PO Box 1000', undefined],
    ['Menard, IL', undefined],
    ['Menard, XX 62259', undefined],
    ['{facility}', undefined],
  ])('finds "%s"', (last, fix) => {
    const [finding, ...more] = check(last);
    expect(finding).toMatchObject({ path: ['mail', 'lines', 1], found: `"${last}"` });
    expect([finding?.fix, more]).toEqual([fix, []]);
  });
});
