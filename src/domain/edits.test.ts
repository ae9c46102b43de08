import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';

describe('applyEdits', () => {
  it('sets, makes what is missing, and leaves the original alone', () => {
    const data = { a: 1 };
    expect(applyEdits(data, [{ set: ['services', 'mail', 0, 'until'], value: '2026' }])).toEqual({
      a: 1,
      services: { mail: [{ until: '2026' }] },
    });
    expect(data).toEqual({ a: 1 });
  });

  it.each([
    [undefined, ['a', 'b', 'x']],
    [0, ['x', 'a', 'b']],
    [1, ['a', 'x', 'b']],
  ])('inserts at %s', (at, list) => {
    expect(applyEdits({ list: ['a', 'b'] }, [{ insert: ['list'], value: 'x', ...(at !== undefined && { at }) }])).toEqual({ list });
  });

  it('makes the list that it inserts into', () => {
    expect(applyEdits({}, [{ insert: ['a', 'b'], value: 1 }])).toEqual({ a: { b: [1] } });
  });

  it.each([
    ['through text', { set: ['a', 'b'], value: 1 }],
    ['into a group', { insert: ['g'], value: 1 }],
    ['nowhere', { set: [], value: 1 }],
  ])('refuses to go %s', (_name, edit) => {
    expect(() => applyEdits({ a: 'text', g: {} }, [edit])).toThrow();
  });
});
