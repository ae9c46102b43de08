import { describe, expect, it } from 'vitest';
import { lineOf, readFrontMatter } from './frontmatter.ts';

const TEXT = [
  '---',
  'name: Menard',
  'address:',
  '  city: Menard',
  'services:',
  '  phone:',
  '    - provider: securus',
  '      source:',
  '        title: Rules',
  '    - provider: jpay',
  '---',
  '',
  'Some notes.',
  '',
].join('\n');

describe('readFrontMatter', () => {
  it('splits fields and notes', () => {
    const { data, body, error } = readFrontMatter('---\nname: Menard\n---\n\nSome notes.\n');
    expect([data, body, error]).toEqual([{ name: 'Menard' }, 'Some notes.', undefined]);
  });

  it.each([
    ['Windows line ends', '---\r\nname: Menard\r\nkind: other\r\n---\r\n\r\nNotes.\r\n'],
    ['a byte order mark', '\ufeff---\nname: Menard\nkind: other\n---\nNotes.'],
    ['blanks after the fences', '---  \nname: Menard\nkind: other\n--- \t\nNotes.'],
    ['a rule in the notes', '---\nname: Menard\nkind: other\n---\nNotes.'],
  ])('bears %s', (_name, text) => {
    const { data, body, error } = readFrontMatter(text);
    expect([data, body, error]).toEqual([{ name: 'Menard', kind: 'other' }, 'Notes.', undefined]);
  });

  it('takes the first closing fence; a later one belongs to the notes', () => {
    expect(readFrontMatter('---\nname: A\n---\nOne\n\n---\n\nTwo').body).toBe('One\n\n---\n\nTwo');
  });

  it('needs nothing after the closing fence', () => {
    expect(readFrontMatter('---\nname: A\n---')).toEqual({ data: { name: 'A' }, body: '' });
  });

  it('keeps dates as text', () => {
    expect(readFrontMatter('---\na: 2025-08-01\nb: 2025-08\n---\n').data).toEqual({ a: '2025-08-01', b: '2025-08' });
  });

  it.each([
    ['an empty file', ''],
    ['no fence', 'name: Menard\n'],
    ['no closing fence', '---\nname: Menard\n'],
    ['a blank line before the fence', '\n---\nname: Menard\n---\n'],
    ['a fence of four', '----\nname: Menard\n----\n'],
  ])('refuses %s and says what a file looks like', (_name, text) => {
    const { data, error } = readFrontMatter(text);
    expect(data).toBeUndefined();
    expect(error).toEqual({ line: 1, message: expect.stringContaining('must begin with a line ---') as string });
  });

  it.each([
    ['a colon in text', '---\nname: A\nnote: Rule: none\n---\n', 3],
    ['a tab as indentation', '---\nname: A\naddress:\n\tcity: B\n---\n', 4],
    ['a field given twice', '---\nname: A\nkind: B\nname: C\n---\n', 4],
    ['an open quote', '---\nname: "A\nkind: B\n---\n', 2],
  ])('names the line of %s', (_name, text, line) => {
    const { data, error } = readFrontMatter(text);
    expect(data).toBeUndefined();
    // The reader may notice one line after the cause, not before it.
    expect(error?.line).toBeGreaterThanOrEqual(line);
    expect(error?.line).toBeLessThanOrEqual(line + 2);
  });
});

describe('lineOf', () => {
  it.each([
    ['name', ['name'], 2],
    ['a nested field', ['address', 'city'], 4],
    ['a field in a list', ['services', 'phone', 1, 'provider'], 10],
    ['a field deep in a list', ['services', 'phone', 0, 'source', 'title'], 9],
    ['an entry of a list', ['services', 'phone', 1], 10],
    ['a missing field: its nearest parent', ['services', 'phone', 0, 'source', 'url'], 9],
    ['a missing field at the top: the first field', ['kind'], 2],
    ['no field at all: the first field', [], 2],
  ])('finds %s', (_name, path, line) => {
    expect(lineOf(TEXT, path)).toBe(line);
    expect(lineOf(TEXT.replaceAll('\n', '\r\n'), path)).toBe(line);
    expect(lineOf(`\ufeff${TEXT}`, path)).toBe(line);
  });

  it('is 1 in a file without fields', () => {
    expect(lineOf('no fence', ['name'])).toBe(1);
  });
});
