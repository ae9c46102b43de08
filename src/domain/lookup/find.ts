/**
 * Find places however they are named or misspelled. Each word of the query is matched against the words of all places
 * (the same, its beginning, or with one or two typing mistakes), weighed by how rare it is; a place scores by how much of
 * the query it explains and how much of one of its names is explained.
 */
import { STATE_NAMES } from '../states.ts';
import type { StateCode } from '../../schemas/primitives.ts';
import { editDistance } from '../nearest.ts';
import type { LookupRow } from './row.ts';
import { isIntent, longForm, words } from './words.ts';

/** What the finder needs of a place. */
export type Findable = Pick<
  LookupRow,
  'id' | 'name' | 'aliases' | 'city' | 'county' | 'zip' | 'extra' | 'closed' | 'juvenile' | 'population'
>;

export interface Hit<T> {
  row: T;
  /** 0 to about 1.3: the share of the query that the place explains, and a little for how well. */
  score: number;
}

export interface Finder<T> {
  /** Best first. `limit` hits at most; none below `MIN_SCORE`. */
  find: (query: string, limit: number) => Hit<T>[];
}

/** Below this share of the query's weight a place is not shown. */
const MIN_SCORE = 0.42;
/** From this score on a hit is worth trusting; below it is "the nearest". */
export const SURE_SCORE = 0.72;

const FIELD = { name: 1, joined: 0.97, place: 0.9, extra: 0.75 } as const;
const UNKNOWN_WEIGHT = 5;
const STATE_WEIGHT = 3.2;
/** What explains less than this part of what the best explains is not worth listing. */
const WORTH = 0.65;
const MANY = 80;
/** Only short first words are glued to the next by people: "de berry", "la salle", "mc clain", "saint clair". */
const JOINED = 5;

interface Document {
  names: string[][];
  all: Set<string>;
  state: string;
  prior: number;
}

/** Build a finder. `weightOf` gives the weight of common words when `rows` is only a part of all places. */
export function createFinder<T extends Findable>(rows: readonly T[], weightOf?: (word: string) => number | undefined): Finder<T> {
  const documents = rows.map(describe);
  const postings = new Map<string, { at: number; factor: number }[]>();
  const post = (word: string, at: number, factor: number) => {
    const list = postings.get(word);
    if (!list) postings.set(word, [{ at, factor }]);
    else {
      const last = list.at(-1);
      if (last?.at === at) last.factor = Math.max(last.factor, factor);
      else list.push({ at, factor });
    }
  };
  rows.forEach((row, at) => {
    const { names } = documents[at]!;
    for (const name of names) {
      name.forEach((word, index) => {
        post(word, at, FIELD.name);
        const next = name[index + 1];
        if (next !== undefined && word.length <= JOINED) post(word + next, at, FIELD.joined);
      });
    }
    for (const word of [...words(row.city), ...words(row.county), ...(row.zip ? [row.zip] : [])]) post(word, at, FIELD.place);
    const city = words(row.city);
    if (city.length > 1) post(city.join(''), at, FIELD.place);
    for (const word of words(row.extra)) post(word, at, FIELD.extra);
  });
  const vocabulary = [...postings.keys()].sort();
  const letters = vocabulary.map(letterSet);
  const cache = new Map<string, Map<string, number>>();

  const rarity = (word: string): number => weightOf?.(word) ?? Math.log(1 + rows.length / (postings.get(word)?.length ?? 1));

  /** Words of the vocabulary that a typed word may mean, with how sure that is (0 to 1). */
  function meanings(typed: string): Map<string, number> {
    let found = cache.get(typed);
    if (!found) {
      found = new Map();
      if (postings.has(typed)) found.set(typed, 1);
      if (typed.length > 1) addPrefixes(typed, found);
      if (!postings.has(typed) && typed.length > 2 && !/\d/.test(typed)) addNear(typed, found);
      if (cache.size > 500) cache.clear();
      cache.set(typed, found);
    }
    return found;
  }

  function addPrefixes(typed: string, found: Map<string, number>): void {
    for (let at = lowerBound(vocabulary, typed); at < vocabulary.length; at += 1) {
      const word = vocabulary[at]!;
      if (!word.startsWith(typed)) break;
      if (word !== typed) found.set(word, 0.6 + 0.35 * (typed.length / word.length));
    }
  }

  function addNear(typed: string, found: Map<string, number>): void {
    const limit = typed.length >= 6 ? 2 : 1;
    const mine = letterSet(typed);
    vocabulary.forEach((word, at) => {
      if (word.length < 3 || Math.abs(word.length - typed.length) > limit) return;
      // Each edit changes the set of letters by two at most: a cheap look before the costly one.
      if (bits(mine ^ letters[at]!) > 2 * limit) return;
      const distance = editDistance(typed, word, limit);
      if (distance > limit) return;
      const sure = 0.94 - (distance * (typed[0] === word[0] ? 1.3 : 1.7)) / Math.max(typed.length, 4);
      if (sure > (found.get(word) ?? 0)) found.set(word, sure);
    });
  }

  function find(query: string, limit: number): Hit<T>[] {
    const terms = readQuery(query);
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    const explained = new Float32Array(rows.length);
    const best = new Float32Array(rows.length);
    for (const { typed, weight, state, joins } of terms) {
      const touched: number[] = [];
      const raise = (at: number, sure: number) => {
        if (best[at] === 0) touched.push(at);
        if (sure > best[at]!) best[at] = sure;
      };
      for (const word of typed) {
        for (const [meaning, sure] of meanings(word)) for (const { at, factor } of postings.get(meaning) ?? []) raise(at, sure * factor);
      }
      for (const word of joins) for (const { at, factor } of postings.get(word) ?? []) raise(at, 0.96 * factor);
      if (state) documents.forEach((document, at) => document.state === state && raise(at, 1));
      for (const at of touched) {
        explained[at] = explained[at]! + weight * best[at]!;
        best[at] = 0;
      }
    }
    const candidates: { at: number; share: number }[] = [];
    explained.forEach((sum, at) => {
      const share = sum / total;
      if (share >= MIN_SCORE) candidates.push({ at, share: share + documents[at]!.prior });
    });
    candidates.sort((a, b) => b.share - a.share || a.at - b.at);
    const allTyped = terms.flatMap(({ typed, joins }) => [...typed, ...joins]);
    const worst = (candidates[0]?.share ?? 0) * WORTH;
    const kept = candidates.filter(({ share }) => share >= worst);
    const scored = (part: typeof kept, fit: (document: Document) => number) =>
      part.map(({ at, share }) => ({ at, score: share * (0.8 + 0.2 * fit(documents[at]!)) + documents[at]!.prior }));
    // The closer look at the names is for those that may be shown first; a long list goes on by what it explains.
    const first = scored(kept.slice(0, MANY), (document) => nameShare(document, allTyped)).sort((a, b) => b.score - a.score || a.at - b.at);
    return [...first, ...scored(kept.slice(MANY), () => 0)].slice(0, limit).map(({ at, score }) => ({ row: rows[at]!, score }));
  }

  /** How much of the place's best-fitting name the query explains. */
  function nameShare({ names }: Document, typed: readonly string[]): number {
    let top = 0;
    for (const name of names) {
      let sum = 0;
      let got = 0;
      for (const word of name) {
        const weight = rarity(word);
        sum += weight;
        let sure = 0;
        for (const one of typed) sure = Math.max(sure, meanings(one).get(word) ?? 0);
        got += weight * sure;
      }
      if (sum > 0) top = Math.max(top, got / sum);
    }
    return top;
  }

  interface Term {
    /** Spellings to try; more than one for an abbreviation. */
    typed: string[];
    weight: number;
    state?: string | undefined;
    /** The word glued to its neighbours: "de berry" → deberry. */
    joins: string[];
  }

  function readQuery(query: string): Term[] {
    const typed = words(query);
    const states = statesIn(typed, (word) => postings.has(word));
    return typed.map((word, at): Term => {
      const state = states.get(at);
      const joins = [
        typed[at - 1] === undefined ? '' : typed[at - 1]! + word,
        typed[at + 1] === undefined ? '' : word + typed[at + 1]!,
      ].filter((joined) => postings.has(joined));
      const known = meanings(word);
      if (state?.sure) return { typed: [word], weight: STATE_WEIGHT / state.parts, state: state.code, joins };
      // Alone it is the beginning of a name: "me" of "menard".
      if (isIntent(word) && typed.length > 1)
        return {
          typed: postings.has(word) ? [word] : [],
          weight: joins.length > 0 ? 2 : postings.has(word) && !state ? 0.4 : 0.05,
          state: state?.code,
          joins,
        };
      if (state)
        return { typed: [word], weight: Math.max(STATE_WEIGHT / state.parts, Math.min(rarity(word), 4)), state: state.code, joins };
      if (word === 'co') return { typed: ['co', 'county'], weight: 1, state: 'CO', joins };
      if (word === 'dc' && typed.length <= 2) return { typed: ['dc'], weight: 2, state: 'DC', joins };
      const long = longForm(word);
      if (long)
        return {
          typed: [word],
          weight: postings.has(word) ? Math.min(rarity(word), 2.5) : 1,
          joins: [...joins, ...long.filter((one) => postings.has(one))],
        };
      // A mistyped word weighs what the word that it may mean weighs.
      const likely = [...known].sort((a, b) => b[1] - a[1])[0];
      return { typed: [word], weight: likely ? Math.min(rarity(likely[0]), 8) : joins.length > 0 ? 4 : UNKNOWN_WEIGHT, joins };
    });
  }

  return { find };
}

function describe(row: Findable): Document {
  const names = [row.name, ...row.aliases].map(words).filter((name) => name.length > 0);
  const size = Math.log10(1 + row.population);
  return {
    names,
    all: new Set(names.flat()),
    state: row.id.slice(0, 2).toUpperCase(),
    prior: 0.018 * size - (row.closed ? 0.06 : 0) - (row.juvenile ? 0.05 : 0),
  };
}

/** Codes that are also common words, or parts of names: they mean a state only at the end. */
const WORDY = new Set(['in', 'or', 'me', 'hi', 'ok', 'oh', 'de', 'la', 'co', 'al', 'ma', 'pa', 'id', 'md', 'mo', 'ms', 'dc', 'ct']);
const BY_NAME = new Map((Object.entries(STATE_NAMES) as [StateCode, string][]).map(([code, name]) => [words(name).join(' '), code]));
const CODES: ReadonlySet<string> = new Set(Object.keys(STATE_NAMES));

interface StateAt {
  code: string;
  /** A state beyond doubt (a code that is no other word), not also a county or town like "Washington". */
  sure: boolean;
  /** Words that the name of the state takes. */
  parts: number;
}

/** Position in the query → the state that stands there. */
function statesIn(typed: readonly string[], isWord: (word: string) => boolean): Map<number, StateAt> {
  const found = new Map<number, StateAt>();
  typed.forEach((word, at) => {
    for (const parts of [3, 2, 1]) {
      const code = BY_NAME.get(typed.slice(at, at + parts).join(' '));
      if (!code || at + parts > typed.length || found.has(at)) continue;
      for (let part = at; part < at + parts; part += 1) found.set(part, { code, sure: false, parts });
    }
    if (!found.has(at) && word.length >= 6 && !isWord(word)) {
      const [near] = [...BY_NAME].filter(([name]) => editDistance(word, name, 2) <= (word.length >= 8 ? 2 : 1));
      if (near) found.set(at, { code: near[1], sure: false, parts: 1 });
    }
    const code = word.toUpperCase();
    if (word.length === 2 && CODES.has(code) && !found.has(at) && (at === typed.length - 1 || !WORDY.has(word)) && typed.length > 1) {
      found.set(at, { code, sure: !WORDY.has(word), parts: 1 });
    }
  });
  return found;
}

/** The letters of a word as bits. */
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
