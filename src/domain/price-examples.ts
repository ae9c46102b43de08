/** A few placed prices of a company, where there is room for no more. */
import { SERVICES, type Service } from '../schemas/claim.ts';
import type { PlacedPrice } from './provider-use.ts';

/**
 * The examples that tell most. For each service and unit (a message, a minute, a deposit) the best one: dated before
 * undated, of a whole system before a single place, newest first. Then in order of the services, so that a message comes
 * before a deposit; second examples of the same thing fill what room is left. `services`: left out = all.
 */
export function priceExamples(prices: readonly PlacedPrice[], services: readonly Service[] | undefined, most: number): PlacedPrice[] {
  const ranked = prices
    .filter(({ service }) => !services || services.includes(service))
    .sort((a, b) => rank(a) - rank(b) || compare(dateOf(b), dateOf(a)) || compare(a.owner, b.owner));
  const seen = new Set<string>();
  const first: PlacedPrice[] = [];
  const more: PlacedPrice[] = [];
  for (const placed of ranked) {
    const what = `${placed.service} ${placed.price.per}`;
    (seen.has(what) ? more : first).push(placed);
    seen.add(what);
  }
  first.sort((a, b) => SERVICES.indexOf(a.service) - SERVICES.indexOf(b.service));
  return [...first, ...more].slice(0, most);
}

const dateOf = ({ price, source }: PlacedPrice) => price.date ?? source.date ?? '';
const rank = (placed: PlacedPrice) => (dateOf(placed) ? 0 : 2) + (placed.level === 'agency' ? 0 : 1);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
