import { describe, expect, it } from 'vitest';
import { clearOwn, ownKeys, savedPages } from './on-device.ts';

function records(keys: string[]) {
  const left = [...keys];
  return {
    left,
    get length() {
      return left.length;
    },
    key: (at: number) => left[at] ?? null,
    removeItem: (key: string) => void left.splice(left.indexOf(key), 1),
  };
}

function copies(caches: Record<string, string[]>) {
  const left = new Map(Object.entries(caches));
  return {
    left,
    keys: () => Promise.resolve([...left.keys()]),
    delete: (name: string) => Promise.resolve(left.delete(name)),
    open: (name: string) =>
      Promise.resolve({
        keys: () => Promise.resolve((left.get(name) ?? []).map((path) => ({ url: `https://example.com${path}` }) as Request)),
      }),
  };
}

const KEYS = [
  'contact-inside:draft',
  'other',
  'contact-inside:ticks:before-you-pay',
  'contact-inside:x',
  'contact-insider',
  'my contact-inside:',
];
const CACHES = { 'pages-v1': ['/', '/offline/', '/about/'], 'files-v1': ['/lookup/all.json'], 'somebody-else': ['/x/'] };

describe('what is kept on the device', () => {
  it('finds the records of this site', () => {
    expect(ownKeys(records(KEYS))).toEqual(['contact-inside:draft', 'contact-inside:ticks:before-you-pay', 'contact-inside:x']);
    expect(ownKeys(records([]))).toEqual([]);
  });

  it('counts the pages that were saved', async () => {
    expect(await savedPages(copies(CACHES))).toBe(2);
    expect(await savedPages(copies({}))).toBe(0);
  });

  it('clears all of it and nothing else', async () => {
    const [kept, saved] = [records(KEYS), copies(CACHES)];
    await clearOwn(kept, saved);
    expect(kept.left).toEqual(['other', 'contact-insider', 'my contact-inside:']);
    expect([...saved.left.keys()]).toEqual(['somebody-else']);
  });

  it('clears records where the browser keeps no copies', async () => {
    const kept = records(KEYS);
    await clearOwn(kept, undefined);
    expect(ownKeys(kept)).toEqual([]);
  });
});
