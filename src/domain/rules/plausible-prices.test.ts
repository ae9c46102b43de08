import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeRecords } from '../../../tests/unit/make.ts';
import { PRICE_UNITS, type Price } from '../../schemas/price.ts';
import { fieldName } from '../problem.ts';
import { MOST, plausiblePrices } from './plausible-prices.ts';

const withPrice = (price: Price) => ({ services: { phone: [makeClaim('jpay', {}, { prices: [price] })] } });
const check = (price: Price) => plausiblePrices(makeRecords({ facilities: [makeFacility(withPrice(price))] }));

describe('plausiblePrices', () => {
  it.each<Price>([
    { amount: '0', per: 'message' },
    { amount: '0.25', upTo: '0.5', per: 'message' },
    { amount: '12.2', per: 'call', minutes: 15 },
    { percent: '10', per: 'deposit' },
    { amount: '125', per: 'item' },
  ])('believes %j', (price) => {
    expect(check(price)).toEqual([]);
  });

  it.each<[Price, string]>([
    [{ amount: '25', per: 'message' }, 'amount'],
    [{ amount: '0.25', upTo: '50', per: 'message' }, 'upTo'],
    [{ amount: '15', per: 'minute' }, 'amount'],
    [{ amount: '995', per: 'deposit' }, 'amount'],
    [{ percent: '95', per: 'deposit' }, 'percent'],
  ])('does not believe %j', (price, field) => {
    expect(check(price).map(({ path, level }) => [fieldName(path), level])).toEqual([[`services.phone[0].prices[0].${field}`, undefined]]);
  });

  it.each(PRICE_UNITS)('has a bound for a %s, takes it and refuses a cent more', (per) => {
    const { dollars, why } = MOST[per];
    expect(check({ amount: String(dollars), per })).toEqual([]);
    const [finding] = check({ amount: (dollars + 0.01).toFixed(2), per });
    expect(finding?.expected).toBe(`at most $${dollars}: ${why}`);
  });

  it('advises dollars where the source meant cents', () => {
    expect(check({ amount: '25', per: 'message' })[0]?.fix).toBe('write 0.25 if the source means cents');
    expect(check({ amount: '25.5', per: 'message' })[0]?.fix).toBe('check the figure and the unit against the source');
  });

  it('looks at every collection, whatever its fields are called', () => {
    const bad = { amount: '99', per: 'message' };
    const records = makeRecords({ agencies: [makeAgency(withPrice(bad as Price))] });
    records.all.push({ collection: 'something-new', id: 'a', data: { deep: { list: [bad] } } });
    expect(plausiblePrices(records).map(({ collection, path }) => `${collection} ${fieldName(path)}`)).toEqual([
      'agencies services.phone[0].prices[0].amount',
      'something-new deep.list[0].amount',
    ]);
  });
});
