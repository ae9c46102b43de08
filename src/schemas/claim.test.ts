import { describe, expect, it } from 'vitest';
import { complaints, makeSource, takes } from '../../tests/unit/make.ts';
import { claim, NOT_A_COMPANY, services } from './claim.ts';

const good = { provider: 'jpay', source: makeSource() };

describe('claim', () => {
  it('takes a provider with a source and nothing more', () => {
    expect(complaints(claim, good)).toEqual([]);
  });

  it.each(NOT_A_COMPANY)('takes %s in place of a company', (provider) => {
    expect(takes(claim, { ...good, provider })).toBe(true);
  });

  it('refuses a claim without a source', () => {
    expect(complaints(claim, { provider: 'jpay' }).map((text) => text.split(':')[0])).toEqual(['source']);
  });

  it('refuses the name of a company in place of its file name', () => {
    expect(takes(claim, { ...good, provider: 'JPay' })).toBe(false);
  });

  it.each([
    ['2024', '2025'],
    ['2025', '2025-03'],
    ['2025-08', '2025'],
    ['2025-08', '2025-08'],
    ['2025-08', '2025-08-01'],
    ['2025-08-01', '2025-08-01'],
  ])('takes since %s until %s', (since, until) => {
    expect(complaints(claim, { ...good, since, until })).toEqual([]);
  });

  it.each([
    ['2025', '2024'],
    ['2025-01', '2024-12-31'],
    ['2025-08', '2025-03'],
    ['2025-08-02', '2025-08-01'],
    ['2025-08-02', '2025-07'],
  ])('refuses since %s until %s: it cannot end before it began', (since, until) => {
    expect(complaints(claim, { ...good, since, until })).toEqual(['until: until must not be before since']);
  });

  it('refuses until beside ended', () => {
    expect(complaints(claim, { ...good, until: '2025', ended: true })).toEqual(['ended: until says when it ended, so leave ended out']);
  });

  it.each([
    ['an unknown key', { company: 'JPay' }],
    ['ended: false', { ended: false }],
    ['an empty list of prices', { prices: [] }],
    ['an unknown way to start', { starts: 'phone-first' }],
    ['an http address', { url: 'http://jpay.com/' }],
    ['an address of one line', { address: ['Menard'] }],
    ['a note with HTML', { note: '<b>call first</b>' }],
  ])('refuses %s', (_name, extra) => {
    expect(takes(claim, { ...good, ...extra })).toBe(false);
  });
});

describe('services', () => {
  it('takes some services and leaves the others unknown', () => {
    expect(Object.keys(services.parse({ phone: [good] }))).toEqual(['phone']);
  });

  it.each([
    ['an unknown service', { email: [good] }],
    ['a service without claims', { phone: [] }],
    ['a claim that is not in a list', { phone: good }],
  ])('refuses %s', (_name, value) => {
    expect(takes(services, value)).toBe(false);
  });
});
