/** One page of each kind, so that every template is looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BECKLEY, DUBLIN, MENARD, placeWith, unknownJail } from '../site/places.ts';
import { OUT } from '../site/site.ts';

const FIXED: [kind: string, address: string][] = [
  ['first page', '/'],
  ['all states', '/facilities/'],
  ['a state', '/facilities/il/'],
  ['a territory', '/facilities/gu/'],
  ['a state prison', MENARD],
  ['a federal prison', BECKLEY],
  ['an unknown jail', unknownJail().page],
  ['a closed place', DUBLIN],
  ['an unconfirmed place', placeWith(/^status: unconfirmed$/m)],
  ['a juvenile place', placeWith(/^kind: juvenile$/m)],
  ['all agencies', '/agencies/'],
  ['an agency', '/agencies/illinois-doc/'],
  ['all companies', '/providers/'],
  ['a company', '/providers/corrlinks/'],
  ['the search', '/search/'],
  ['the saved pages', '/offline/'],
  ['a missing page', '/no-such-page/'],
];

/** Files of `src/pages` with the addresses they make; the fewer parameters, the sooner it is asked. */
const TEMPLATES = readdirSync(path.resolve('src/pages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.astro') && !file.includes('[...'))
  .sort((a, b) => a.split('[').length - b.split('[').length)
  .map((file) => [file, new RegExp(`^/${file.replace(/(?:index)?\.astro$/, '').replace(/\[\w+\]/g, '[^/]+')}/?$`)] as const);

/** Pages of one group are made by the same template in the same folder. */
function group(address: string): string {
  const [, folder, ...rest] = address.split('/');
  return `${folder}/${rest.length} ${TEMPLATES.find(([, made]) => made.test(address))?.[0]}`;
}

/** Pages of other kinds: the first of each group, as the sitemap has them. */
function others(): [string, string][] {
  const map = readFileSync(path.join(OUT, 'sitemap-0.xml'), 'utf8');
  const seen = new Set(FIXED.map(([, address]) => group(address)));
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, address = '']): [string, string][] => {
    const { pathname } = new URL(address);
    if (seen.has(group(pathname))) return [];
    seen.add(group(pathname));
    return [[`the page ${pathname}`, pathname]];
  });
}

export const KINDS: readonly (readonly [kind: string, address: string])[] = [...FIXED, ...others()];

/** Open every answer of a page. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
}
