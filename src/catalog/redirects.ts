/** Old addresses, and which page of them is not there any more. */
import { getCollection } from 'astro:content';
import { facilityPath } from '../domain/paths.ts';
import type { Redirect } from '../schemas/redirects.ts';
import { catalog } from './index.ts';

/** Redirects that need a page of their own: a closed place that keeps its page answers there itself. */
export async function redirectPages(): Promise<Redirect[]> {
  const { places } = await catalog();
  const alive = new Set(places.map(({ id }) => facilityPath(id)));
  return (await all()).filter(({ from }) => !alive.has(from));
}

/** Where a page that still answers points to. */
export async function successorOf(path: string): Promise<string | undefined> {
  return (await all()).find(({ from }) => from === path)?.to;
}

async function all(): Promise<Redirect[]> {
  return (await getCollection('redirects')).map(({ data }) => data).sort((a, b) => (a.from < b.from ? -1 : 1));
}
