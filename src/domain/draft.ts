/**
 * A message before it is sent: how long it is, how many messages, stamps or letters it takes, what that costs, and
 * what in it gets messages stopped.
 */
import type { MessageLimit } from '../schemas/provider.ts';
import type { PlacedPrice } from './provider-use.ts';

/** A limit as the rules need it; the record has its source. */
export type DraftLimit = Pick<MessageLimit, 'characters' | 'lines' | 'per'>;

/**
 * Letters, spaces and signs, as a reader counts them: a letter outside the basic plane is one (a code point), and so
 * is a line break. The companies do not say how they count, so an emoji of several parts counts as each of them.
 */
export function countCharacters(text: string): number {
  return [...oneBreak(text)].length;
}

/** Lines as typed; a company may break long ones again. Nothing has no lines. */
export function countLines(text: string): number {
  return text === '' ? 0 : oneBreak(text).split('\n').length;
}

function oneBreak(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

export interface Size {
  characters: number;
  lines: number;
  /** How many messages, stamps or letters it takes; none for an empty text. */
  pieces: number;
  /** Characters left in the last piece, by the limit of characters alone. */
  left: number;
  /** Lines and not characters made it this many. */
  byLines: boolean;
}

/** How much of a limit a text takes. Blank texts take nothing. */
export function sizeOf(text: string, limit: DraftLimit): Size {
  const characters = countCharacters(text);
  const lines = countLines(text);
  if (text.trim() === '') return { characters, lines, pieces: 0, left: limit.characters - characters, byLines: false };
  const byCharacters = Math.ceil(characters / limit.characters);
  const byLines = limit.lines === undefined ? 0 : Math.ceil(lines / limit.lines);
  const pieces = Math.max(byCharacters, byLines);
  return { characters, lines, pieces, left: byCharacters * limit.characters - characters, byLines: byLines > byCharacters };
}

/** US dollars as text, times a whole number, without rounding: 0.085 × 3 = 0.255. */
export function timesDollars(amount: string, count: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const product = String(BigInt(whole + fraction) * BigInt(count)).padStart(fraction.length + 1, '0');
  if (fraction.length === 0) return product;
  return `${product.slice(0, -fraction.length)}.${product.slice(-fraction.length)}`;
}

/** From the lowest to the highest price of one unit of messaging; both are 0 where it is free wherever we know it. */
export interface PriceRange {
  per: 'message' | 'stamp';
  from: string;
  to: string;
  /** At one place at least it is free. */
  free: boolean;
}

/** What a company's messages cost where we know it, by unit. Prices that a place sets in packs or by the minute are left out. */
export function messagePrices(prices: readonly PlacedPrice[]): PriceRange[] {
  return (['message', 'stamp'] as const).flatMap((per) => {
    const amounts = prices
      .filter(({ service, price }) => service === 'messaging' && price.per === per && !price.percent)
      .flatMap(({ price: { amount, upTo } }) => [amount, upTo].filter((one) => one !== undefined))
      .sort((a, b) => Number(a) - Number(b));
    if (amounts.length === 0) return [];
    const [from = '0'] = amounts.filter((amount) => Number(amount) > 0);
    const to = amounts.at(-1) ?? '0';
    return [{ per, from, to: Number(to) === 0 ? '0' : to, free: Number(amounts[0]) === 0 }];
  });
}

/** Why a message may be stopped, with the pieces of the text that are the reason. */
export interface Warning {
  kind: 'link' | 'email' | 'typeset' | 'letters' | 'emoji';
  found: string[];
}

/** Most pieces that a warning shows. */
const SHOWN = 8;
const LONGEST_WORD = 200;

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** With a scheme, with www, with a usual ending, or with any other ending before a slash. "Mr.Smith" and "3.50" are none. */
const LINK =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:(?:com|net|org|gov|edu|info|io|tv|app|link|ly)\b(?:\/\S*)?|[a-z]{2,}\/\S+)/giu;
/** Signs that phones and word processors put in by themselves, and what stands for them in plain text. */
const PLAIN: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‑': '-', '−': '-', '…': '...', '•': '*',
  '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u200b': '', '\ufeff': '', '\u00ad': '',
}; // prettier-ignore
const PART_OF_EMOJI = /[\u200d\ufe0f\u20e3]|\p{Emoji_Modifier}/u;

/** What gets messages stopped or garbled: links, e-mail addresses, and signs outside plain letters. */
export function warningsOf(text: string): Warning[] {
  // Word by word and not too long ones, so that no text makes the patterns slow.
  const words = text.split(/\s+/).filter((word) => /[.@/]/.test(word)).map((word) => word.slice(0, LONGEST_WORD)); // prettier-ignore
  const emails = unique(words.flatMap((word) => word.match(EMAIL) ?? []));
  const links = unique(
    words.flatMap((word) => word.replace(EMAIL, ' ').match(LINK) ?? []).map((link) => link.replace(/[.,;:!?)\]}'"’”]+$/u, '')),
  );
  const signs = unique([...text].filter((sign) => !/[\n\r\t -~]/.test(sign)));
  const typeset = signs.filter((sign) => sign in PLAIN);
  const emoji = signs.filter((sign) => !(sign in PLAIN) && !PART_OF_EMOJI.test(sign) && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign)); // prettier-ignore
  const letters = signs.filter((sign) => !(sign in PLAIN) && !emoji.includes(sign) && !PART_OF_EMOJI.test(sign));
  const all: Warning[] = [
    { kind: 'link', found: links },
    { kind: 'email', found: emails },
    { kind: 'typeset', found: typeset },
    { kind: 'letters', found: letters },
    { kind: 'emoji', found: emoji },
  ];
  return all.filter(({ found }) => found.length > 0).map(({ kind, found }) => ({ kind, found: found.slice(0, SHOWN) }));
}

/** Curly quotes, long dashes and the like as plain signs. Everything else stays. */
export function plainText(text: string): string {
  return [...text].map((sign) => PLAIN[sign] ?? sign).join('');
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
