import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeClaim } from '../../tests/unit/make.ts';
import type { Edit } from '../domain/edits.ts';
import { agency } from '../schemas/agency.ts';
import { facility } from '../schemas/facility.ts';
import { editText, newText } from './edit.ts';
import { readFrontMatter, split } from './frontmatter.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const claim = makeClaim('jpay', { date: '2026-01' }, { since: '2026-02' });
const COMMENTED = `---
# top
name: A County Jail # as it calls itself
aliases: # old
  - "Old: Jail"
  # between
  - Jail


kind: county-jail
address: { city: B, zip: "12345" } # short
sources:
- title: 'A page'
  url: https://example.com/
  kind: official
# before services
services:
    messaging:
        - provider: securus # still
          note: >-
            Two lines
            of text.
          source: {title: "T", url: https://example.com/, kind: official}

        # about the end
    phone: []
# end
---

Body: stays. --- so
`;

/** Lines that are only in one of the two texts, told with - and +, in order. */
function changed(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const out: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else {
      const next = b.indexOf(a[i] ?? '\0', j);
      if (next >= 0 && i < a.length) for (; j < next; j += 1) out.push(`+${b[j]!}`);
      else if (i < a.length) out.push(`-${a[i++]!}`);
      else out.push(`+${b[j++]!}`);
    }
  }
  return out;
}
const edit = (edits: Edit[], text = COMMENTED) => changed(text, editText(text, edits, facility));

describe('editText', () => {
  it('with no edit gives the same bytes', () => {
    for (const text of [COMMENTED, COMMENTED.replaceAll('\n', '\r\n'), `\ufeff${COMMENTED}`])
      expect(editText(text, [], facility)).toBe(text);
  });

  it.each<[string, Edit[], string[]]>([
    ['changes one word', [{ set: ['name'], value: 'B: Jail' }], ['-name: A County Jail # as it calls itself', '+name: "B: Jail" # as it calls itself']],
    ['puts a new field where the schema has it', [{ set: ['status'], value: 'closed' }], ['+status: closed']],
    ['changes inside brackets with the quotes it needs', [{ set: ['address', 'city'], value: 'B, C' }], ['-address: { city: B, zip: "12345" } # short', '+address: { city: "B, C", zip: "12345" } # short']],
    ['adds inside brackets in order', [{ set: ['address', 'street'], value: '1 Main' }], ['-address: { city: B, zip: "12345" } # short', '+address: { street: 1 Main, city: B, zip: "12345" } # short']],
    ['adds inside brackets between', [{ set: ['address', 'county'], value: 'D' }], ['-address: { city: B, zip: "12345" } # short', '+address: { city: B, county: D, zip: "12345" } # short']],
    ['adds to a list', [{ insert: ['aliases'], value: 'New' }], ['+  - New']],
    ['adds to a list without indent', [{ insert: ['sources'], value: { ref: 'x' } }], ['+- ref: x']],
    ['ends a claim', [{ set: ['services', 'messaging', 0, 'until'], value: '2026' }], ['+          until: "2026"']],
    ['exchanges text of several lines', [{ set: ['services', 'messaging', 0, 'note'], value: 'One.' }], ['-          note: >-', '-            Two lines', '-            of text.', '+          note: One.']],
    ['adds to a service group', [{ set: ['services', 'video', 0], value: { provider: 'none' } }], ['+    video:', '+      - provider: none']],
    ['fills an empty list', [{ insert: ['services', 'phone'], value: { provider: 'none' } }], ['-    phone: []', '+    phone:', '+      - provider: none']],
  ])('%s', (_name, edits, lines) => {
    expect(edit(edits)).toEqual(lines);
  }); // prettier-ignore

  it('puts a claim first, with its keys in the order of the schema', () => {
    const text = editText(COMMENTED, [{ insert: ['services', 'messaging'], value: { source: claim.source, provider: 'jpay' }, at: 0 }], facility);
    expect(text).toContain('    messaging:\n        - provider: jpay\n          source:\n            title: A page\n            url: https://example.com/page\n            date: 2026-01\n            kind: official\n        - provider: securus # still\n');
  }); // prettier-ignore

  it('keeps Windows line ends and a byte order mark', () => {
    const text = `\ufeff${COMMENTED.replaceAll('\n', '\r\n')}`;
    const after = editText(text, [{ set: ['services', 'messaging', 0, 'until'], value: '2026' }, { set: ['status'], value: 'closed' }, { insert: ['services', 'phone'], value: claim }], facility); // prettier-ignore
    expect(after.startsWith('\ufeff---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('fills an empty group and leaves its comment on its line', () => {
    const text = '---\nname: A\nservices: {} # as for a place\n---\n';
    expect(editText(text, [{ insert: ['services', 'mail'], value: { provider: 'none' } }], agency)).toBe(
      '---\nname: A\nservices: # as for a place\n  mail:\n    - provider: none\n---\n',
    );
  });

  it('orders a source by its own shape: a page, or a pointer to a shared one', () => {
    const text = '---\nname: A\n---\n';
    const source = { kind: 'official', date: '2026-01', url: 'https://a.com/', title: 'T' };
    expect(editText(text, [{ set: ['statusNote'], value: { source, text: 'X' } }], facility)).toContain('text: X\n  source:\n    title: T\n    url: https://a.com/\n    date: 2026-01\n    kind: official\n');
    expect(editText(text, [{ insert: ['sources'], value: { date: '2026-01', ref: 'x' } }], facility)).toContain('- ref: x\n    date: 2026-01\n');
  }); // prettier-ignore

  it('fills a field without a value', () => {
    expect(editText('---\nname: A\nservices:\nphone:\n---\n', [{ insert: ['services', 'mail'], value: { provider: 'none' } }, { set: ['phone'], value: '1' }], facility)).toBe(
      '---\nname: A\nservices:\n  mail:\n    - provider: none\nphone: "1"\n---\n',
    );
  }); // prettier-ignore

  it('replaces a whole list without comments, and keeps the one on its name', () => {
    expect(editText('---\naliases: # old\n  - A\n  - B\nkind: x\n---\n', [{ set: ['aliases'], value: ['C'] }], facility)).toBe(
      '---\naliases: # old\n  - C\nkind: x\n---\n',
    );
  });

  it.each<[string, string, Edit[], RegExp]>([
    ['comments that would be lost', COMMENTED, [{ set: ['aliases'], value: ['C'] }], /comments/],
    ['a file without fences', 'name: A', [{ set: ['name'], value: 'B' }], /---/],
    ['fields that cannot be read', '---\na: b: c\n---\n', [{ set: ['name'], value: 'B' }], /cannot be read/],
    ['the same field twice', '---\nname: a\nname: b\n---\n', [{ set: ['name'], value: 'B' }], /cannot be read/],
    ['a list as the whole file', '---\n- a\n---\n', [{ set: ['name'], value: 'B' }], /no fields/],
    ['an item far behind the end', COMMENTED, [{ set: ['aliases', 7], value: 'B' }], /aliases.7/],
    ['an anchor that two places share', '---\nname: &a A\nkind: *a\n---\n', [{ set: ['name'], value: 'B' }], /by hand|cannot/],
  ])('refuses %s', (_name, text, edits, message) => {
    expect(() => editText(text, edits, facility)).toThrow(message);
  });

  it('changes real records by the planned lines alone', { timeout: 60_000 }, () => {
    const files = ['agencies', 'facilities/or'].flatMap((folder) =>
      readdirSync(path.join(CONTENT, folder))
        .filter((_name, index) => index % 3 === 0)
        .map((name) => [folder, path.join(CONTENT, folder, name)] as const),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const [folder, file] of files) {
      const text = readFileSync(file, 'utf8');
      const schema = folder === 'agencies' ? agency : facility;
      const after = editText(
        text,
        [
          { insert: ['services', 'packages'], value: claim },
          { set: ['phone'], value: '214-555-0199' },
        ],
        schema,
      );
      const before = readFrontMatter(text).data as { phone?: string; services?: { packages?: unknown[] } };
      const lines = changed(text, after);
      const gone = lines.filter((line) => line.startsWith('-'));
      expect(gone.length, file).toBe(before.phone === undefined ? 0 : 1);
      const head = Number(before.services === undefined) + Number(before.services?.packages === undefined);
      expect(lines.length - gone.length, file).toBe(8 + head);
      expect(schema.safeParse(readFrontMatter(after).data).success, file).toBe(true);
      // And back again: the phone number alone gives the old bytes.
      if (before.phone !== undefined) {
        const there = editText(text, [{ set: ['phone'], value: '214-555-0199' }], schema);
        expect(editText(there, [{ set: ['phone'], value: before.phone }], schema)).toBe(text);
      }
    }
  });
});

describe('newText', () => {
  it('writes the fields in the order of the schema, with comments and a body that the reader takes', () => {
    const text = newText({ sources: [{ ref: 'x' }], kind: 'other', name: 'A', phone: undefined }, facility, ['Hello'], 'Body.');
    expect(text).toBe('---\n# Hello\nname: A\nkind: other\nsources:\n  - ref: x\n---\n\nBody.\n');
    const parts = split(text);
    expect('error' in parts ? undefined : parse(parts.yaml)).toEqual({ name: 'A', kind: 'other', sources: [{ ref: 'x' }] });
  });
});
