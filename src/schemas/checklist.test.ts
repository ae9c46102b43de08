import { describe, expect, it } from 'vitest';
import { complaints, makeSource, takes } from '../../tests/unit/make.ts';
import { checklist } from './checklist.ts';

const item = { id: 'find-jail', text: 'Find the jail', why: 'Look at the list.' };
const good = {
  title: 'First 48 hours',
  description: 'A list to print or tick after an arrest, with reasons and sources.',
  audience: 'For families.',
  updated: '2026-11-22',
  groups: [{ title: 'Find', items: [item] }],
  guides: ['first-48-hours'],
};
const withItem = (over: object) => ({ ...good, groups: [{ title: 'Find', items: [{ ...item, ...over }] }] });

describe('checklist', () => {
  it('takes a list with sources and links', () => {
    expect(takes(checklist, good)).toBe(true);
    expect(takes(checklist, withItem({ source: makeSource(), links: [{ text: 'Find', to: '/find-someone/' }] }))).toBe(true);
  });

  it.each(['https://example.com/', 'javascript:alert(1)', '//example.com/', '/find-someone', 'find-someone/', '/Find/', '/a b/'])(
    'refuses a link to %s',
    (to) => {
      expect(takes(checklist, withItem({ links: [{ text: 'x', to }] }))).toBe(false);
    },
  );

  it.each([
    ['an unknown field', { ...good, intro: 'x' }],
    ['an unknown field of an item', withItem({ url: 'https://example.com/' })],
    ['HTML', withItem({ text: 'Find <b>it</b>' })],
    ['no items', { ...good, groups: [{ title: 'Find', items: [] }] }],
    ['no groups', { ...good, groups: [] }],
    ['no reason', withItem({ why: undefined })],
    ['a source without a kind', withItem({ source: { title: 'x', url: 'https://example.com/' } })],
    ['an id with capitals', withItem({ id: 'Find' })],
  ])('refuses %s', (_name, value) => {
    expect(takes(checklist, value)).toBe(false);
  });

  it('refuses an id twice, also in two groups, and names the second', () => {
    const groups = [
      { title: 'Find', items: [item] },
      { title: 'Call', items: [{ ...item, id: 'call' }, item] },
    ];
    expect(complaints(checklist, { ...good, groups })).toEqual(['groups[1].items[1].id: another item of this list has this id']);
  });
});
