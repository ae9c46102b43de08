/** Old addresses lead somewhere: targets exist, nothing leads on twice, and no living page is hidden. */
import type { Redirect } from '../schemas/redirects.ts';
import { STATE_CODES } from '../schemas/primitives.ts';
import { FAQ_TOPICS } from '../schemas/faq.ts';
import { isAhead } from './dates.ts';
import { didYouMean } from './nearest.ts';
import { agencyPath, comparisonPath, facilityPath, faqPath, faqTopicPath, guidePath, providerPath, statePath, termPath } from './paths.ts';
import { isOpen } from './places.ts';
import type { Records } from './types.ts';

/** What is wrong with one entry; `index` counts from 0. */
export interface RedirectFinding {
  index: number;
  field: keyof Redirect;
  found: string;
  expected: string;
  fix?: string;
}

/** Pages that are always there. */
const OWN = [
  '/',
  '/facilities/',
  '/agencies/',
  '/providers/',
  '/compare/',
  '/guides/',
  '/faq/',
  '/glossary/',
  '/find-someone/',
  '/search/',
  '/about/',
  '/privacy/',
  '/corrections/',
];

/** The records that have pages. */
export type Pages = Pick<Records, 'facilities' | 'agencies' | 'providers' | 'guides' | 'faqs' | 'glossary' | 'comparisons'>;

/** Every path of a page that a redirect may lead to. */
export function pathsOf({ facilities, agencies, providers, guides, faqs, glossary, comparisons }: Pages): Set<string> {
  return new Set([
    ...OWN,
    ...STATE_CODES.map(statePath),
    ...FAQ_TOPICS.map(faqTopicPath),
    ...facilities.map(({ id }) => facilityPath(id)),
    ...agencies.map(({ id }) => agencyPath(id)),
    ...providers.map(({ id }) => providerPath(id)),
    ...guides.map(({ id }) => guidePath(id)),
    ...faqs.map(({ topic, id }) => faqPath(topic, id)),
    ...glossary.map(({ id }) => termPath(id)),
    ...comparisons.map(({ id }) => comparisonPath(id)),
  ]);
}

/**
 * Hold the list against the records. An old address may still have a record only if that place is closed: its own page
 * then answers and names the new one. `alsoThere` = paths of files that failed to parse: they exist.
 */
export function checkRedirects(
  redirects: readonly Redirect[],
  pages: Pages,
  today: string,
  alsoThere: ReadonlySet<string> = new Set(),
): RedirectFinding[] {
  const paths = pathsOf(pages);
  const closed = new Set(pages.facilities.filter((place) => !isOpen(place)).map(({ id }) => facilityPath(id)));
  const byFrom = new Map(redirects.map((one) => [one.from, one]));
  const seen = new Set<string>();
  return redirects.flatMap(({ from, to, date }, index) => {
    const findings: RedirectFinding[] = [];
    const add = (field: keyof Redirect, found: string, expected: string, fix?: string) => findings.push({ index, field, found, expected, ...(fix && { fix }) });
    if (seen.has(from)) add('from', `"${from}" a second time`, 'each old address once', 'remove one of the two');
    seen.add(from);
    if (paths.has(from) && !closed.has(from)) {
      add('from', `"${from}", which is a page of this site`, 'an address without a page, or of a closed place', 'remove the entry, or close the place first');
    }
    const page = to?.replace(/#.*$/, '');
    if (to === from) add('to', `"${to}"`, 'another address than the old one', 'correct one of the two');
    else if (page !== undefined && byFrom.has(page)) {
      const next = byFrom.get(page)?.to;
      add('to', `"${to!}", which is itself an old address`, 'the address where it ends', next && next !== from ? `write ${next}` : 'they lead in a circle: decide which one is right');
    } else if (to !== undefined && !paths.has(to) && !alsoThere.has(to)) {
      const guess = didYouMean(to, paths);
      add('to', `"${to}"`, 'the path of a page of this site', guess && `did you mean ${guess}?`);
    }
    if (date !== undefined && isAhead(date, today)) add('date', `"${date}"`, `a date that is not after today (${today})`, 'check the year');
    return findings;
  }); // prettier-ignore
}
