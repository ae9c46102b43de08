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
    ['an empty file', '', 1, 'an empty file'],
    ['nothing but blank lines', '\n\n', 1, 'an empty file'],
    ['no fence', 'name: Menard\n', 1, 'a text without fields at its top'],
    ['no closing fence', '---\nname: Menard\n', 2, 'fields that never end'],
    ['a blank line before the fence', '\n---\nname: Menard\n---\n', 1, 'a text without fields at its top'],
    ['a fence of four', '----\nname: Menard\n----\n', 1, 'a text without fields at its top'],
  ])('refuses %s and says what a file looks like', (_name, text, line, found) => {
    const { data, error } = readFrontMatter(text);
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ line, found, expected: expect.stringContaining('a line ---') as string });
  });

  it.each([
    ['a colon in text', '---\nname: A\nnote: Rule: none\n---\n', 3, 'note'],
    ['a tab as indentation', '---\nname: A\naddress:\n\tcity: B\n---\n', 4, 'city'],
    ['a field given twice', '---\nname: A\nkind: B\nname: C\n---\n', 4, 'name'],
    ['a tag', '---\nname: A\nkind: !!js/function "x"\n---\n', 3, 'kind'],
    ['an alias', '---\nname: &a A\nkind: *a\n---\n', 3, 'kind'],
    ['an alias that points nowhere', '---\nname: A\nkind: *a\n---\n', 3, 'kind'],
    ['a merge of an alias', '---\na: &a\n  x: 1\nb:\n  <<: *a\n---\n', 5, ''],
    ['a second document', '---\nname: A\n...\nkind: B\n---\n', 4, 'kind'],
    ['a group as the name of a field', '---\nname: A\n? [b]\n: c\n---\n', 3, ''],
    ['__proto__', '---\nname: A\naddress:\n  __proto__: {city: B}\n---\n', 4, '__proto__'],
    ['a dozen groups in groups', `---\nname: ${'{a: '.repeat(14)}1${'}'.repeat(14)}\n---\n`, 2, 'name'],
    ['a thousand lists in lists', `---\nname: A\nkind: ${'['.repeat(5000)}\n---\n`, 3, 'kind'],
  ])('names line and field of %s', (_name, text, line, field) => {
    const { data, error } = readFrontMatter(text);
    expect(data).toBeUndefined();
    expect([error?.line, error?.field]).toEqual([line, field]);
    for (const part of [error?.found, error?.expected, error?.fix]) expect(part).toMatch(/\w/);
  });

  it('says what is wrong in words, not in those of the parser', () => {
    const found = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n`).error?.found;
    expect(found('a: 1\na: 2')).toBe('the same field twice in one group');
    expect(found('a:\n\tb: 1')).toBe('a tab at the start of a line');
    expect(found('a: !x y')).toBe('a tag: !x');
    expect(found('a: &b c\nd: *b')).toBe('a shortcut: *b');
  });

  it('notices an open quote, at the latest where the fields end', () => {
    expect(readFrontMatter('---\nname: "A\nkind: B\n---\n').error?.line).toBeLessThanOrEqual(4);
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
