/** Names that the eye takes for another: foreign letters, digits for letters, extra words, slips of the finger. */
import { editDistance } from './nearest.ts';

/**
 * Letters of other alphabets that look like Latin ones: the lower-case part of Unicode's list of confusable signs
 * (https://www.unicode.org/Public/security/latest/confusables.txt) that a domain may hold. Accents fall away by
 * decomposition and are not listed.
 */
const CONFUSABLE: Record<string, string> = Object.fromEntries(
  [
    ['a', 'аɑαａ'], ['b', 'ЬƄьв'], ['c', 'сϲⅽᴄ'], ['d', 'ԁɗđⅾ'], ['e', 'еєҽɛε'], ['f', 'ƒғ'], ['g', 'ɡցǥԍ'], ['h', 'һհħн'],
    ['i', 'іıɩιӏΙ'], ['j', 'јϳȷ'], ['k', 'κкҡ'], ['l', 'ⅼłƖ'], ['m', 'мⅿ'], ['n', 'ոռпŋ'], ['o', 'оοօσøჿ'], ['p', 'рρϱ'],
    ['q', 'ԛգ'], ['r', 'гᴦɼ'], ['s', 'ѕꜱʂ'], ['t', 'тτŧ'], ['u', 'υսцʋ'], ['v', 'ѵνⅴ'], ['w', 'ѡԝшωա'], ['x', 'хχ×'],
    ['y', 'уүγʏ'], ['z', 'ᴢʐ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((sign) => [sign, latin])),
); // prettier-ignore
const DIGITS: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

/** What the eye sees of a name: two names with the same skeleton are easily taken for each other. */
export function skeleton(name: string): string {
  return [...name.toLowerCase().normalize('NFKD')]
    .filter((sign) => !/\p{M}/u.test(sign))
    .map((sign) => CONFUSABLE[sign] ?? DIGITS[sign] ?? sign)
    .join('')
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

/** Words that forgers put beside a name. */
const BAIT = new Set(
  (
    'account accounts app apps approved auth bail balance billing bonus call calls card care center claim com connect contact corp credit ' +
    'customer deposit deposits email express families family fast fee find for free friends get gift go group help home in inc inmate inmates ' +
    'jail jails letters link live llc log login logon mail media message messages messaging mobile money msg my net new now official on online ' +
    'org pay paying payment payments pays phone photo photos portal prepaid prison prisons refund refunds register reset safe secure security ' +
    'send service services shop sign signin signup site sites stamp stamps store support team tech the to track update us usa user verify ' +
    'video videos visit visits visitation web website www'
  ).split(' '),
);

/** The whole text is made of such words and digits. */
function isBait(text: string): boolean {
  if (text === '' || /^\d+$/.test(text)) return true;
  for (let end = text.length; end > 0; end -= 1)
    if ((BAIT.has(text.slice(0, end)) || /^\d+$/.test(text.slice(0, end))) && isBait(text.slice(end))) return true;
  return false;
}

/** Long enough to be telling wherever it stands. */
const TELLING = 7;
/** Shorter names are held only against words between hyphens. */
const SHORT = 4;

/**
 * The name is there, with words around it: `jpay-login`, `jpaysupport`, `mysecurus2`. `brand` has no hyphens.
 * A hyphen sets a word apart, so anything beside it counts; without one the rest must be made of bait words,
 * unless the brand is so long that nobody writes it by chance.
 */
export function hasExtraWords(name: string, brand: string): boolean {
  const words = name.split('-');
  if (words.length > 1 && words.some((word) => skeleton(word) === skeleton(brand))) return true;
  const squeezed = words.join('');
  if (brand.length < SHORT || squeezed.length === brand.length) return false;
  // Compared as they stand and as they look, because the look of a joint can differ: "gettingoutnow".
  for (const [long, short] of [[squeezed, brand], [skeleton(squeezed), skeleton(brand)]] as const) {
    const at = long.indexOf(short);
    if (at < 0) continue;
    if (brand.length >= TELLING || (isBait(long.slice(0, at)) && isBait(long.slice(at + short.length)))) return true;
  } // prettier-ignore
  return false;
}

/** One slip in a short name, two in a long one. Names below five letters have too many honest neighbours. */
export function isSlip(name: string, brand: string): boolean {
  const limit = brand.length >= 10 ? 2 : brand.length > SHORT ? 1 : 0;
  const [a, b] = [skeleton(name.replaceAll('-', '')), skeleton(brand)];
  return limit > 0 && name !== brand && Math.min(editDistance(a, b, limit), editDistance(name.replaceAll('-', ''), brand, limit)) <= limit;
}
