import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = (text: string) => readCsv(bytes(text));

describe('readCsv', () => {
  it('reads quotes, commas and line breaks inside of cells, and names lines', () => {
    expect(read('A,b\r\n"x, ""y""",1\r\n\r\n"two\nlines",2\n')).toEqual({
      header: ['a', 'b'],
      rows: [
        { line: 2, cells: { a: 'x, "y"', b: '1' } },
        { line: 5, cells: { a: 'two\nlines', b: '2' } },
      ],
      notes: [],
      broken: [],
    });
  });

  it('takes a byte order mark away', () => {
    expect(read('\ufeffa,b\n1,2\n').header).toEqual(['a', 'b']);
  });

  it('reads Latin-1 and says so', () => {
    const { rows, notes } = readCsv(latin1('name\nDo\u00f1a Ana\n'));
    expect(rows[0]?.cells['name']).toBe('Doña Ana');
    expect(notes[0]).toContain('not UTF-8');
  });

  it('keeps rows with the wrong number of cells apart', () => {
    const { rows, broken } = read('a,b\n1,2\n1,2,3\n1\n,\n');
    expect(rows).toHaveLength(1);
    expect(broken.map(({ line }) => line)).toEqual([3, 4]);
  });

  it.each([
    ['an empty file', bytes(''), /empty/],
    ['blank lines alone', bytes('\n\n'), /empty/],
    ['names of columns alone', bytes('a,b\n'), /no rows/],
    ['a quote that never ends', bytes('a,b\n1,"2\n3,4\n'), /cannot be read as CSV at line/],
    ['a quote inside of a word', bytes('a,b\n1,2"3\n'), /cannot be read as CSV/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['a program’s own format', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /no text/],
  ])('refuses %s', (_name, file, message) => {
    expect(() => readCsv(file)).toThrow(message);
  });
});
