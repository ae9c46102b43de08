/**
 * A price that no family pays is a slip: cents taken for dollars, or a decimal point that got lost. The bounds are far
 * beyond everything that was ever seen, so that they catch slips and not news.
 */
import { PRICE_UNITS, type Price } from '../../schemas/price.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { groupsIn, type FieldPath } from '../walk.ts';

type Unit = (typeof PRICE_UNITS)[number];

/** US dollars: the most that is believed of one unit, and why. */
export const MOST: Record<Unit, { dollars: number; why: string }> = {
  message: { dollars: 3, why: 'the dearest message we know costs $1' },
  photo: { dollars: 5, why: 'the dearest photo we know costs $1; printed ones a little more' },
  'video-message': { dollars: 5, why: 'the dearest we know costs $0.75' },
  minute: { dollars: 2.5, why: 'the highest rate before the federal caps was about $1; video costs up to $0.65' },
  visit: { dollars: 60, why: 'the dearest visit we know costs $20' },
  call: { dollars: 25, why: 'the dearest 15-minute call of 2018 cost $24.82 (Prison Policy Initiative)' },
  deposit: { dollars: 35, why: 'the highest fee we know is $12.50' },
  stamp: { dollars: 2, why: 'the dearest stamp we know costs $0.39' },
  credit: { dollars: 5, why: 'a credit buys one message or so' },
  page: { dollars: 5, why: 'a page is a copy or a scan' },
  month: { dollars: 100, why: 'a subscription or the rent of a tablet' },
  item: { dollars: 400, why: 'the dearest item is a tablet, about $125' },
  order: { dollars: 200, why: 'packs of messages are sold for up to $45' },
};
/** Percent of a deposit: the highest we know is 10, card fees come on top. */
const MOST_PERCENT = 30;

export function plausiblePrices({ all }: Pick<Records, 'all'>): Finding[] {
  return all.flatMap(({ collection, id, data }) =>
    [...groupsIn(data)]
      .filter(({ group }) => isPrice(group))
      .flatMap(({ path, group }) => tooMuch(group as unknown as Price, path).map((finding) => ({ collection, id, ...finding }))),
  );
}

function isPrice(group: Record<string, unknown>): boolean {
  return (PRICE_UNITS as readonly unknown[]).includes(group['per']) && ('amount' in group || 'percent' in group);
}

function tooMuch(price: Price, path: FieldPath): Omit<Finding, 'collection' | 'id'>[] {
  const { dollars, why } = MOST[price.per];
  const amounts = (['amount', 'upTo'] as const)
    .filter((field) => Number(price[field] ?? 0) > dollars)
    .map((field) => ({
      path: [...path, field],
      found: `$${price[field] ?? ''} for one ${price.per}`,
      expected: `at most $${dollars}: ${why}`,
      fix: cents(price[field]) ?? 'check the figure and the unit against the source',
    }));
  if (Number(price.percent ?? 0) <= MOST_PERCENT) return amounts;
  return [
    ...amounts,
    {
      path: [...path, 'percent'],
      found: `${price.percent ?? ''} percent`,
      expected: `at most ${MOST_PERCENT} percent`,
      fix: 'check the figure; a fee in dollars goes into amount',
    },
  ];
}

/** Whole figures are mostly cents: 25 → 0.25. */
function cents(amount: string | undefined): string | undefined {
  if (!amount || !/^\d{1,3}$/.test(amount)) return undefined;
  return `write ${(Number(amount) / 100).toFixed(2)} if the source means cents`;
}
