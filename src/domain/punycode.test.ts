import { describe, expect, it } from 'vitest';
import { unicodeHost } from './punycode.ts';

describe('unicodeHost', () => {
  // What the browser's own URL parser makes of a host must come back as it was.
  it.each([
    'jpаy.com',
    'mañana.com',
    '他们为什么不说中文.com',
    'bücher.example',
    'ليهمابتكلموشعربي.com',
    'www.getтingout.co.uk',
    '😀.ws',
    'ñ.a.é',
  ])('brings %s back', (host) => {
    const ascii = new URL(`https://${host}`).hostname;
    expect(ascii).toMatch(/xn--/);
    expect(unicodeHost(ascii)).toBe(host);
  });

  it('leaves plain names alone', () => {
    expect(unicodeHost('www.jpay.com')).toBe('www.jpay.com');
    expect(unicodeHost('')).toBe('');
  });

  it.each(['xn--', 'xn--a', 'xn--!!!', 'xn--999999999', 'xn--zzzzzzzzzzzz'])('does not fall over the broken label %s', (label) => {
    expect(typeof unicodeHost(`${label}.com`)).toBe('string');
  });

  it('keeps a broken label as it is', () => {
    expect(unicodeHost('xn--!!!.com')).toBe('xn--!!!.com');
    expect(unicodeHost('xn--99999999999999.com')).toBe('xn--99999999999999.com');
  });
});
