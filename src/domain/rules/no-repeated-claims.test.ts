import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import type { Services } from '../../schemas/claim.ts';
import { fieldName } from '../problem.ts';
import { noRepeatedClaims } from './no-repeated-claims.ts';

const theirs: Services = { phone: [makeClaim('securus'), makeClaim('jpay', {}, { product: 'JPay', note: 'Calls only.' })] };
const check = (own: Services, agency = 'illinois-doc') =>
  noRepeatedClaims(makeRecords({ facilities: [makeFacility({ agency, services: own })], agencies: [makeAgency({ services: theirs })] }));

describe('noRepeatedClaims', () => {
  it.each<[string, Services]>([
    ['another provider', { phone: [makeClaim('ncic')] }],
    ['one field more', { phone: [makeClaim('jpay', {}, { product: 'JPay', note: 'Calls only.', since: '2025' })] }],
    ['one field less', { phone: [makeClaim('jpay', {}, { product: 'JPay' })] }],
    ['the same for another service', { video: [makeClaim('securus')] }],
  ])('takes %s', (_name, own) => {
    expect(check(own)).toEqual([]);
  });

  it.each<[string, Services]>([
    ['the same words', { phone: [makeClaim('ncic'), makeClaim('jpay', {}, { product: 'JPay', note: 'Calls only.' })] }],
    ['the same words in another order', { phone: [makeClaim('ncic'), makeClaim('jpay', {}, { note: 'Calls only.', product: 'JPay' })] }],
    [
      'the same words from another page',
      { phone: [makeClaim('ncic'), makeClaim('securus', { url: 'https://example.org/', date: '2025' })] },
    ],
  ])('finds %s', (_name, own) => {
    expect(check(own).map(({ level, path }) => [level, fieldName(path)])).toEqual([['warning', 'services.phone[1]']]);
  });

  it('bears an agency that does not exist', () => {
    expect(check({ phone: [makeClaim('securus')] }, 'nobody')).toEqual([]);
  });
});
