/**
 * The lookup's first answer comes from one small file: all places that have a word with the same first letters. Which
 * file, both sides tell from the query alone: the longest word that is no common one, by its first three letters (four
 * where three would hold too many places). The whole index, loaded afterwards, knows everything.
 */
import type { LookupRow } from './row.ts';
import { isIntent, words } from './words.ts';

/** A word in more places than this says too little to choose a file by. */
const COMMON = 120;
/** A file holds at most so many places; beyond that three letters become four. */
const FULL = 90;
/** Two letters show only the largest places. */
const FIRST = 12;

export interface ShardPlan {
  /** Words that choose no file, with their weight in the whole index. */
  common: Record<string, number>;
  /** First three letters that are split by the fourth. */
  split: string[];
}

export interface Shards {
  plan: ShardPlan;
  /** Key → places, largest first. */
  files: Map<string, LookupRow[]>;
}

/** Divide all rows into files. */
export function shard(rows: readonly LookupRow[]): Shards {
  const keysOf = new Map(rows.map((row) => [row, keyWords(row)]));
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const word of new Set([...keysOf.get(row)!, ...words(row.extra)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common: Record<string, number> = {};
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count > COMMON) common[word] = Math.round(10 * Math.log(1 + rows.length / count)) / 10;
  }
  const files = new Map<string, Set<LookupRow>>();
  const put = (key: string, row: LookupRow) => {
    const file = files.get(key);
    if (file) file.add(row);
    else files.set(key, new Set([row]));
  };
  for (const row of rows) {
    for (const word of keysOf.get(row)!) {
      if (word.length < 2 || Object.hasOwn(common, word)) continue;
      put(word.slice(0, 2), row);
      if (word.length > 2) put(word.slice(0, 3), row);
      if (word.length > 3) put(word.slice(0, 4), row);
    }
  }
  const size = (key: string) => files.get(key)?.size ?? 0;
  const split = [...files.keys()].filter((key) => key.length === 3 && size(key) > FULL).sort();
  const done = new Map<string, LookupRow[]>();
  for (const [key, set] of files) {
    if (key.length === 4 && !split.includes(key.slice(0, 3))) continue;
    const largest = [...set].sort((a, b) => Number(a.closed) - Number(b.closed) || b.population - a.population || (a.id < b.id ? -1 : 1));
    done.set(key, largest.slice(0, key.length === 2 ? FIRST : FULL));
  }
  return { plan: { common, split }, files: done };
}

/** Keys of the files that can answer a query, best first; none if it has only common words. */
export function shardsFor(query: string, { common, split }: ShardPlan): string[] {
  const typed = words(query).filter((word) => word.length > 1 && !Object.hasOwn(common, word));
  const telling = typed.filter((word) => !isIntent(word));
  // "me" alone may be the beginning of "menard": the last word counts if no other does.
  return (telling.length > 0 ? telling : typed.slice(-1))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.slice(0, word.length > 3 && split.includes(word.slice(0, 3)) ? 4 : 3));
}

function keyWords(row: LookupRow): Set<string> {
  const found = new Set<string>();
  for (const name of [row.name, ...row.aliases]) {
    const list = words(name);
    list.forEach((word, at) => {
      found.add(word);
      const next = list[at + 1];
      // "De Berry" is also looked up as "deberry".
      if (next !== undefined && word.length <= 3) found.add(word + next);
    });
  }
  for (const word of [...words(row.city), ...words(row.county)]) found.add(word);
  if (row.zip) found.add(row.zip);
  return found;
}
