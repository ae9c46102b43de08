import { describe, expect, it } from 'vitest';
import { complaints, takes } from '../../tests/unit/make.ts';
import { price, PRICE_UNITS } from './price.ts';

describe('price', () => {
  it.each([
    ['an amount', { amount: '0.25', per: 'message' }],
    ['nothing to pay', { amount: '0', per: 'call' }],
    ['four decimals', { amount: '0.0085', per: 'minute' }],
    ['a range', { amount: '2.50', upTo: '12.50', per: 'deposit' }],
    ['a range from nothing', { amount: '0', upTo: '3', per: 'deposit' }],
    ['a percentage alone', { percent: '3.5', per: 'deposit' }],
    ['an amount and a percentage', { amount: '1', percent: '3', per: 'deposit', depositUpTo: '100' }],
  ])('takes %s', (_name, value) => {
    expect(complaints(price, value)).toEqual([]);
  });

  it('takes an unquoted number and keeps its digits as text', () => {
    expect(price.parse({ amount: 0.085, per: 'minute' }).amount).toBe('0.085');
    expect(price.parse({ amount: 4, per: 'deposit' }).amount).toBe('4');
  });

  it.each([
    ['neither amount nor percentage', { per: 'message' }, 'amount: a price needs an amount or a percent'],
    ['a reversed range', { amount: '5', upTo: '2', per: 'deposit' }, 'upTo: upTo must be more than amount'],
    ['a range of one point', { amount: '5', upTo: '5.00', per: 'deposit' }, 'upTo: upTo must be more than amount'],
    ['a range that is reversed as a number only', { amount: '10', upTo: '9', per: 'deposit' }, 'upTo: upTo must be more than amount'],
    ['a dollar sign', { amount: '$5', per: 'visit' }, 'amount: write US dollars as a number, for example 0.25'],
    ['a negative amount', { amount: -1, per: 'visit' }, 'amount: write US dollars as a number, for example 0.25'],
    ['a comma', { amount: '0,25', per: 'visit' }, 'amount: write US dollars as a number, for example 0.25'],
    ['a float with noise', { amount: 0.1 + 0.2, per: 'visit' }, 'amount: write US dollars as a number, for example 0.25'],
    ['not a number', { amount: NaN, per: 'visit' }, 'amount: write US dollars as a number, for example 0.25'],
    ['an unknown unit', { amount: '1', per: 'letter' }, `per: use one of: ${PRICE_UNITS.join(', ')}`],
  ])('refuses %s', (_name, value, message) => {
    expect(complaints(price, value)).toEqual([message]);
  });

  it.each([
    ['half a minute', { amount: '1', per: 'visit', minutes: 0.5 }],
    ['no minutes', { amount: '1', per: 'visit', minutes: 0 }],
    ['minutes as text', { amount: '1', per: 'visit', minutes: '20' }],
    ['an unknown key', { amount: '1', per: 'visit', currency: 'USD' }],
    ['about: false, which is said by leaving it out', { amount: '1', per: 'visit', about: false }],
    ['a missing unit', { amount: '1' }],
  ])('refuses %s', (_name, value) => {
    expect(takes(price, value)).toBe(false);
  });
});
