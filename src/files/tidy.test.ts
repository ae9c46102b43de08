import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { facility } from '../schemas/facility.ts';
import { readFrontMatter } from './frontmatter.ts';
import { tidy, untidy } from './tidy.ts';

const SOURCE = '  - title: Rules\n    url: https://example.com/\n    kind: official\n';
const GOOD = `---\nname: A\nkind: county-jail\naddress:\n  city: B\nsources:\n${SOURCE}---\n`;
const told = (text: string) =>
  untidy(text, readFrontMatter(text).data, facility).map(({ rule, line, found }) => `${rule} ${line ?? ''} ${found}`);

describe('untidy', () => {
  it('finds nothing in a tidy file, with notes or without', () => {
    expect(told(GOOD)).toEqual([]);
    expect(told(`${GOOD}\nNotes.  \nA line break before this.\n`)).toEqual([]);
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`, 'spaces 1 a byte order mark'],
    ['CRLF', GOOD.replaceAll('\n', '\r\n'), 'spaces 1 line ends of Windows (CRLF)'],
    ['a space at the end of a line', GOOD.replace('name: A', 'name: A '), 'spaces 2 spaces at the end of a line'],
    ['a tab at the end of a line', GOOD.replace('name: A', 'name: A\t'), 'spaces 2 spaces at the end of a line'],
    ['a line of spaces', `${GOOD}\nNotes.\n   \nMore.\n`, 'spaces 13 spaces at the end of a line'],
    ['no line end at the end', GOOD.trimEnd(), 'spaces 10 no line end, or several, at the end of the file'],
    ['blank lines at the end', `${GOOD}\n\n`, 'spaces 10 no line end, or several, at the end of the file'],
    [
      'fields out of order',
      GOOD.replace('name: A\nkind: county-jail', 'kind: county-jail\nname: A'),
      'key-order  the fields kind, name, address, sources',
    ],
    [
      'fields of a source out of order',
      GOOD.replace('title: Rules\n    url: https://example.com/', 'url: https://example.com/\n    title: Rules'),
      'key-order  the fields url, title, kind',
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('tidy', () => {
  it('leaves a tidy file alone', () => {
    expect(tidy(GOOD, facility)).toBe(GOOD);
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['spaces at the ends of lines', GOOD.replace('name: A', 'name: A ').replace('city: B', 'city: B\t ')],
    ['no line end at the end', GOOD.trimEnd()],
    ['fields out of order', GOOD.replace('name: A\nkind: county-jail', 'kind: county-jail\nname: A')],
    ['a group out of order', GOOD.replace(/(kind: county-jail\n)(address:\n {2}city: B\n)/, '$2$1')],
    [
      'fields of an entry of a list out of order',
      GOOD.replace('title: Rules\n    url: https://example.com/', 'url: https://example.com/\n    title: Rules'),
    ],
    ['a list out of order', `---\nsources:\n${SOURCE}name: A\nkind: county-jail\naddress:\n  city: B\n---\n`],
    ['all of that', `\ufeff---\nsources:\n${SOURCE}kind: county-jail \naddress:\n  city: B\nname: A\n---`.replaceAll('\n', '\r\n')],
  ])('puts %s right', (_name, text) => {
    expect(tidy(text, facility)).toBe(GOOD);
    expect(tidy(GOOD, facility)).toBe(GOOD);
  });

  it('keeps the notes, with their line breaks and rules', () => {
    const notes = '\nOne.  \nTwo.\n\n---\n\nThree.\n';
    expect(tidy(`${GOOD}${notes}\n\n`, facility)).toBe(GOOD + notes);
  });

  it.each([
    ['holds comments', GOOD.replace('name: A\nkind: county-jail', 'kind: county-jail # a note\nname: A')],
    ['is written in braces', GOOD.replace('address:\n  city: B', 'address: {zip: "62259", city: B}')],
  ])('does not move fields where a group %s', (_name, text) => {
    expect(tidy(text, facility)).toBe(text);
  });

  it('does not move fields while one of them is wrong', () => {
    const text = GOOD.replace('name: A\nkind: county-jail', 'kind: county-jail\nadress: x\nname: A');
    expect(tidy(text, facility)).toBe(text);
  });

  it('gives up on a file that cannot be read', () => {
    expect(tidy('no fields', facility)).toBeUndefined();
    expect(tidy('---\na: 1\na: 2\n---\n', facility)).toBeUndefined();
  });

  it('keeps text over several lines together', () => {
    const schema = z.strictObject({ a: z.string(), b: z.string() });
    expect(tidy('---\nb: >-\n  one\n  two\na: x\n  y\n---\n', schema)).toBe('---\na: x\n  y\nb: >-\n  one\n  two\n---\n');
  });

  it('never changes what is said: whatever would, is left', () => {
    const schema = z.strictObject({ a: z.string(), b: z.string() });
    for (const text of ['---\nb: |\n  one \n  two\na: x\n---\n', '---\nb: "one \n  two"\na: x\n---\n', '---\n? b\n: 1\n? a\n: 2\n---\n']) {
      const next = tidy(text, schema);
      if (next !== undefined) expect(readFrontMatter(next).data).toEqual(readFrontMatter(text).data);
    }
  });
});
