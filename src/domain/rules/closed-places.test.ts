import { describe, expect, it } from 'vitest';
import { makeClaim, makeFacility, makeRecords, TODAY } from '../../../tests/unit/make.ts';
import type { Claim } from '../../schemas/claim.ts';
import { fieldName } from '../problem.ts';
import type { Facility } from '../types.ts';
import { closedPlaces } from './closed-places.ts';

const check = (status: Facility['status'], over: Partial<Claim>) => {
  const services = { phone: [makeClaim('jpay', {}, { ended: true }), makeClaim('securus', {}, over)] };
  return closedPlaces(makeRecords({ facilities: [makeFacility({ services, ...(status && { status }) })] }), TODAY);
};

describe('closedPlaces', () => {
  it.each<[string, Facility['status'], Partial<Claim>]>([
    ['an open place', undefined, {}],
    ['a place that may be closed', 'unconfirmed', {}],
    ['a closed place whose claims have ended', 'closed', { until: '2025' }],
    ['a closed place whose claims ended some day', 'closed', { ended: true }],
  ])('takes %s', (_name, status, over) => {
    expect(check(status, over)).toEqual([]);
  });

  it.each<[string, Partial<Claim>]>([
    ['that holds', {}],
    ['that ends later', { until: '2027' }],
    ['that begins later', { since: '2027' }],
  ])('finds a claim %s at a closed place', (_name, over) => {
    expect(check('closed', over).map(({ level, path, found }) => [level, fieldName(path), found])).toEqual([
      [undefined, 'services.phone[1]', 'a claim for securus that still holds, at a closed place'],
    ]);
  });
});
