/** What both kinds of import share: rows, what becomes of each, and which of two sources is the newer one. */
import { firstDay, lastDay } from '../dates.ts';
import type { Edit } from '../edits.ts';
import { didYouMean } from '../nearest.ts';
import { Refused } from '../refused.ts';

export interface Row {
  /** 1-based line in the file. */
  line: number;
  cells: Record<string, string>;
}

export const FATES = ['added', 'changed', 'same', 'conflict', 'refused'] as const;
export type Fate = (typeof FATES)[number];

export interface Outcome {
  line: number;
  fate: Fate;
  /** The record, `agencies/illinois-doc`; empty when the row names none. */
  record: string;
  told: string;
}

export interface ImportPlan {
  outcomes: Outcome[];
  /** By record, `agencies/illinois-doc`. */
  edits: Map<string, Edit[]>;
  creates: { record: string; data: object }[];
}

/** Columns of one kind of import; `true` = needed. */
export type Columns = Record<string, boolean>;

/** The first line must name known columns, each once, and all that are needed. Throws `Refused`. */
export function checkHeader(header: readonly string[], columns: Columns): void {
  const known = Object.keys(columns);
  const wrong = header.filter((name) => !(name in columns));
  const [only] = header;
  if (header.length === 1 && only !== undefined && /[;\t]/.test(only))
    throw new Refused('the columns are not parted by commas: save the table as “CSV (comma delimited)”');
  if (wrong.length > 0) {
    const list = wrong.map((name) => {
      const guess = didYouMean(name, known);
      return `${name === '' ? '(a column without a name)' : name}${guess ? ` (did you mean ${guess}?)` : ''}`;
    });
    throw new Refused(`unknown columns: ${list.join(', ')}. Known are: ${known.join(', ')}`);
  }
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  if (twice.length > 0) throw new Refused(`columns that stand there twice: ${[...new Set(twice)].join(', ')}`);
  const missing = known.filter((name) => columns[name] && !header.includes(name));
  if (missing.length > 0) throw new Refused(`missing columns: ${missing.join(', ')}`);
}

/** How a date stands to another: `unclear` when one is missing or one lies inside the other (2025 and 2025-03). */
export function compareDates(row: string | undefined, there: string | undefined): 'newer' | 'older' | 'equal' | 'unclear' {
  if (row === there) return 'equal';
  if (there === undefined) return 'newer';
  if (row === undefined) return 'older';
  if (firstDay(row) > lastDay(there)) return 'newer';
  return lastDay(row) < firstDay(there) ? 'older' : 'unclear';
}

/** Rows that say the same thing twice: the second is refused, whatever it says. */
export class Once {
  readonly #seen = new Map<string, { line: number; words: string }>();

  /** Why the row is refused; undefined the first time. */
  reason(key: string, { line, cells }: Row): string | undefined {
    const words = JSON.stringify(cells);
    const first = this.#seen.get(key);
    if (!first) {
      this.#seen.set(key, { line, words });
      return undefined;
    }
    return first.words === words ? `the same as line ${first.line}` : `line ${first.line} is about the same thing and says otherwise`;
  }
}

/** `jpay.com/x` and `http://jpay.com/x` → `https://jpay.com/x`; empty → undefined. */
export function webAddressOf(cell: string | undefined): string | undefined {
  if (!cell) return undefined;
  if (/^http:\/\//i.test(cell)) return cell.replace(/^http:/i, 'https:');
  return /^[a-z][a-z0-9+.-]*:/i.test(cell) ? cell : `https://${cell}`;
}

/** Inner line breaks and runs of spaces become one space; empty → undefined. */
export function textOf(cell: string | undefined): string | undefined {
  return cell?.replace(/\s+/g, ' ').trim() || undefined;
}

/** Does an edit put a value in the place of another one? */
export function overwrites(data: unknown, edit: Edit): boolean {
  if (!('set' in edit)) return false;
  return edit.set.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], data) !== undefined;
}
