/**
 * Is this the real site? An address as people paste it is read the way a browser reads it and held against the official
 * domains. Pure and without a network: it says whose name it is, not what is behind it.
 */
import { hasExtraWords, isSlip, skeleton } from './look-alike.ts';
import { belongs, type OfficialList, type OfficialSite } from './official-list.ts';
import { checkPhone, readPhone, type PhoneVerdict } from './official-phone.ts';
import { unicodeHost } from './punycode.ts';

/** How an address imitates another. */
export type Trick =
  /** `https://jpay.com@evil.com`: what stands before the @ is no address. */
  | 'user'
  /** `jpay.com.evil.io`, `jpay-com.evil.io`: the name stands in front, the owner is at the end. */
  | 'front'
  /** `jpay.net`, `jpay.com.co`. */
  | 'ending'
  /** Letters of another alphabet or with accents: `jpаy.com` with a Cyrillic а. */
  | 'letters'
  /** Digits or letters that look alike: `c0rrlinks.com`. */
  | 'digits'
  /** `corlinks.com`. */
  | 'slip'
  /** `securus.com`: the company's very name, which may be theirs or not. */
  | 'name'
  /** `jpay-login.com`. */
  | 'words'
  /** `evil.io/jpay.com`: the name stands behind the slash only. */
  | 'path';

/** What is odd about an address that is the right one. */
export type Note = 'port' | 'user' | 'http' | 'email';

interface Read {
  /** As the browser sends it: lower case, Punycode, no final dot. */
  host: string;
  /** As it may be shown, if that differs. */
  shown: string;
  /** The part of it that somebody registered: `evil.io`. */
  registered: string;
}

export type AddressVerdict =
  | ({ kind: 'official'; sites: OfficialSite[]; notes: Note[] } & Read)
  | ({ kind: 'look-alike'; trick: Trick; sites: OfficialSite[] } & Read)
  /** Not listed itself, but the same registered name is. */
  | ({ kind: 'related'; sites: OfficialSite[] } & Read)
  /** `.gov` and `.mil` are given to governments of the United States only. */
  | ({ kind: 'government' } & Read)
  | ({ kind: 'unknown' } & Read)
  | ({ kind: 'ip' } & Read)
  /** `javascript:` and the like run something or open another app. */
  | { kind: 'scheme' }
  /** Signs that turn round or hide what the eye sees. */
  | { kind: 'hidden' }
  /** The name of a company, not an address. */
  | { kind: 'name'; sites: OfficialSite[] }
  | { kind: 'no-address' };

/** `text`: the part of the input that this is about. */
export type Verdict = { text: string } & (AddressVerdict | PhoneVerdict);

/** Longest input that is looked at, and most addresses out of one text. */
const LONGEST = 4000;
const MOST = 8;

/** Everything in a pasted text that is an address or a phone number, each with a verdict. Empty input gives nothing. */
export function check(input: string, list: OfficialList): Verdict[] {
  const text = input.slice(0, LONGEST).trim();
  if (text === '') return [];
  const whole = checkOne(text, list);
  // One word, a phone number with spaces, or a known address torn apart by spaces: "jpay . com".
  if (!/\s/.test(text) || 'number' in whole || whole.kind === 'phone-short') return [{ text, ...whole }];
  const joined = text.replace(/\s+/g, '');
  const torn = checkOne(joined, list);
  if (torn.kind === 'official' && text.split(/\s+/).length <= 4) return [{ text: joined, ...torn }];
  const found = [...new Set(pieces(text))].slice(0, MOST).map((piece): Verdict => ({ text: piece, ...checkOne(piece, list) }));
  const telling = found.filter(({ kind }) => kind !== 'no-address' && kind !== 'phone-short');
  if (telling.length > 0) return telling;
  return [{ text, ...(whole.kind === 'no-address' ? torn : whole) }];
}

const PIECE = new RegExp(
  [
    String.raw`[a-z*]{2,12}:\/\/[^\s<>"]+`, // with a scheme
    String.raw`(?:javascript|data|vbscript|mailto|tel):[^\s<>"]+`,
    String.raw`[^\s<>"@]+@[^\s<>"@]+\.[^\s<>"@]+`, // e-mail
    String.raw`(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)`, // phone
    String.raw`(?:[\p{L}\p{N}_-]+(?:\.|\[\.\]|\(\.\)))+[\p{L}\p{N}-]{2,}\.?(?::\d+)?(?:[/?#][^\s<>"]*)?`, // bare
  ].join('|'),
  'giu',
);

function pieces(text: string): string[] {
  return [...text.matchAll(PIECE)].map(([piece]) => piece.replace(/[.,;:!?)\]}'’”]+$/u, '')).filter((piece) => !/^[\d.,]+$/.test(piece) || readPhone(piece)); // prettier-ignore
}

function checkOne(text: string, list: OfficialList): AddressVerdict | PhoneVerdict {
  const phone = readPhone(text);
  if (phone) return checkPhone(phone, list);
  return checkAddress(text, list);
}

/** One address. */
export function checkAddress(text: string, list: OfficialList): AddressVerdict {
  // Marks that turn the direction of writing; invisible ones in between a browser drops by itself.
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return { kind: 'hidden' };
  const { scheme, rest } = split(text);
  if (scheme === 'mailto' || (!scheme && /^[^\s/@]+@[^\s/@]+$/.test(rest))) return checkMail(rest, list);
  if (scheme && !['http', 'https', 'ftp'].includes(scheme)) return { kind: 'scheme' };
  let url: URL;
  try {
    url = new URL(`https://${rest}`);
  } catch {
    return nameOrNothing(rest, list);
  }
  const host = url.hostname.replace(/\.+$/, '');
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) {
    // The parser makes an address of any number, also of "1.5".
    const bare = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/?#]|$)|^\[/.test(rest);
    return scheme || bare ? { kind: 'ip', host, shown: host, registered: host } : { kind: 'no-address' };
  }
  if (!/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host) || /(?:^|\.)\.|[^a-z0-9._-]/.test(host)) return nameOrNothing(rest, list);
  return verdict({ host, shown: unicodeHost(host), registered: registered(host) }, url, scheme, list);
}

/** The scheme, if there is one, and what follows. Schemes made harmless (`hxxps`) or mistyped (`http//`) are put right. */
function split(text: string): { scheme: string | undefined; rest: string } {
  const bare = text
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .replace(/^[<("'“‘]+|[>)"'”’]+$/gu, '')
    .replace(/\[\.\]|\(\.\)|\{\.\}|[[({]dot[\])}]/gi, '.')
    .replace(/\[:\]/g, ':')
    .replace(/\[@\]|\[at\]/gi, '@')
    .trim();
  const web = /^h(?:tt|xx|\*\*|t|ttt)p?(s?)(?:[:;]+[/\\]*|[/\\]{2,})/i.exec(bare);
  if (web && /^h(?:tt|xx|\*\*|t|ttt)p/i.test(bare)) return { scheme: web[1] ? 'https' : 'http', rest: bare.slice(web[0].length) };
  const match = /^([a-z][a-z0-9+.-]*):/i.exec(bare.replace(/\s/g, ''));
  const name = match?.[1]?.toLowerCase();
  const behind = bare.slice(bare.indexOf(':') + 1);
  // "jpay.com:443" and "localhost:3000" have a port, not a scheme.
  if (!name || name.includes('.') || /^\d{1,5}(?:[/?#]|$)/.test(behind)) return { scheme: undefined, rest: bare.replace(/^[/\\]+/, '') };
  return { scheme: name, rest: behind.replace(/^[/\\]+/, '') };
}

/** An e-mail address: its domain is looked at, but a local part that is itself an official domain is a trick. */
function checkMail(text: string, list: OfficialList): AddressVerdict {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).toLowerCase();
  const result = checkAddress(text.slice(at + 1).replace(/\?.*$/, ''), list);
  if (result.kind === 'official') return { ...result, notes: ['email', ...result.notes] };
  const sites = list.sites.filter(({ domain }) => belongs(local, domain));
  return sites.length > 0 && 'host' in result ? { ...result, kind: 'look-alike', trick: 'user', sites } : result;
}

function nameOrNothing(text: string, list: OfficialList): AddressVerdict {
  const wanted = squeeze(text);
  const sites = list.sites.filter(({ owner, domain }) => {
    if (list.owners[owner]?.kind !== 'company') return false;
    return wanted === squeeze(list.owners[owner].name) || wanted === owner.replaceAll('-', '') || wanted === brandOf(domain);
  });
  return wanted.length > 2 && sites.length > 0 ? { kind: 'name', sites } : { kind: 'no-address' };
}

function verdict(read: Read, url: URL, scheme: string | undefined, list: OfficialList): AddressVerdict {
  const { host } = read;
  const own = list.sites.filter(({ domain }) => belongs(host, domain));
  if (own.length > 0) {
    const longest = Math.max(...own.map(({ domain }) => domain.length));
    const notes = [url.port && 'port', url.username && 'user', scheme === 'http' && 'http'].filter(Boolean) as Note[];
    return { kind: 'official', ...read, sites: own.filter(({ domain }) => domain.length === longest), notes };
  }
  const looksLike = (trick: Trick, sites: OfficialSite[]): AddressVerdict => ({ kind: 'look-alike', ...read, trick, sites: first(sites) });
  const user = decoded(`${url.username}:${url.password}`);
  const named = list.sites.filter(({ domain }) => holds(user, domain));
  if (named.length > 0) return looksLike('user', named);
  const related = list.sites.filter(({ domain }) => registered(domain) === read.registered);
  if (related.length > 0) return { kind: 'related', ...read, sites: first(related) };
  if (/\.(?:gov|mil)$/.test(host)) return { kind: 'government', ...read };
  for (const [trick, test] of TRICKS) {
    const sites = list.sites.filter((site) => test(read, site, list));
    if (sites.length > 0) return looksLike(trick, sites);
  }
  const path = decoded(`${url.pathname}${url.search}${url.hash}`);
  const behind = list.sites.filter(({ domain, owner }) => list.owners[owner]?.kind === 'company' && holds(path, domain));
  return behind.length > 0 ? looksLike('path', behind) : { kind: 'unknown', ...read };
}

/** Names that are also plain words: only their very address is held against them. */
const PLAIN_WORDS = new Set(['premier', 'reliance', 'legacy', 'lattice']);

type Test = (read: Read, site: OfficialSite, list: OfficialList) => boolean;

/** In the order in which they are told: the plainest first. */
const TRICKS: [Trick, Test][] = [
  ['ending', ({ registered: name, host }, site, list) => {
    // A state's portal bears the state's name, and so do a thousand honest sites.
    if (site.portal) return false;
    const [typed, official] = isCompany(site, list) ? [name, registered(site.domain)] : [host, site.domain];
    return withoutEnding(typed) === withoutEnding(official);
  }],
  ['front', ({ host, shown, registered: name }, site, list) => {
    const front = `.${host.slice(0, -name.length)}`;
    if (front.includes(`.${site.domain}.`) || front.includes(`.${site.domain.replaceAll('.', '-')}.`)) return true;
    const words = shown.split('.').slice(0, -name.split('.').length).flatMap((label) => label.split('-')).map(skeleton);
    return brands(site, list).some((brand) => words.includes(skeleton(brand)));
  }],
  ['letters', ({ host, shown }, site, list) => host !== shown && seenAs(shown, site, list)],
  ['digits', ({ host, shown }, site, list) => host === shown && seenAs(shown, site, list)],
  ['slip', ({ shown, registered: name }, site, list) => brands(site, list).some((brand) => isSlip(shownName(shown, name), brand))],
  ['name', ({ shown, registered: name }, site, list) => names(site, list).includes(shownName(shown, name).replaceAll('-', ''))],
  ['words', ({ shown, registered: name }, site, list) => {
    const typed = shownName(shown, name);
    if (`-${typed}-`.includes(`-${site.domain.replaceAll('.', '-')}-`)) return true;
    return brands(site, list).some((brand) => typed !== brand && hasExtraWords(typed, brand));
  }],
]; // prettier-ignore

function isCompany({ owner }: OfficialSite, { owners }: OfficialList): boolean {
  return owners[owner]?.kind === 'company';
}

/** The name that somebody registered, or the whole host, looks like the official one. */
function seenAs(shown: string, site: OfficialSite, list: OfficialList): boolean {
  if (skeleton(shown.replace(/^www\./, '')) === skeleton(site.domain)) return true;
  const name = shownName(shown, registered(shown));
  return brands(site, list).some((brand) => brand.length > 3 && name !== brand && skeleton(name) === skeleton(brand));
}

/** Telling names of a company's site: of its domain and of the company. Agencies have none: their names are names of states. */
function brands(site: OfficialSite, list: OfficialList): string[] {
  if (!isCompany(site, list)) return [];
  return [...new Set([brandOf(site.domain), ...names(site, list)])].filter((name) => name.length > 2 && !PLAIN_WORDS.has(name));
}

function names({ owner }: OfficialSite, { owners }: OfficialList): string[] {
  const name = squeeze(owners[owner]?.name.replace(/\(.*\)/, '') ?? '');
  return owners[owner]?.kind !== 'company' || PLAIN_WORDS.has(name) ? [] : [name];
}

/** "securustech" of `securustech.net`, without hyphens. */
function brandOf(domain: string): string {
  return withoutEnding(registered(domain)).replaceAll('-', '');
}

/** The registered name as it is shown, without its ending. */
function shownName(shown: string, name: string): string {
  return withoutEnding(shown.split('.').slice(-name.split('.').length).join('.'));
}

/** Second labels under which countries register names: `co.uk`, `com.co`. */
const SECOND = new Set(['co', 'com', 'net', 'org', 'gov', 'ac', 'edu', 'or', 'ne', 'go']);

/** The part of a host that somebody registered. States and counties have three labels: `state.mi.us`. */
export function registered(host: string): string {
  const labels = host.split('.');
  const [second = '', last = ''] = labels.slice(-2);
  const three = last.length === 2 && (SECOND.has(second) || (last === 'us' && second.length === 2));
  return labels.slice(three ? -3 : -2).join('.');
}

function withoutEnding(host: string): string {
  const labels = host.split('.');
  const taken = registered(host).split('.').length - 1;
  return labels.slice(0, -taken).join('.');
}

/** A domain stands in a text by itself: not as a part of a longer name. */
function holds(text: string, domain: string): boolean {
  const at = text.toLowerCase().indexOf(domain);
  return at >= 0 && !/[a-z0-9-]/.test(text.toLowerCase()[at - 1] ?? '') && !/[a-z0-9-]/.test(text.toLowerCase()[at + domain.length] ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** One owner is enough to say what it looks like; its other domains come along. */
function first(sites: OfficialSite[]): OfficialSite[] {
  return sites.filter(({ owner }) => owner === sites[0]?.owner);
}
