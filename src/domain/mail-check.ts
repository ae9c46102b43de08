/** What makes mail come back or vanish, looked for in what a sender has typed and wants to put in. */
import type { Blank } from './envelope.ts';
import { idFits } from './person-id.ts';
import { sentencesAbout, type Said } from './sentences.ts';

/** Things in an envelope about which places have rules. */
export const INSIDE = ['photos', 'original', 'card', 'cash', 'stamps', 'book'] as const;
export type Inside = (typeof INSIDE)[number];

export type MailCheck =
  | 'nameMissing' | 'nameOneWord' | 'nameInitial' | 'nameNickname' | 'nameQuoted' | 'nameOdd'
  | 'idMissing' | 'idForm' | 'codeMissing' | 'housingMissing' | 'placeShort' | 'fromMissing' | 'fromOneWord' | 'legalSender'
  | Inside; // prettier-ignore

export interface MailFinding {
  check: MailCheck;
  /** `fix`: likely comes back as it is. `look`: look again, we cannot tell. */
  level: 'fix' | 'look';
  /** The piece of the text that is the reason. */
  found?: string;
  /** What sources say of this very place. */
  said?: Said[];
}

export interface MailTyped extends Record<Blank, string> {
  fromName: string;
  fromAddress: string;
}

export interface MailToCheck {
  legal: boolean;
  blanks: readonly Blank[];
  /** The words of the record for the form of the number. */
  idFormat?: string | undefined;
  /** Name of the place as it is printed. */
  place: string;
  typed: MailTyped;
  inside: readonly Inside[];
  /** Notes, limits and rules on mail and photos of this place. */
  rules: readonly Said[];
}

/** Short forms under which mailrooms do not know a person. Names that are also full names (Alex, Max, Kim) are left out. */
const NICKNAMES = new Set(
  `abby al andy barb becky ben beth betty bill billy bob bobby brad cathy charlie chris chuck cindy dan danny dave deb debbie
  dick don donny doug ed eddie frankie fred freddie greg hank jack jake jeff jen jenny jerry jim jimmy joe joey johnny jon josh
  junior kathy katie ken kenny larry liz lou maggie manny matt meg mel mickey mike mikey nate ned nick nicky pam pat patty peggy
  pete phil randy ray rich rick ricky rob robbie ron ronnie sam sammy sandy stan steph steve sue susie ted teddy terry tim timmy
  tina tom tommy tony vicky vince wally will willie zach`.split(/\s+/),
);
/** Short forms in the name of a place; "St." and "Mt." belong to names of towns. */
const SHORT_PLACE = /\b(?:CC|CI|CF|DC|Corr|Ctr|Cntr|Co|Cty|Dept|Fac|Det|Inst|Reg)\b\.?/;

const ABOUT: Record<Inside, RegExp> = {
  photos: /\bphotos?\b|\bpictures?\b|\bpolaroid/i,
  original: /\boriginals?\b|\bdrawings?\b|\bshredded\b|\bdestroyed\b/i,
  card: /\bcards?\b(?! (?:number|fee))/i,
  cash: /\bcash\b|\bmoney\b|\bchecks\b/i,
  stamps: /\bstamps?\b|\bblank paper\b|\benvelopes? inside\b/i,
  book: /\bbooks?\b|\bmagazines?\b|\bpublications?\b|\bpackages?\b|\bparcels?\b/i,
};
const RETURN_ADDRESS = /\breturn address\b|\byour own (?:full )?name\b|\byour own name and address\b|\byour own first and last name\b/i;

/** Findings in the order of the envelope: what must be mended first, then what to look at. */
export function checkMail(mail: MailToCheck): MailFinding[] {
  const found = [...nameFindings(mail), ...numberFindings(mail), ...senderFindings(mail), ...insideFindings(mail)];
  return [...found.filter(({ level }) => level === 'fix'), ...found.filter(({ level }) => level === 'look')];
}

function nameFindings({ blanks, typed: { name } }: MailToCheck): MailFinding[] {
  if (!blanks.includes('name')) return [];
  if (!name) return [{ check: 'nameMissing', level: 'fix' }];
  const quoted = /["“”„«(][^"“”„«»)]*["“”»)]/u.exec(name)?.[0];
  const words = name
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const found: MailFinding[] = [];
  if (words.length < 2) found.push({ check: 'nameOneWord', level: 'fix', found: name });
  const initial = [words[0], words.at(-1)].find((word) => word !== undefined && words.length > 1 && /^\p{L}\.?$/u.test(word));
  if (initial) found.push({ check: 'nameInitial', level: 'fix', found: initial });
  if (quoted) found.push({ check: 'nameQuoted', level: 'look', found: quoted });
  const nickname = words.find((word) => NICKNAMES.has(word.toLowerCase().replace(/[^a-z]/g, '')));
  if (nickname && !quoted) found.push({ check: 'nameNickname', level: 'look', found: nickname });
  const odd = name.replace(/["“”„«»()]/gu, '').match(/[^\p{L}\p{M}\s.,'’‘\-–]/gu);
  if (odd) found.push({ check: 'nameOdd', level: 'look', found: [...new Set(odd)].join(' ') });
  return found;
}

function numberFindings({ blanks, idFormat, typed, place }: MailToCheck): MailFinding[] {
  const found: MailFinding[] = [];
  if (blanks.includes('id')) {
    if (!typed.id) found.push({ check: 'idMissing', level: 'fix' });
    else if (idFits(typed.id, idFormat) === false) found.push({ check: 'idForm', level: 'look', found: typed.id });
  }
  if (blanks.includes('code') && !typed.code) found.push({ check: 'codeMissing', level: 'fix' });
  if (blanks.includes('housing') && !typed.housing) found.push({ check: 'housingMissing', level: 'look' });
  const short = SHORT_PLACE.exec(place)?.[0];
  if (short) found.push({ check: 'placeShort', level: 'look', found: short });
  return found;
}

function senderFindings({ legal, typed: { fromName, fromAddress }, rules }: MailToCheck): MailFinding[] {
  const said = sentencesAbout(rules, RETURN_ADDRESS);
  const found: MailFinding[] = [];
  if (legal) found.push({ check: 'legalSender', level: 'look' });
  if (!fromName || !fromAddress) found.push({ check: 'fromMissing', level: 'fix', said });
  else if (fromName.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length < 2)
    found.push({ check: 'fromOneWord', level: 'look', found: fromName, said });
  return found;
}

function insideFindings({ inside, rules }: MailToCheck): MailFinding[] {
  return INSIDE.filter((thing) => inside.includes(thing)).map((thing) => ({
    check: thing,
    level: thing === 'cash' || thing === 'book' ? 'fix' : 'look',
    said: sentencesAbout(rules, ABOUT[thing]),
  }));
}

/** Longest line that an envelope takes. */
const LONGEST = 80;
/** Control characters, zero-width and direction marks: they would hide or turn round what is printed. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line as it is printed: no hidden characters, white space once, not too long. */
export function cleanLine(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\t\n\r\u00a0]/g, ' ')
    .replace(HIDDEN, '')
    .replace(/ +/g, ' ')
    .trim();
  return [...clean].slice(0, LONGEST).join('').trim();
}

/** Lines of an address as they are printed, at most five. */
export function cleanLines(text: string): string[] {
  return text.split(/\r?\n/).map(cleanLine).filter(Boolean).slice(0, 5);
}
