/** Headings and landmarks, by which people with screen readers move about. */
import { expect, test } from 'vitest';
import { few, pages } from './site.ts';

const all = pages();

test('one h1, first of all headings', () => {
  const bad = all.filter(({ headings }) => headings.filter(({ level }) => level === 1).length !== 1 || headings[0]?.level !== 1);
  expect(few(bad.map((page) => page.path))).toEqual([]);
});

test('headings do not jump a level', () => {
  const bad = all.filter(({ headings }) => headings.some(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1));
  expect(few(bad.map((page) => `${page.path}: ${page.headings.map(({ level, text }) => `h${level} ${text.trim()}`).join(' | ')}`))).toEqual(
    [],
  );
});

test('no heading is empty', () => {
  expect(few(all.filter(({ headings }) => headings.some(({ text }) => text.trim() === '')).map((page) => page.path))).toEqual([]);
});

test('one main, header and footer, and a nav', () => {
  const bad = all.filter(({ landmarks: { main, header, footer, nav = 0 } }) => main !== 1 || header !== 1 || footer !== 1 || nav < 1);
  expect(few(bad.map((page) => `${page.path}: ${JSON.stringify(page.landmarks)}`))).toEqual([]);
});

test('the skip link leads to the main part', () => {
  expect(few(all.filter((page) => page.hrefs[0] !== '#main' || !page.ids.includes('main')).map((page) => page.path))).toEqual([]);
});
