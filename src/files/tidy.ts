/**
 * What a machine can put right without knowing the subject: order of fields, line ends, spaces at the ends of lines, a byte
 * order mark. Nothing here changes what a record says.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { keyListsAt } from './explain.ts';
import { readFrontMatter, split } from './frontmatter.ts';

type Untidy = Pick<Problem, 'level' | 'rule' | 'found' | 'expected' | 'fix'> & { path: (string | number)[]; line?: number };

const FIX = 'npm run check -- --fix does it';

/** Everything untidy in a file that could be read. `data` are its fields as they stand in the file. */
export function untidy(text: string, data: unknown, schema: z.ZodType): Untidy[] {
  const spaces = (line: number, found: string, expected: string): Untidy => ({ level: 'warning', rule: 'spaces', path: [], line, found, expected, fix: FIX }); // prettier-ignore
  const found: Untidy[] = [];
  if (text.startsWith('\ufeff')) found.push(spaces(1, 'a byte order mark', 'a file that begins with ---'));
  if (text.includes('\r')) found.push(spaces(1, 'line ends of Windows (CRLF)', 'line ends of Unix (LF)'));
  const lf = text.replaceAll('\r\n', '\n');
  const trailing = TRAILING.exec(lf);
  if (trailing) found.push(spaces(lf.slice(0, trailing.index).split('\n').length, 'spaces at the end of a line', 'no spaces there'));
  if (!/[^\n]\n$/.test(lf)) found.push(spaces(lf.trimEnd().split('\n').length, 'no line end, or several, at the end of the file', 'one line end')); // prettier-ignore
  const moved = misordered(data, schema)[0];
  if (moved) {
    const { path, keys, order } = moved;
    found.push({ level: 'warning', rule: 'key-order', path, found: `the fields ${keys.join(', ')}`, expected: `the order ${order.join(', ')}`, fix: FIX }); // prettier-ignore
  }
  return found;
}

/** Two spaces at the end of a line are a line break in Markdown; in front matter they are nothing. Both are taken out of lines without words. */
const TRAILING = /(?<=\n)[ \t]+(?=\n)|(?<! )[ \t](?=\n)|\t(?=\n)/;

/** The file put right, the very same text if nothing is to be done, undefined if it cannot be read or not safely be changed. */
export function tidy(text: string, schema: z.ZodType): string | undefined {
  const before = readFrontMatter(text);
  if (before.error) return undefined;
  let next = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  while (TRAILING.test(next)) next = next.replace(new RegExp(TRAILING, 'g'), '');
  next = `${next.trimEnd()}\n`;
  // Where fields are wrong, their order is no matter: a mistyped one would be moved away from its place.
  if (schema.safeParse(before.data).success) next = inOrder(next, schema);
  const after = readFrontMatter(next);
  const body = (part: string) => part.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '');
  if (after.error || !isDeepStrictEqual(before.data, after.data) || body(before.body) !== body(after.body)) return undefined;
  return next;
}

interface Moved {
  path: (string | number)[];
  keys: string[];
  order: string[];
}

/** Groups whose fields do not stand in the order of the schema, with the order in which they should. */
function misordered(value: unknown, schema: z.ZodType, path: (string | number)[] = []): Moved[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => misordered(child, schema, [...path, Array.isArray(value) ? Number(key) : key])); // prettier-ignore
  if (Array.isArray(value)) return inner;
  const keys = Object.keys(value);
  const order = sorted(keys, bestFit(keys, keyListsAt(schema, path)));
  return keys.some((key, index) => key !== order[index]) ? [{ path, keys, order }, ...inner] : inner;
}

/** Of several shapes the one that knows most of the fields. */
export function bestFit(keys: readonly string[], lists: readonly string[][]): string[] {
  const fit = (list: readonly string[]) => keys.filter((key) => list.includes(key)).length;
  return lists.reduce((best, list) => (fit(list) > fit(best) ? list : best), lists[0] ?? []);
}

function sorted(keys: readonly string[], known: readonly string[]): string[] {
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  return [...keys].sort((a, b) => place(a) - place(b));
}

/** Move whole fields with the text that stands in them. A group that holds comments or is written in braces stays as it is. */
function inOrder(text: string, schema: z.ZodType): string {
  const parts = split(text);
  if ('error' in parts) return text;
  let { yaml } = parts;
  const skipped = new Set<string>();
  for (;;) {
    const data = parseDocument(yaml).toJS() as unknown;
    const next = misordered(data, schema).find(({ path }) => !skipped.has(JSON.stringify(path)));
    if (!next) return parts.head + yaml + parts.rest;
    const moved = moveFields(yaml, next);
    if (moved === undefined || !isDeepStrictEqual(parseDocument(moved).toJS(), data)) skipped.add(JSON.stringify(next.path));
    else yaml = moved;
  }
}

function moveFields(yaml: string, { path, order }: Moved): string | undefined {
  const document = parseDocument(yaml);
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map) || map.flow || !map.range) return undefined;
  let comments = false;
  visit(document, { Node: (_key, node) => void ((node.comment || node.commentBefore) && (comments = true)) });
  if (comments) return undefined;
  const starts = (map as YAMLMap).items.map(({ key }) => (isScalar(key) && key.range ? key.range[0] : NaN));
  const names = (map as YAMLMap).items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (starts.some(Number.isNaN)) return undefined;
  const first = starts[0]!;
  const indent = first - (yaml.lastIndexOf('\n', first - 1) + 1);
  const end = map.range[1] === map.range[0] ? yaml.length : lineStartAtOrAfter(yaml, map.range[1]);
  const fields = new Map(names.map((name, index) => [name, yaml.slice(starts[index], index + 1 < starts.length ? lineStart(yaml, starts[index + 1]!) : end)])); // prettier-ignore
  const texts = order.map((name) => (fields.get(name) ?? '').replace(/\n?$/, '\n'));
  return yaml.slice(0, first) + texts.join(' '.repeat(indent)) + yaml.slice(end);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineStartAtOrAfter(text: string, at: number): number {
  if (at === 0 || text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}
