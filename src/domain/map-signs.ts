/**
 * How a map tells companies apart without relying on color: each has a letter and a pattern; the color only says whose house
 * a brand is of (JPay and Securus share one). The most used come first, so that they get the plainest signs.
 */
import type { HouseOf } from './house.ts';

export interface Sign {
  key: string;
  /** One or two characters, no two alike on a map. */
  letter: string;
  /** 1 to 5 for the most used houses, 0 for all others; what is no company has none. */
  hue: number | undefined;
  /** 0 plain, then patterns: no two of one hue share one, but in hue 0 beyond the fourth. */
  pattern: number;
  /** On how many states it stands. */
  states: number;
}

export const HUES = 5;
export const PATTERNS = 4;

/** What is no company has signs of its own. */
const FIXED: Record<string, string> = { 'govt-run': '#', none: '–', 'by-facility': '*', unknown: '?' };

/** Names of companies by id. */
type NameOf = (id: string) => string;

/**
 * The color of each house on all maps of a kind: the most used have one of their own, all others share 0. `keys`: what the states are
 * counted as, on all these maps together, so that a house keeps its color from map to map.
 */
export function huesFor(keys: readonly string[], nameOf: NameOf, houseOf: HouseOf): Map<string, number> {
  const houses = countsOf(keys.filter(isCompanyKey).map(houseOf));
  return new Map([...houses.keys()].sort(byUse(houses, nameOf)).map((house, index) => [house, index < HUES ? index + 1 : 0]));
}

/** Signs for what the states of a map are counted as (one key a state), most used first, then by name; what is no company last. */
export function signsFor(keys: readonly string[], nameOf: NameOf, houseOf: HouseOf, hues: ReadonlyMap<string, number>): Sign[] {
  const counts = countsOf(keys);
  const used = new Map<number, number>();
  const letters = new Set(Object.values(FIXED));
  const signs = [...counts.keys()]
    .filter(isCompanyKey)
    .sort(byUse(counts, nameOf))
    .map((key): Sign => {
      const hue = hues.get(houseOf(key)) ?? 0;
      const pattern = (used.get(hue) ?? 0) % PATTERNS;
      used.set(hue, (used.get(hue) ?? 0) + 1);
      const letter = letterFor(nameOf(key), letters);
      letters.add(letter);
      return { key, letter, hue, pattern, states: counts.get(key)! };
    });
  const others = Object.entries(FIXED).flatMap(([key, letter]): Sign[] =>
    counts.has(key) ? [{ key, letter, hue: undefined, pattern: 0, states: counts.get(key)! }] : [],
  );
  return [...signs, ...others];
}

/** The first letter of the name that is free, else the first letter with the first free digit. */
function letterFor(name: string, taken: ReadonlySet<string>): string {
  const letters = [...name.toUpperCase()].filter((sign) => sign >= 'A' && sign <= 'Z');
  const free = letters.find((letter) => !taken.has(letter));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) if (!taken.has(`${letters[0] ?? 'X'}${number}`)) return `${letters[0] ?? 'X'}${number}`;
}

const isCompanyKey = (key: string) => !Object.hasOwn(FIXED, key);

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Most used first, then by name. */
const byUse = (counts: ReadonlyMap<string, number>, nameOf: NameOf) => (a: string, b: string) =>
  counts.get(b)! - counts.get(a)! || compare(nameOf(a), nameOf(b)) || compare(a, b);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
