/** One page of each kind, so that every template is looked at. */
import { readFileSync } from 'node:fs';
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
  ['a missing page', '/no-such-page/'],
];

/** Pages of other kinds as the sitemap has them: the first of each folder and depth. */
function others(): [string, string][] {
  const map = readFileSync(path.join(OUT, 'sitemap-0.xml'), 'utf8');
  const seen = new Set<string>();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, address = '']): [string, string][] => {
    const { pathname } = new URL(address);
    const [, folder = '', ...rest] = pathname.split('/');
    const group = `${folder}/${rest.length}`;
    if (['', 'facilities', 'agencies', 'providers', 'search'].includes(folder) || seen.has(group)) return [];
    seen.add(group);
    return [[`the page ${pathname}`, pathname]];
  });
}

export const KINDS: readonly (readonly [kind: string, address: string])[] = [...FIXED, ...others()];

/** Open every answer of a page. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
}
