import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import { datedPrices } from './dated-prices.ts';

const services = (sourceDate: string | undefined, ...dates: (string | undefined)[]) => ({
  phone: [
    makeClaim('jpay', sourceDate === undefined ? {} : { date: sourceDate }, {
      prices: dates.map((date) => ({ amount: '1', per: 'call' as const, ...(date && { date }) })),
    }),
  ],
});

describe('datedPrices', () => {
  it.each([
    ['the page has a date', services('2025', undefined)],
    ['the price has a date of its own', services(undefined, '2024-05')],
    ['there is no price', services(undefined)],
  ])('is content when %s', (_name, given) => {
    expect(datedPrices(makeRecords({ facilities: [makeFacility({ services: given })] }))).toEqual([]);
  });

  it('tells of each price without any date, as an info', () => {
    const given = services(undefined, '2024', undefined, undefined);
    const found = datedPrices(
      makeRecords({ facilities: [makeFacility({ services: given })], agencies: [makeAgency({ services: given })] }),
    );
    expect(found.map(({ level, id, path }) => [level, id, fieldName(path)])).toEqual([
      ['info', 'il/menard', 'services.phone[0].prices[1]'],
      ['info', 'il/menard', 'services.phone[0].prices[2]'],
      ['info', 'illinois-doc', 'services.phone[0].prices[1]'],
      ['info', 'illinois-doc', 'services.phone[0].prices[2]'],
    ]);
  });
});
