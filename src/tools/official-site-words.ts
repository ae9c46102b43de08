/** A verdict in words. Pure, so that each kind of verdict can be tested without a browser. */
import type { OfficialList, OfficialPhone, OfficialSite } from '../domain/official-list.ts';
import type { Verdict } from '../domain/official-site.ts';
import { fill } from './fill.ts';

type Key<T extends string> = Record<T, string>;
/** Words of the interface with `{names}` to fill in. */
export interface CheckWords {
  headline: Key<
    | 'official' | 'secondary' | 'portal' | 'lookAlike' | 'name' | 'path' | 'related' | 'government' | 'unknown' | 'ip' | 'scheme' | 'hidden' | 'nameOnly'
    | 'noAddress' | 'phone' | 'phoneSecondary' | 'phoneNear' | 'phoneUnknown' | 'phoneShort'
  >; // prettier-ignore
  text: Key<
    | 'official' | 'secondary' | 'unseen' | 'portal' | 'port' | 'userInside' | 'http' | 'email' | 'user' | 'front' | 'ending' | 'letters' | 'digits' | 'slip'
    | 'words' | 'name' | 'path' | 'related' | 'government' | 'unknown' | 'ip' | 'scheme' | 'hidden' | 'noAddress' | 'phone' | 'phoneSaid' | 'phoneOthers'
    | 'phoneNear' | 'phoneUnknown' | 'phoneShort' | 'stop'
  >; // prettier-ignore
  what: string;
  page: string;
  know: string;
}

export interface Explained {
  /** How it is marked beside the words: listed, not listed, careful. */
  level: 'yes' | 'maybe' | 'no';
  headline: string;
  lines: string[];
  /** Paths on this site. */
  links: { text: string; path: string }[];
}

const NOTES = { port: 'port', user: 'userInside', http: 'http', email: 'email' } as const;

/** Headline, sentences and links for one verdict. */
export function explain(verdict: Verdict, list: OfficialList, words: CheckWords): Explained {
  const { headline, text } = words;
  const what = fill(words.what, { text: verdict.text });
  const values: Record<string, string> = {};
  if ('host' in verdict) Object.assign(values, { host: verdict.host, registered: verdict.registered });
  const [site] = 'sites' in verdict ? verdict.sites : [];
  const [phone] = 'phones' in verdict ? verdict.phones : [];
  if (site) Object.assign(values, { domain: site.domain, owner: names([site], list), state: site.portal ?? '' });
  if ('number' in verdict) Object.assign(values, { number: verdict.number });
  if (phone && 'phones' in verdict) Object.assign(values, { owner: names(verdict.phones, list), numbers: numbers(verdict.phones), saidBy: phone.saidBy ?? '' }); // prettier-ignore
  const say = (
    level: Explained['level'],
    title: string,
    lines: (string | false | undefined)[],
    about: { owner: string }[] = [],
  ): Explained => ({
    level,
    headline: fill(title, values),
    lines: [what, ...lines.filter((line): line is string => Boolean(line)).map((line) => fill(line, values))],
    links: [...new Set(about.map(({ owner }) => owner))].flatMap((id) => {
      const owner = list.owners[id];
      return owner ? [{ text: fill(words.page, { owner: owner.name }), path: owner.path }] : [];
    }),
  });

  switch (verdict.kind) {
    case 'official': {
      const { sites, notes } = verdict;
      values['owner'] = names(sites, list);
      const portal = sites.every((one) => one.portal);
      const seen = sites.some(({ standing }) => standing === 'official');
      const unseen = !seen && sites.some(({ standing }) => standing === 'unseen');
      return say(
        seen ? 'yes' : 'maybe',
        portal ? headline.portal : seen || unseen ? headline.official : headline.secondary,
        [portal && text.portal, ...notes.map((note) => text[NOTES[note]]), seen ? text.official : unseen ? text.unseen : text.secondary],
        sites,
      );
    }
    case 'look-alike': {
      const { trick, sites } = verdict;
      const title = trick === 'name' ? headline.name : trick === 'path' ? headline.path : headline.lookAlike;
      return say('no', title, [text[trick], text.stop, known(sites, list, words)], sites);
    }
    case 'related':
      return say('maybe', headline.related, [text.related], verdict.sites);
    case 'government':
      return say('maybe', headline.government, [text.government]);
    case 'unknown':
      return say('maybe', headline.unknown, [text.unknown]);
    case 'ip':
      return say('no', headline.ip, [text.ip, text.stop]);
    case 'scheme':
      return say('no', headline.scheme, [text.scheme]);
    case 'hidden':
      return say('no', headline.hidden, [text.hidden, text.stop]);
    case 'name':
      return say('maybe', headline.nameOnly, [known(verdict.sites, list, words)], verdict.sites);
    case 'no-address':
      return say('maybe', headline.noAddress, [text.noAddress]);
    case 'phone': {
      const { phones, others } = verdict;
      const seen = phones.some(({ standing }) => standing === 'official');
      const contradicted = others.length > 0 && fill(text.phoneOthers, { numbers: numbers(others) });
      return say(
        seen && !contradicted ? 'yes' : 'maybe',
        seen ? headline.phone : headline.phoneSecondary,
        [...phones.map(({ use }) => use && `${use}.`), ...phones.map(({ saidBy }) => saidBy && fill(text.phoneSaid, { saidBy })), contradicted, text.phone],
        phones,
      ); // prettier-ignore
    }
    case 'phone-near':
      return say('no', headline.phoneNear, [text.phoneNear], verdict.phones);
    case 'phone-unknown':
      return say('maybe', headline.phoneUnknown, [text.phoneUnknown]);
    case 'phone-short':
      return say('maybe', headline.phoneShort, [text.phoneShort]);
  }
}

/** "Addresses that we know of JPay: jpay.com, jpayhelp.com", best standing first. */
function known(sites: OfficialSite[], list: OfficialList, words: CheckWords): string {
  const owners = new Set(sites.map(({ owner }) => owner));
  const all = list.sites.filter(({ owner }) => owners.has(owner));
  const domains = [...all.filter(({ standing }) => standing === 'official'), ...all.filter(({ standing }) => standing !== 'official')];
  return fill(words.know, { owner: names(sites, list), domains: [...new Set(domains.map(({ domain }) => domain))].join(', ') });
}

function names(of: { owner: string }[], { owners }: OfficialList): string {
  return [...new Set(of.map(({ owner }) => owners[owner]?.name ?? owner))].join(', ');
}

function numbers(phones: OfficialPhone[]): string {
  return [...new Set(phones.map(({ number }) => number))].join(', ');
}
