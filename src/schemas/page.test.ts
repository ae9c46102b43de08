import { describe, expect, it } from 'vitest';
import { complaints } from '../../tests/unit/make.ts';
import { page } from './page.ts';

const good = {
  title: 'Privacy',
  description: 'What we store about you, which is nothing: no cookies, no accounts.',
  updated: '2026-11-21',
};

describe('page', () => {
  it('takes title, description and day', () => {
    expect(complaints(page, good)).toEqual([]);
  });

  it('reads a day that arrives as a date object', () => {
    expect(page.parse({ ...good, updated: new Date('2026-11-21') }).updated).toBe('2026-11-21');
  });

  it.each([
    ['a description too short for a search engine', { description: 'Short.' }, 'description'],
    ['a description too long for a search engine', { description: 'x'.repeat(171) }, 'description'],
    ['a title too long for a search engine', { title: 'x'.repeat(71) }, 'title'],
    ['a missing day', { updated: undefined }, 'updated'],
    ['an unknown key', { author: 'me' }, 'author'],
  ])('refuses %s', (_name, extra, field) => {
    expect(complaints(page, { ...good, ...extra }).join('\n')).toContain(field);
  });
});
