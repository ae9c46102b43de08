/**
 * The wire form of lookup rows. Texts that repeat stand once in `words` and rows point at them; a row's id is left out
 * where it follows from its name. A file is a part of all places (a shard) or all of them.
 */
import type { LookupRow, RowAnswer } from './row.ts';

/** Row: state, slug ("" if it follows from the name), name, aliases (joined by line breaks), city, county, zip, extra, kind, flags, population, answer. */
export type WireRow = [string, string, string, string, string, string, string, number, number, number, number, number];

export interface WireFile {
  words: string[];
  /** Who and standing of messages, phone and money: six numbers into `words`; then providers of all services (also into `words`). */
  answers: number[][];
  rows: WireRow[];
}

const CLOSED = 1;
const JUVENILE = 2;

/** File name of a place from its name, by the rule that most records follow. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Pack rows for the wire. */
export function pack(rows: readonly LookupRow[]): WireFile {
  const words = new Table();
  const answers = new Table();
  const packed = rows.map((row): WireRow => [
    row.id.slice(0, 2),
    row.id.slice(3) === slugOf(row.name) ? '' : row.id.slice(3),
    row.name,
    row.aliases.join('\n'),
    row.city,
    row.county === row.city ? '=' : row.county,
    row.zip,
    words.add(row.extra),
    words.add(row.kind),
    (row.closed ? CLOSED : 0) + (row.juvenile ? JUVENILE : 0),
    row.population,
    answers.add(
      [...row.answers.flatMap(({ who, standing }) => [words.add(who), words.add(standing)]), words.add(row.providers.join(' '))].join(),
    ),
  ]);
  return { words: words.list, answers: answers.list.map((text) => text.split(',').map(Number)), rows: packed };
}

/** Read the wire form. */
export function unpack({ words, answers, rows }: WireFile): LookupRow[] {
  const word = (at: number | undefined) => words[at ?? -1] ?? '';
  return rows.map(([state, slug, name, aliases, city, county, zip, extra, kind, flags, population, answerAt]): LookupRow => {
    const cells = answers[answerAt] ?? [];
    const answer = (at: number): RowAnswer => ({ who: word(cells[at]), standing: word(cells[at + 1]) });
    return {
      id: `${state}/${slug || slugOf(name)}`,
      name,
      aliases: aliases ? aliases.split('\n') : [],
      city,
      county: county === '=' ? city : county,
      zip,
      extra: word(extra),
      kind: word(kind),
      closed: (flags & CLOSED) > 0,
      juvenile: (flags & JUVENILE) > 0,
      population,
      answers: [answer(0), answer(2), answer(4)],
      providers: word(cells[6]).split(' ').filter(Boolean),
    };
  });
}

/** Texts in order of their first use. */
class Table {
  readonly list: string[] = [];
  readonly #at = new Map<string, number>();

  add(text: string): number {
    let at = this.#at.get(text);
    if (at === undefined) {
      at = this.list.push(text) - 1;
      this.#at.set(text, at);
    }
    return at;
  }
}
