import { expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { fill, plural } from './fill.ts';

it('fills in texts and numbers', () => {
  expect(fill('{a} of {b} {c}', { a: 1234, b: 'x' })).toBe('1,234 of x {c}');
  expect(fill('{a}', { a: '{b} $& <b>', b: 'never' })).toBe('{b} $& <b>');
});

it('chooses the plural', () => {
  expect(plural(en.draft.count.characters, 1)).toBe('1 character');
  expect(plural(en.draft.count.characters, 0)).toBe('0 characters');
  expect(plural(en.draft.count.characters, 12_345)).toBe('12,345 characters');
});
