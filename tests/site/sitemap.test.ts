/** The map for search engines holds what may be indexed, and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { absolute, few, files, OUT, pages } from './site.ts';

const read = (name: string) => readFileSync(path.join(OUT, name), 'utf8');
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);

test('the sitemap lists every page that may be indexed, once, and nothing else', () => {
  const maps = locations(read('sitemap-index.xml'));
  expect(maps.length).toBeGreaterThan(0);
  const listed = maps.flatMap((address) => locations(read(new URL(address).pathname.slice(1))));
  const wanted = new Set(
    pages()
      .filter(({ noindex }) => !noindex)
      .map((page) => absolute(page.path)),
  );
  const found = new Set(listed);
  expect(found.size, 'each once').toBe(listed.length);
  expect(few([...wanted].filter((address) => !found.has(address))), 'missing in the sitemap').toEqual([]);
  expect(few(listed.filter((address) => !wanted.has(address))), 'in the sitemap without an indexable page').toEqual([]);
});

test('every map is in the index of maps', () => {
  const maps = files().filter(({ name }) => /^sitemap-\d+\.xml$/.test(name));
  expect(locations(read('sitemap-index.xml')).sort()).toEqual(maps.map(({ name }) => absolute(`/${name}`)).sort());
});

test('robots.txt names the sitemap and closes nothing', () => {
  const robots = read('robots.txt');
  expect(robots).toContain(`Sitemap: ${absolute('/sitemap-index.xml')}`);
  expect(robots).not.toMatch(/^Disallow: *\S/m);
});

test('only the page of missing pages, the search, the editing form and the list of saved pages are kept out of search engines', () => {
  const hidden = pages().filter(({ noindex }) => noindex);
  expect(hidden.map((page) => page.path).sort()).toEqual(['/404.html', '/admin/', '/admin/edit/', '/offline/', '/search/']);
});
