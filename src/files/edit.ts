/**
 * Change fields of a record file and nothing else in it. The YAML document says where each node stands in the text;
 * only those characters are exchanged, so comments, order and all other lines stay as they are, byte for byte.
 * New fields go where the schema's order puts them.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  visit,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { z } from 'zod';
import { applyEdits, type Edit, type FieldPath } from '../domain/edits.ts';
import { keyListsAt } from './explain.ts';
import { split } from './frontmatter.ts';
import { bestFit } from './tidy.ts';

type Field = Pair<ParsedNode, ParsedNode | null>;
type Map = YAMLMap<ParsedNode, ParsedNode | null> & { range: [number, number, number] };
type Seq = YAMLSeq<ParsedNode> & { range: [number, number, number] };

/** One exchange of characters: from `start` to `end` stands `text` afterwards. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * The text of a record file with its edits done. Throws with a plain message when the file cannot be read, or when an
 * edit would take comments with it; never gives a text whose data are not exactly the old data with the edits.
 */
export function editText(text: string, edits: readonly Edit[], schema: z.ZodType): string {
  const parts = split(text);
  if ('error' in parts) throw new Error(parts.error.expected);
  const before = parts.yaml;
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  let yaml = before;
  for (const edit of edits) {
    const splices = new Editor(yaml, schema).splices(edit).sort((a, b) => b.start - a.start);
    for (const { start, end, text: part } of splices) yaml = yaml.slice(0, start) + part.replaceAll('\n', eol) + yaml.slice(end);
  }
  if (!isDeepStrictEqual(parse(yaml), applyEdits(parse(before), edits))) {
    throw new Error('the fields are written in a way that this command cannot change safely: change the file by hand');
  }
  return parts.head + yaml + parts.rest;
}

/** The whole text of a new file: fields in the schema's order, then `comments`, then the body. */
export function newText(data: object, schema: z.ZodType, comments: readonly string[] = [], body = ''): string {
  const notes = comments.map((comment) => `# ${comment}\n`).join('');
  return `---\n${notes}${render(inOrder(data, [], schema))}\n---\n${body && `\n${body.trim()}\n`}`;
}

class Editor {
  readonly #yaml: string;
  readonly #schema: z.ZodType;
  readonly #top: Map;

  constructor(yaml: string, schema: z.ZodType) {
    const document = parseDocument(yaml);
    const [error] = document.errors;
    if (error) throw new Error(`the fields cannot be read: ${error.message}`);
    if (!isMap(document.contents)) throw new Error('the file has no fields');
    this.#yaml = yaml;
    this.#schema = schema;
    this.#top = document.contents;
  }

  splices(edit: Edit): Splice[] {
    if ('insert' in edit) return this.#insert(edit.insert, edit.value, edit.at);
    return this.#set(edit.set, edit.value);
  }

  #set(path: FieldPath, value: unknown): Splice[] {
    const { node, depth, pair } = this.#walk(path);
    const key = path[depth];
    if (key === undefined) return this.#replace(node, pair, path, value);
    const wrapped = path
      .slice(depth + 1)
      .reduceRight<unknown>((inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }), value);
    if (isMap(node) && node.items.length > 0) return [this.#addKey(node as Map, path.slice(0, depth), String(key), wrapped)];
    if (isSeq(node) && node.items.length > 0) {
      if (key !== node.items.length) throw new Error(`there is no ${path.slice(0, depth + 1).join('.')}`);
      return this.#insert(path.slice(0, depth), wrapped);
    }
    return this.#replace(node, pair, path.slice(0, depth), typeof key === 'number' ? [wrapped] : { [key]: wrapped });
  }

  #insert(path: FieldPath, value: unknown, at?: number): Splice[] {
    const { node, depth } = this.#walk(path);
    if (depth < path.length || !isSeq(node) || node.items.length === 0) return this.#set(path, [value]);
    const seq = node as Seq;
    const item = inOrder(value, [...path, 0], this.#schema);
    const index = Math.min(at ?? seq.items.length, seq.items.length);
    const previous = seq.items[index - 1];
    if (seq.flow) {
      const text = flow(item);
      const start = previous ? previous.range[1] : seq.items[0]!.range[0];
      return [{ start, end: start, text: previous ? `, ${text}` : `${text}, ` }];
    }
    const indent = this.#column(seq.range[0]);
    const text = render([item], indent);
    if (!previous) return [{ start: seq.range[0], end: seq.range[0], text: `${text.trimStart()}\n${' '.repeat(indent)}` }];
    const start = this.#lineEnd(this.#contentEnd(previous));
    return [{ start, end: start, text: `\n${text}` }];
  }

  /** As far down the path as the file goes: the node there, how many steps, and the field that holds it. */
  #walk(path: FieldPath): { node: ParsedNode | null; depth: number; pair: Field | undefined } {
    let node: ParsedNode | null = this.#top as ParsedNode;
    let pair: Field | undefined;
    for (const [depth, key] of path.entries()) {
      if (isMap(node)) {
        const next: Field | undefined = (node as Map).items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (!next) return { node, depth, pair };
        pair = next;
        node = next.value;
      } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
        node = (node as Seq).items[key]!;
        pair = undefined;
      } else return { node, depth, pair };
    }
    return { node, depth: path.length, pair };
  }

  #addKey(map: Map, path: FieldPath, key: string, value: unknown): Splice {
    const names = map.items.map((item) => (isScalar(item.key) ? String(item.key.value) : ''));
    const place = placeIn(bestFit([...names, key], keyListsAt(this.#schema, path)));
    const field = { [key]: inOrder(value, [...path, key], this.#schema) };
    const later = names.findIndex((name) => place(name) > place(key));
    const previous = map.items[(later < 0 ? map.items.length : later) - 1];
    const first = map.items[0]!.key.range[0];
    if (map.flow) {
      const text = flow(field).slice(1, -1).trim();
      if (!previous) return { start: first, end: first, text: `${text}, ` };
      const end = (previous.value ?? previous.key).range[1];
      return { start: end, end, text: `, ${text}` };
    }
    const indent = this.#column(first);
    const text = render(field, indent);
    if (!previous) return { start: first, end: first, text: `${text.trimStart()}\n${' '.repeat(indent)}` };
    const start = this.#lineEnd(this.#contentEnd(previous.value ?? previous.key));
    return { start, end: start, text: `\n${text}` };
  }

  /** Put a value in the place of one that is there. */
  #replace(node: ParsedNode | null, pair: Field | undefined, path: FieldPath, value: unknown): Splice[] {
    if (node === null) throw new Error(`${path.join('.')} cannot be changed`);
    const ordered = inOrder(value, path, this.#schema);
    const small = typeof value !== 'object';
    const [start, end] = node.range;
    if (isScalar(node) && small) {
      const inFlow = this.#isInFlow(start);
      const text = inFlow ? flow([ordered]).slice(1, -1).trim() : render(ordered);
      const block = /^[|>]/.test(this.#yaml.slice(start, end));
      return [{ start, end, text: `${start === end ? ' ' : ''}${text}${block ? '\n' : ''}` }];
    }
    if (!pair) throw new Error(`${path.join('.')} cannot be replaced: change the file by hand`);
    const colon = this.#yaml.indexOf(':', pair.key.range[1]) + 1;
    const oneLine = !this.#yaml.slice(colon, end).includes('\n');
    if (!oneLine) refuseComments(node, path);
    if (small || this.#isInFlow(pair.key.range[0])) {
      return [{ start: colon, end: this.#contentEnd(node), text: ` ${small ? render(ordered) : flow(ordered)}` }];
    }
    const text = `\n${render(ordered, this.#column(pair.key.range[0]) + 2)}`;
    // What stands on the line of the field stays there: `services: {} # as for a place`.
    if (oneLine) {
      const line = this.#lineEnd(end);
      return [{ start: colon, end, text: '' }, { start: line, end: line, text }]; // prettier-ignore
    }
    return [{ start: this.#lineEnd(colon), end: this.#contentEnd(node), text }];
  }

  /** Where the last word of a node ends: behind it there may be comments and empty lines that belong to what follows. */
  #contentEnd(node: ParsedNode): number {
    const last = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
    if (last && isMap(node)) {
      const { key, value } = last as Field;
      return this.#contentEnd(value ?? key);
    }
    if (last) return this.#contentEnd(last as ParsedNode);
    return node.range[0] + this.#yaml.slice(node.range[0], node.range[1]).trimEnd().length;
  }

  #lineEnd(from: number): number {
    const end = this.#yaml.indexOf('\n', from);
    if (end < 0) return this.#yaml.length;
    return this.#yaml[end - 1] === '\r' ? Math.max(from, end - 1) : end;
  }

  #column(at: number): number {
    return at - (this.#yaml.lastIndexOf('\n', at - 1) + 1);
  }

  /** Does the character stand inside `[…]` or `{…}`? There commas and brackets need quotes. */
  #isInFlow(at: number): boolean {
    let inside = false;
    visit(this.#top, {
      Collection: (_key, node) => {
        const range = (node as Map | Seq).range;
        if (node.flow && range[0] < at && at < range[1]) inside = true;
      },
    });
    return inside;
  }
}

/** Comments inside of what is replaced would be lost. The one on the line of the field's name stays. */
function refuseComments(node: ParsedNode, path: FieldPath): void {
  visit(node, {
    Node: (_key, inner) => {
      if (inner.comment || (inner !== node && inner.commentBefore)) throw new Error(`${path.join('.')} holds comments: change it by hand`);
    },
  });
}

/** The value with the keys of its groups in the order of the schema, empty fields left out. */
function inOrder(value: unknown, path: FieldPath, schema: z.ZodType): unknown {
  if (Array.isArray(value)) return value.map((item, index) => inOrder(item, [...path, index], schema));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const place = placeIn(bestFit(Object.keys(value), keyListsAt(schema, path)));
  // An array sorts stably: unknown keys keep their order at the end.
  entries.sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner, [...path, key], schema)]));
}

const placeIn = (order: readonly string[]) => (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);

/** As block YAML without the last line break, each line moved in. */
function render(value: unknown, indent = 0): string {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .replace(/^(?=.)/gm, ' '.repeat(indent));
}

function flow(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
}
