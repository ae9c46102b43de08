import { describe, expect, it } from 'vitest';
import { makeShared, makeSource } from '../../tests/unit/make.ts';
import { wholeSource } from './whole-source.ts';

const record = makeShared({ id: 'list', title: 'A list', url: 'https://example.com/list', date: '2025', kind: 'secondary' });
const shared = (id: string) => (id === 'list' ? record : undefined);

describe('wholeSource', () => {
  it('leaves a source of its own as it is', () => {
    const own = makeSource();
    expect(wholeSource(own, shared)).toBe(own);
  });

  it('takes from the shared record what a pointer does not say', () => {
    expect(wholeSource({ ref: 'list' }, shared)).toEqual({
      title: 'A list',
      url: 'https://example.com/list',
      date: '2025',
      kind: 'secondary',
    });
  });

  it('prefers the page and the day of the place itself', () => {
    const pointer = { ref: 'list', url: 'https://example.com/list/menard', date: '2026-07-30' };
    expect(wholeSource(pointer, shared)).toMatchObject({ title: 'A list', url: pointer.url, date: pointer.date });
  });

  it('does not invent a record', () => {
    expect(() => wholeSource({ ref: 'lost' }, shared)).toThrow('lost');
  });
});
