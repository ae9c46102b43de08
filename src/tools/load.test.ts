import { afterEach, expect, it, vi } from 'vitest';
import { jsonFiles } from './load.ts';

afterEach(() => void vi.unstubAllGlobals());

it('asks for each file once', async () => {
  const fetch = vi.fn((address: string) => Promise.resolve(Response.json({ address })));
  vi.stubGlobal('fetch', fetch);
  const load = jsonFiles('/tools/cost/');
  expect(await Promise.all([load('il'), load('il'), load('tx')])).toEqual([
    { address: '/tools/cost/il.json' },
    { address: '/tools/cost/il.json' },
    { address: '/tools/cost/tx.json' },
  ]);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it.each([
  ['no answer', () => Promise.reject(new TypeError('no network'))],
  ['a failure of the server', () => Promise.resolve(new Response('', { status: 503 }))],
  ['what is no JSON', () => Promise.resolve(new Response('<!doctype html>'))],
])('asks again after %s', async (_, failing) => {
  vi.stubGlobal('fetch', failing);
  const load = jsonFiles('/');
  await expect(load('il')).rejects.toThrow();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json('here')));
  expect(await load('il')).toBe('here');
});
