/** A CSV file as rows with the names of their columns: what Excel, Numbers and LibreOffice write, with plain words where it is broken. */
import { parse } from 'csv-parse/sync';
import type { Row } from '../domain/import/plan.ts';
import { Refused } from '../domain/refused.ts';

export interface Table {
  header: string[];
  rows: Row[];
  /** What the reader of the report must know, for example the encoding. */
  notes: string[];
  /** Rows with too many or too few cells: line and reason. */
  broken: { line: number; reason: string }[];
}

/** Most bytes of a file; the largest table of the project has 2 MB. */
const MOST = 20_000_000;

/** Read a file's bytes. Throws `Refused` when it is no table at all. */
export function readCsv(bytes: Uint8Array): Table {
  if (bytes.length > MOST) throw new Refused(`the file has ${bytes.length} bytes; at most ${MOST} are read`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Refused('the file is UTF-16: save it as “CSV UTF-8”');
  }
  const { text, notes } = decode(bytes);
  if (text.includes('\0')) throw new Refused('the file is no text: save the table as CSV');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    throw new Refused(`the file cannot be read as CSV${lines === undefined ? '' : ` at line ${lines}`}: ${message}`);
  }
  const [first, ...rest] = records;
  if (!first) throw new Refused('the file is empty');
  const header = first.record.map((name) => name.toLowerCase());
  const table: Table = { header, rows: [], notes, broken: [] };
  for (const { record, info } of rest) {
    if (record.every((cell) => cell === '')) continue;
    if (record.length === header.length) {
      table.rows.push({ line: info.lines, cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) });
    } else {
      table.broken.push({
        line: info.lines,
        reason: `${record.length} cells, but ${header.length} columns: put text that holds a comma into quotes`,
      });
    }
  }
  if (table.rows.length + table.broken.length === 0) throw new Refused('the file has a first line with names of columns, but no rows');
  return table;
}

/** UTF-8, else the encoding of old Windows programs, which is said in the report. */
function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, notes: ['The file is not UTF-8; it was read as Latin-1 (Windows-1252). Look at letters with accents.'] };
  }
}
