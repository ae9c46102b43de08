import { describe, expect, it } from 'vitest';
import { PRICE_UNITS, type Price } from '../schemas/price.ts';
import { dateText, hostText, link, moneyText, monthText, numberText, percentText, priceText, sizeText, telLink } from './format.ts';

describe('dateText', () => {
  it.each([
    ['2025', '2025'],
    ['2025-08', 'August 2025'],
    ['2025-08-01', 'August 1, 2025'],
    ['2024-02-29', 'February 29, 2024'],
    ['2025-01', 'January 2025'],
    ['2025-12-31', 'December 31, 2025'],
  ])('says %s as %s', (date, text) => {
    expect(dateText(date)).toBe(text);
  });

  it.each([
    ['2025', '2025'],
    ['2025-08', 'August 2025'],
    ['2025-08-01', 'August 2025'],
  ])('says %s on a label as %s', (date, text) => {
    expect(monthText(date)).toBe(text);
  });
});

describe('moneyText', () => {
  it.each([
    ['0', '$0'],
    ['0.00', '$0'],
    ['0.25', '25¢'],
    ['0.5', '50¢'],
    ['0.05', '5¢'],
    ['0.085', '8.5¢'],
    ['0.0850', '8.5¢'],
    ['0.0085', '0.85¢'],
    ['0.99', '99¢'],
    ['1', '$1'],
    ['1.00', '$1'],
    ['4.5', '$4.50'],
    ['7.95', '$7.95'],
    ['100', '$100'],
    ['1.125', '$1.125'],
  ])('says %s as %s', (dollars, text) => {
    expect(moneyText(dollars)).toBe(text);
  });
});

describe('priceText', () => {
  it.each<[Price, string]>([
    [{ amount: '0.25', per: 'message' }, '25¢ a message'],
    [{ amount: '7.95', per: 'visit', minutes: 30 }, '$7.95 a visit of 30 minutes'],
    [{ amount: '0.14', per: 'minute', about: true }, 'about 14¢ a minute'],
    [{ amount: '2.50', upTo: '12.50', per: 'deposit' }, '$2.50 to $12.50 fee for a deposit'],
    [{ amount: '4', per: 'deposit', depositUpTo: '500' }, '$4 fee for a deposit up to $500'],
    [{ percent: '3.5', per: 'deposit' }, '3.5 % of the sum fee for a deposit'],
    [{ amount: '1', percent: '3', per: 'deposit' }, '$1 plus 3 % fee for a deposit'],
    [{ amount: '0', percent: '3', per: 'deposit' }, '3 % of the sum fee for a deposit'],
    [{ amount: '0', per: 'message' }, 'messages are free'],
    [{ amount: '0.00', per: 'deposit' }, 'no deposit fee'],
  ])('says %j as "%s"', (price, text) => {
    expect(priceText(price)).toBe(text);
  });

  it.each(PRICE_UNITS)('has words for the unit %s', (per) => {
    expect(priceText({ amount: '2', per })).toContain('$2');
    expect(priceText({ amount: '0', per })).toMatch(/free|no /);
  });

  it('does not call a range free that only begins at nothing', () => {
    expect(priceText({ amount: '0', upTo: '3', per: 'call' })).toContain('$3');
  });

  it('does not call all deposits free when only small ones are', () => {
    expect(priceText({ amount: '0', per: 'deposit', depositUpTo: '20' })).toContain('$20');
  });
});

describe('small things', () => {
  it('numbers have thousands separators', () => {
    expect([numberText(0), numberText(4112), numberText(1900000)]).toEqual(['0', '4,112', '1,900,000']);
  });

  it.each([
    ['https://www.jpay.com/login?x=1', 'jpay.com'],
    ['https://web.connectnetwork.com/', 'web.connectnetwork.com'],
    ['https://jpay.com.evil.example/', 'jpay.com.evil.example'],
  ])('the site of %s is %s', (url, host) => {
    expect(hostText(url)).toBe(host);
  });

  it('a path of this site keeps its slashes', () => {
    expect(link('/facilities/il/menard/')).toBe('/facilities/il/menard/');
  });

  it.each([
    ['618-826-5071', 'tel:+1-618-826-5071'],
    ['618-826-5071 ext. 12', 'tel:+1-618-826-5071,12'],
  ])('%s is dialled as %s', (phone, url) => {
    expect(telLink(phone)).toBe(url);
  });
});

describe('shares and sizes', () => {
  it.each([
    [0, '0%'],
    [0.1, 'under 1%'],
    [0.9, 'under 1%'],
    [1, '1%'],
    [63.7, '64%'],
    [99.9, '99%'],
    [100, '100%'],
  ])('%d percent is %s', (share, words) => {
    expect(percentText(share)).toBe(words);
  });

  it.each([
    [0, '1 kB'],
    [999, '1 kB'],
    [81_661, '82 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [3_255_516, '3.3 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });
});
