/** What the pad says about a text, in words. Pure, so that it can be tested without a browser. */
import { sizeOf, timesDollars, type DraftLimit, type PriceRange } from '../domain/draft.ts';
import { moneyText } from '../i18n/money.ts';
import { fill, plural } from './fill.ts';

/** Words of the interface with `{names}` and plurals to fill in. */
export interface DraftWords {
  count: { characters: string; of: string; ofLines: string; left: string };
  unit: Record<'message' | 'stamp' | 'letter', string>;
  over: Record<'message' | 'stamp' | 'letter', string>;
  credits: string;
  everywhere: string;
  costs: string;
  range: string;
  free: string;
  noLimit: string;
  old: string;
  priceMessage: string;
  priceStamp: string;
  priceFree: string;
  priceFreeSome: string;
  choose: string;
}

export interface PadLimit extends DraftLimit {
  place?: string | undefined;
  old?: true | undefined;
  cost?: { amount: string; upTo?: string | undefined; credits?: number | undefined };
}

/** How much of one limit a text takes: "New York prisons: 6,100 of 6,000 characters. It takes 2 stamps. Costs 24¢ to 30¢." */
export function limitLine(text: string, limit: PadLimit, words: DraftWords): { text: string; over: boolean } {
  const { characters, lines, pieces, byLines } = sizeOf(text, limit);
  const { count, over, unit } = words;
  const counted = byLines
    ? fill(count.ofLines, { count: lines, limit: limit.lines ?? 0 })
    : fill(count.of, { count: characters, limit: limit.characters });
  const parts = [
    `${limit.place ?? words.everywhere}: ${counted}.`,
    pieces > 1 ? fill(over[limit.per], { count: pieces }) : pieces === 1 && `${plural(unit[limit.per], 1)}.`,
    pieces > 0 && limit.cost && costText(limit.cost, pieces, words),
    limit.old && words.old,
  ];
  const [first = '', ...rest] = parts.filter(Boolean) as string[];
  return { text: [first.replace(/^./, (letter) => letter.toUpperCase()), ...rest].join(' '), over: pieces > 1 };
}

function costText({ amount, upTo, credits }: NonNullable<PadLimit['cost']>, pieces: number, words: DraftWords): string {
  if (Number(amount) === 0 && !upTo) return words.free;
  const from = moneyText(timesDollars(amount, pieces));
  const sum = upTo ? fill(words.range, { from, to: moneyText(timesDollars(upTo, pieces)) }) : from;
  return fill(words.costs, { cost: credits ? `${sum} (${fill(words.credits, { count: credits * pieces })})` : sum });
}

/** What one message or stamp of a company costs where we know it. */
export function priceLine({ per, from, to, free }: PriceRange, words: DraftWords): string {
  if (Number(to) === 0) return words.priceFree;
  const price = Number(from) === Number(to) ? moneyText(from) : fill(words.range, { from: moneyText(from), to: moneyText(to) });
  const line = fill(per === 'stamp' ? words.priceStamp : words.priceMessage, { price });
  return free ? `${line} ${words.priceFreeSome}` : line;
}
