/** What this site keeps on a device: records under keys with one beginning, and copies of pages. One button clears both. */
const OURS = 'contact-inside:';
/** Names of the caches of `public/sw.js`. */
const CACHES = /^(?:pages|files)-/;

/** The parts of the browser's stores that are needed here. */
export type Records = Pick<Storage, 'length' | 'key' | 'removeItem'>;
export type Copies = Pick<CacheStorage, 'keys' | 'delete'> & { open: (name: string) => Promise<Pick<Cache, 'keys'>> };

/** Keys of this site. Another site of the same host keeps its own. */
export function ownKeys(records: Records): string[] {
  return Array.from({ length: records.length }, (_, at) => records.key(at) ?? '').filter((key) => key.startsWith(OURS));
}

/** How many pages are saved; the page that lists them is no page of theirs. */
export async function savedPages(copies: Copies): Promise<number> {
  const names = (await copies.keys()).filter((name) => name.startsWith('pages-'));
  const pages = await Promise.all(names.map(async (name) => (await copies.open(name)).keys()));
  return pages.flat().filter(({ url }) => !new URL(url).pathname.endsWith('/offline/')).length;
}

/** Delete it all. Read first, then delete: the numbers of the keys change with each that goes. */
export async function clearOwn(records: Records, copies: Copies | undefined): Promise<void> {
  for (const key of ownKeys(records)) records.removeItem(key);
  if (copies) await Promise.all((await copies.keys()).filter((name) => CACHES.test(name)).map((name) => copies.delete(name)));
}
