import { describe, expect, it } from 'vitest';
import { checkHeader, compareDates, Once, textOf, webAddressOf } from './plan.ts';

const columns = { owner_id: true, service: true, notes: false };

describe('checkHeader', () => {
  it('takes any order', () => {
    expect(() => { checkHeader(['service', 'owner_id'], columns); }).not.toThrow();
  }); // prettier-ignore

  it.each([
    ['a mistyped column', ['owner_id', 'servcie'], /servcie \(did you mean service\?\)/],
    ['a column without a name', ['owner_id', 'service', ''], /without a name/],
    ['a column twice', ['owner_id', 'service', 'service'], /twice: service/],
    ['a missing column', ['owner_id'], /missing columns: service/],
    ['semicolons', ['owner_id;service'], /commas/],
    ['tabs', ['owner_id\tservice'], /commas/],
  ])('refuses %s', (_name, header, message) => {
    expect(() => { checkHeader(header, columns); }).toThrow(message);
  }); // prettier-ignore
});

it.each([
  ['2026-01', '2025', 'newer'],
  ['2025', '2026-01', 'older'],
  ['2025-03', '2025-03', 'equal'],
  ['2025', '2025-03', 'unclear'],
  ['2025-03', '2025', 'unclear'],
  ['2025', undefined, 'newer'],
  [undefined, '2025', 'older'],
  [undefined, undefined, 'equal'],
] as const)('row %s against %s is %s', (row, there, order) => {
  expect(compareDates(row, there)).toBe(order);
});

it('lets one row speak for a thing', () => {
  const once = new Once();
  expect(once.reason('a', { line: 2, cells: { x: '1' } })).toBeUndefined();
  expect(once.reason('a', { line: 3, cells: { x: '1' } })).toBe('the same as line 2');
  expect(once.reason('a', { line: 4, cells: { x: '2' } })).toMatch(/line 2 is about the same thing/);
});

it.each([
  ['jpay.com/x', 'https://jpay.com/x'],
  ['http://a.gov', 'https://a.gov'],
  ['javascript:x', 'javascript:x'],
  ['', undefined],
])('address %j → %j', (cell, address) => {
  expect(webAddressOf(cell)).toBe(address);
});

it('makes one line of text', () => {
  expect([textOf(' a\n  b '), textOf(' '), textOf(undefined)]).toEqual(['a b', undefined, undefined]);
});
