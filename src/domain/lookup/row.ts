/** What the lookup knows of a place: enough to find it and to answer before its page loads. */

/** An answer in a suggestion: the words for who, and for how sure that is. */
export interface RowAnswer {
  who: string;
  standing: string;
}

export interface LookupRow {
  /** `il/menard-correctional-center` */
  id: string;
  name: string;
  aliases: string[];
  city: string;
  county: string;
  state: string;
  zip: string;
  kind: string;
  closed: boolean;
  population: number;
  /** Messages, phone, money. */
  answers: [RowAnswer, RowAnswer, RowAnswer];
}

/**
 * The wire form: rows as arrays, words that repeat as numbers into `words`. It keeps the file small and quick to parse.
 * Row: id, name, aliases (joined by |), city, county, zip, kind, closed (0/1), population, then who and standing of each answer.
 */
export interface LookupFile {
  words: string[];
  rows: (string | number)[][];
}

/** Pack rows for the wire. */
export function pack(rows: readonly LookupRow[]): LookupFile {
  const words: string[] = [];
  const index = new Map<string, number>();
  const word = (text: string): number => {
    let at = index.get(text);
    if (at === undefined) {
      at = words.push(text) - 1;
      index.set(text, at);
    }
    return at;
  };
  return {
    words,
    rows: rows.map((row) => [
      row.id,
      row.name,
      row.aliases.join('|'),
      row.city,
      row.county,
      row.zip,
      word(row.kind),
      Number(row.closed),
      row.population,
      ...row.answers.flatMap(({ who, standing }) => [word(who), word(standing)]),
    ]),
  };
}

/** Read the wire form. */
export function unpack({ words, rows }: LookupFile): LookupRow[] {
  return rows.map((cells): LookupRow => {
    const text = (at: number) => String(cells[at] ?? '');
    const word = (at: number) => words[Number(cells[at])] ?? '';
    const answer = (at: number): RowAnswer => ({ who: word(at), standing: word(at + 1) });
    return {
      id: text(0),
      name: text(1),
      aliases: text(2) ? text(2).split('|') : [],
      city: text(3),
      county: text(4),
      state: text(0).slice(0, 2).toUpperCase(),
      zip: text(5),
      kind: word(6),
      closed: cells[7] === 1,
      population: Number(cells[8]),
      answers: [answer(9), answer(11), answer(13)],
    };
  });
}
