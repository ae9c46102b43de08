/**
 * Tables for spreadsheets: RFC 4180, UTF-8 with a byte order mark (without one, Excel reads “¢” as “Â¢”), CRLF.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

/** A column: its name, what it holds, and how it is read from a row. */
export interface Column<Row> {
  name: string;
  about: string;
  of: (row: Row) => Cell;
}

export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map(({ of }) => of(row))),
    {
      bom: true,
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        boolean: (value) => (value ? 'true' : ''),
        // The library guards = + - @, tab and carriage return; OWASP names the line feed as well.
        string: (value) => (value.startsWith('\n') ? `'${value}` : value),
      },
    },
  );
}

/** Several values in one cell. */
export function list(values: readonly string[] | undefined): string | undefined {
  return values?.join(' | ');
}
