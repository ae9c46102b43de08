/** What search engines and tabs show of a page. */
import { describe, expect, test } from 'vitest';
import { absolute, few, isPlace, pages, repeated } from './site.ts';

const all = pages();
const indexable = all.filter(({ noindex }) => !noindex);
const longest = (value: (page: (typeof all)[number]) => string) => [...all].sort((a, b) => value(b).length - value(a).length)[0]!;

describe('titles', () => {
  test('are unique', () => {
    expect(few(repeated(indexable.map((page) => [page.title.trim(), page.path])), 100)).toEqual([]);
  });

  test('are there and of a length that fits a list of results, cut at the end at worst', () => {
    const bad = all.filter(({ title }) => title.trim() === '' || title.length > 150 || /undefined|\{|\n/.test(title));
    expect(few(bad.map((page) => `${page.path}: ${page.title}`))).toEqual([]);
    console.error(`Longest title: ${longest((page) => page.title).title.length} characters on ${longest((page) => page.title).path}`);
  });
});

describe('descriptions', () => {
  test('are unique', () => {
    expect(few(repeated(indexable.map((page) => [page.description.trim(), page.path])), 100)).toEqual([]);
  });

  test('are there, not too short and not too long', () => {
    const bad = all.filter(({ description }) => description.length < 50 || description.length > 400 || /undefined|\{|\n/.test(description));
    expect(few(bad.map((page) => `${page.path}: ${page.description}`))).toEqual([]);
    console.error(
      `Longest description: ${longest((page) => page.description).description.length} characters on ${longest((page) => page.description).path}`,
    );
  });

  test('of places name the place and its state', () => {
    const bad = all.filter((page) => isPlace(page.path) && !page.description.includes(page.headings[0]?.text.trim() ?? '?'));
    expect(few(bad.map((page) => `${page.path}: ${page.description}`))).toEqual([]);
  });
});

describe('every page', () => {
  test('says that it is in English', () => {
    expect(all.filter(({ lang }) => lang !== 'en').map((page) => page.path)).toEqual([]);
  });

  test('names its own address', () => {
    expect(
      few(indexable.filter((page) => page.canonical !== absolute(page.path)).map((page) => `${page.path}: ${page.canonical}`)),
    ).toEqual([]);
  });
});
