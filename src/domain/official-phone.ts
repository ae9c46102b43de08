/** Phone numbers: read as people write them, held against the official list, and conflicts found among the official ones. */
import { housesOf } from './house.ts';
import type { OfficialList, OfficialPhone } from './official-list.ts';
import type { Provider } from './types.ts';
import type { Fact } from '../schemas/provider.ts';

/** Prefixes of calls that cost the caller nothing: https://www.fcc.gov/general/what-toll-free-number-and-how-does-it-work */
const TOLL_FREE = new Set(['800', '833', '844', '855', '866', '877', '888']);
const KEYPAD = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';

export type PhoneText = { number: string } | 'short' | 'foreign';

/**
 * A US phone number out of a text that is nothing else: `(866) 516-0115`, `+1 866.516.0115`, `1-800-COLLECT`.
 * `short`: digits, but too few or too many for a number. Nothing: this is no phone number at all.
 */
export function readPhone(text: string): PhoneText | undefined {
  const bare = text
    .trim()
    .replace(/^(?:tel|sms|callto):\/*/i, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s,;]*(?:ext|x)\.?\s*\d{1,6}$/i, '');
  // Letters stand for keys only behind an area code, so that no word is taken for a number.
  const withLetters = /^\(?(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]+[a-z\d][a-z\d\s.-]*$/i.test(bare) && !/\.[a-z]/i.test(bare);
  const digits = (withLetters ? bare.replace(/[a-z]/gi, key) : bare).replace(/[\s().\-/]/g, '');
  if (!/^\+?\d+$/.test(digits)) return undefined;
  // Four groups with points are an address of the internet.
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(bare)) return undefined;
  if (/^\+(?!1)/.test(digits)) return 'foreign';
  // No area code or exchange begins with 0 or 1 (North American Numbering Plan).
  const ten = /^(?:\+?1)?([2-9]\d{2})([2-9]\d{2})(\d{4})$/.exec(digits);
  return ten ? { number: ten.slice(1).join('-') } : 'short';
}

function key(letter: string): string {
  return /\d/.exec(KEYPAD.slice(KEYPAD.indexOf(letter.toLowerCase())))?.[0] ?? letter;
}

/** Two numbers that one takes for the other: one digit differs, two neighbours are swapped, or only the toll-free prefix differs. */
export function nearPhones(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.slice(3) === b.slice(3) && TOLL_FREE.has(a.slice(0, 3)) && TOLL_FREE.has(b.slice(0, 3))) return true;
  const [x, y] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  const different = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  const [first = 0, second = 0] = different;
  return different.length === 1 || (different.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first]);
}

export type PhoneVerdict =
  | { kind: 'phone'; number: string; phones: OfficialPhone[]; others: OfficialPhone[] }
  | { kind: 'phone-near'; number: string; phones: OfficialPhone[] }
  | { kind: 'phone-unknown'; number: string }
  | { kind: 'phone-short' };

/** Whose number it is. `others`: official numbers so close to it that one of the two may be a slip. */
export function checkPhone(phone: PhoneText, { phones }: OfficialList): PhoneVerdict {
  if (typeof phone === 'string') return { kind: phone === 'foreign' ? 'phone-unknown' : 'phone-short', number: '' };
  const { number } = phone;
  const same = phones.filter((one) => one.number === number);
  const near = phones.filter((one) => nearPhones(one.number, number));
  if (same.length > 0) return { kind: 'phone', number, phones: same, others: near };
  return near.length > 0 ? { kind: 'phone-near', number, phones: near } : { kind: 'phone-unknown', number };
}

/** Official numbers that do not agree. */
export interface PhoneConflict {
  /** Id of the company, or of the one behind its brands. */
  company: string;
  phones: OfficialPhone[];
  /** What the company's record says about it. */
  note?: Fact;
}

/**
 * Numbers of one company house in print that contradict each other, by two rules: they are so near that one looks like a
 * slip of the other, or a sentence of the company's record names two of its numbers, which it does only to compare them.
 */
export function phoneConflicts({ phones, owners }: OfficialList, providers: readonly Provider[]): PhoneConflict[] {
  const houseOf = housesOf(providers);
  const ofCompanies = phones.filter(({ owner }) => owners[owner]?.kind === 'company');
  const conflicts: PhoneConflict[] = [];
  for (const provider of providers) {
    const own = ofCompanies.filter(({ owner }) => owner === provider.id);
    for (const note of Object.values(provider.facts ?? {}).flat()) {
      const named = own.filter(({ number }) => note.text.includes(number));
      if (named.length > 1) conflicts.push({ company: provider.id, phones: named, note });
    }
  }
  for (const [at, phone] of ofCompanies.entries()) {
    for (const other of ofCompanies.slice(at + 1)) {
      if (houseOf(phone.owner) !== houseOf(other.owner) || !nearPhones(phone.number, other.number)) continue;
      const known = conflicts.find((one) => houseOf(one.company) === houseOf(phone.owner) && (one.phones.includes(phone) || one.phones.includes(other))); // prettier-ignore
      if (known) known.phones = [...new Set([...known.phones, phone, other])];
      else conflicts.push({ company: phone.owner, phones: [phone, other] });
    }
  }
  return conflicts;
}
