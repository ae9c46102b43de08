/**
 * Companies side by side. One column a company, made once from its record (`src/i18n/compare.ts`); static pages and the
 * chooser on `/compare/` lay the same columns beside each other, so table and company pages never disagree.
 * This file also runs in the browser.
 */
import type { Service } from '../schemas/claim.ts';

/** Rows in the order in which the table shows them. */
export const ROWS = [
  'services', 'offers', 'owner', 'use', 'starts', 'payment', 'prices', 'fees', 'limits', 'attachments', 'delivery', 'refunds',
  'apps', 'support', 'spanish', 'trouble',
] as const; // prettier-ignore
export type Row = (typeof ROWS)[number];

/** Rows that mean nothing when only money is compared, say. */
const ABOUT_WRITING: ReadonlySet<Row> = new Set(['limits', 'attachments']);

/** One line of a cell; texts are plain words, never markup. */
export interface CompareLine {
  text: string;
  /** Left out where it is counted from our own list or stands in the head of the company's page. */
  source?: { title: string; url: string; tail: string };
}

export interface CompareColumn {
  id: string;
  name: string;
  /** Path of the company's page, as a link. */
  href: string;
  cells: Partial<Record<Row, CompareLine[]>>;
}

export interface CompareRow {
  row: Row;
  /** One list of lines a company, in the order of the columns; empty if nothing was found. */
  cells: CompareLine[][];
}

/** How few and how many companies the chooser takes. */
export const FEWEST = 2;
export const MOST = 4;

/** Lines a cell holds at most: two companies fit on one sheet of paper, nine on a page of 14 kB. */
export function linesFor(columns: number): number {
  return columns <= 2 ? 3 : columns <= MOST ? 2 : 1;
}

/** The table. Rows of which no company says anything are left out, and so are rows about writing when nobody writes. */
export function compareRows(columns: readonly CompareColumn[], services?: readonly Service[]): CompareRow[] {
  const most = linesFor(columns.length);
  const writing = !services || services.some((service) => service === 'messaging' || service === 'photos');
  return ROWS.filter((row) => writing || !ABOUT_WRITING.has(row))
    .map((row): CompareRow => ({ row, cells: columns.map(({ cells }) => (cells[row] ?? []).slice(0, most)) }))
    .filter(({ cells }) => cells.some((lines) => lines.length > 0));
}

/** The page that compares exactly these companies, in any order. */
export function comparisonOf(
  ids: readonly string[],
  comparisons: readonly { id: string; providers: readonly string[] }[],
): string | undefined {
  const wanted = new Set(ids);
  return comparisons.find(({ providers }) => providers.length === wanted.size && providers.every((id) => wanted.has(id)))?.id;
}

export interface Choice {
  /** Known companies, each once, in the order asked for; at most `MOST`. */
  ids: string[];
  /** What the address names and nobody knows. */
  unknown: string[];
  /** More than `MOST` were asked for. */
  tooMany: boolean;
}

/** What an address asks for: `?with=jpay,ncic`, or `?with=jpay&with=ncic` as a form sends it. Bad ids never reach the table. */
export function chosenIn(search: string, known: ReadonlySet<string>): Choice {
  const asked = new URLSearchParams(search)
    .getAll('with')
    .flatMap((list) => list.split(','))
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  const each = [...new Set(asked)];
  const ids = each.filter((id) => known.has(id));
  return { ids: ids.slice(0, MOST), unknown: each.filter((id) => !known.has(id)), tooMany: ids.length > MOST };
}

/** The address of a choice, as it is shared. Ids hold nothing that needs escaping. */
export function choiceQuery(ids: readonly string[]): string {
  return `?with=${ids.join(',')}`;
}
