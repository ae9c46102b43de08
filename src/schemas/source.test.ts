import { describe, expect, it } from 'vitest';
import { complaints, takes } from '../../tests/unit/make.ts';
import { anySource, source, sourceRecord, sourceRef } from './source.ts';

const page = { title: 'Mail rules', url: 'https://idoc.illinois.gov/', kind: 'official' };
const record = { ...page, publisher: 'An office', licence: 'Public domain', gave: 'Names' };
const without = (value: object, key: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('source', () => {
  it('takes a page with or without a date', () => {
    expect(complaints(source, page)).toEqual([]);
    expect(complaints(source, { ...page, date: '2025-08', cites: 'a survey' })).toEqual([]);
  });

  it.each(['title', 'url', 'kind'])('refuses a page without %s', (key) => {
    expect(complaints(source, without(page, key)).map((text) => text.split(':')[0])).toEqual([key]);
  });

  it('refuses a kind that is neither official nor secondary', () => {
    expect(complaints(source, { ...page, kind: 'newspaper' })).toEqual(['kind: use official or secondary']);
  });

  it('refuses an unknown key', () => {
    expect(takes(source, { ...page, link: page.url })).toBe(false);
  });
});

describe('sourceRecord', () => {
  it('takes a full record', () => {
    expect(complaints(sourceRecord, record)).toEqual([]);
  });

  it.each(['publisher', 'licence', 'gave', 'url'])('refuses a record without %s', (key) => {
    expect(takes(sourceRecord, without(record, key))).toBe(false);
  });
});

describe('anySource', () => {
  it.each([
    ['a page', page],
    ['a pointer', { ref: 'hifld-2024' }],
    ['a pointer with its own date', { ref: 'hifld-2024', date: '2024', url: 'https://example.com/' }],
  ])('takes %s', (_name, value) => {
    expect(takes(anySource, value)).toBe(true);
  });

  it.each([
    ['a page without an address', without(page, 'url')],
    ['a page without its kind', without(page, 'kind')],
    ['a pointer that is no file name', { ref: 'HIFLD 2024' }],
    ['both at once', { ...page, ref: 'hifld-2024' }],
    ['nothing', {}],
    ['a bare name', 'hifld-2024'],
  ])('refuses %s', (_name, value) => {
    expect(takes(anySource, value)).toBe(false);
  });

  it('keeps a pointer a pointer', () => {
    expect(sourceRef.parse({ ref: 'hifld-2024' })).toEqual({ ref: 'hifld-2024' });
  });
});
