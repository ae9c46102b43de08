/** Split a record file into YAML front matter and Markdown body, and find the line of a field. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** Why a file cannot be read as a record, with the 1-based line in the file. */
export interface FrontMatterError {
  line: number;
  /** The field at that line, where one can be named. */
  field: string;
  found: string;
  expected: string;
  fix: string;
}

export interface FrontMatter {
  /** Parsed YAML; undefined when it does not parse. */
  data: unknown;
  body: string;
  error?: FrontMatterError;
}

/** Records nest six deep at most (`services.phone[0].prices[0].amount`); what goes far beyond is a mistake or a trick. */
const DEEPEST = 12;

/**
 * YAML 1.2 core, so dates stay text. `*alias` is switched off, because a few lines of it unfold into gigabytes, and keys
 * are text. Nothing here can run code: `!!js/function` and other tags are not known and refused.
 */
const OPTIONS = { prettyErrors: false, stringKeys: true, logLevel: 'error' } as const;

/** Read one file's text. */
export function readFrontMatter(text: string): FrontMatter {
  const parts = split(text);
  if ('error' in parts) return { data: undefined, body: text, error: parts.error };
  const { yaml, body } = parts;
  const fail = (offset: number, told: Told): FrontMatter => {
    const line = yaml.slice(0, offset).split('\n').length + 1;
    return { data: undefined, body, error: { line, field: fieldAt(yaml, offset), ...told } };
  };
  const counter = new LineCounter();
  const document = parseDocument(yaml, { ...OPTIONS, lineCounter: counter });
  const [first] = [...document.errors, ...document.warnings];
  if (first) return fail(openQuote(document, first.message) ?? first.pos[0], tell(first.code, first.message));
  const odd = oddNode(document);
  if (odd) return fail(odd.offset, odd.told);
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, body };
}

/** The parser notices a missing quotation mark at the end of everything; the mistake is where the text began. */
function openQuote(document: Document.Parsed, message: string): number | undefined {
  if (!/^Missing closing ['"]quote/.test(message)) return undefined;
  let last: number | undefined;
  visit(document, { Scalar: (_key, { type, range }) => void (type?.startsWith('QUOTE') && (last = range?.[0])) });
  return last;
}

type Told = Omit<FrontMatterError, 'line' | 'field'>;

/** The first thing that the parser takes but a record must not hold. */
function oddNode(document: Document.Parsed): { offset: number; told: Told } | undefined {
  let odd: { offset: number; told: Told } | undefined;
  visit(document, (_key, node, path) => {
    const offset = (isNode(node) && node.range?.[0]) || 0;
    const stop = (told: Told) => {
      odd = { offset, told };
      return visit.BREAK;
    };
    if (path.length > DEEPEST * 2) return stop(TOO_DEEP);
    if (isNode(node) && 'source' in node && !isScalar(node)) {
      return stop({
        found: `a shortcut: *${String(node.source)}`,
        expected: 'each value written out: & and * are not used here',
        fix: 'write the value out, or put quotes around text that begins with *',
      });
    }
    if (isNode(node) && node.tag !== undefined) return stop(tell('TAG_RESOLVE_FAILED', node.tag));
    if (isMap(node)) {
      const bad = node.items.find(({ key }) => isScalar(key) && key.value === '__proto__');
      if (bad) {
        const told = {
          found: 'a field that does not exist: __proto__',
          expected: 'only the fields of this kind of record',
          fix: 'remove it',
        };
        odd = { offset: (isScalar(bad.key) && bad.key.range?.[0]) || offset, told };
        return visit.BREAK;
      }
    }
    return undefined;
  });
  return odd;
}

const TOO_DEEP: Told = {
  found: 'groups inside groups inside groups, too deep to read',
  expected: `at most ${DEEPEST} levels`,
  fix: 'compare it with another file of this folder',
};

/** The parser's errors in plain words, by its codes; the parser's own words where there are none. */
function tell(code: string, message: string): Told {
  const found = 'front matter that cannot be read';
  switch (code) {
    case 'DUPLICATE_KEY':
      return { found: 'the same field twice in one group', expected: 'each field once', fix: 'remove one, or make a list of both values' };
    case 'TAB_AS_INDENT':
      return { found: 'a tab at the start of a line', expected: 'spaces', fix: 'use two spaces for each level' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        found,
        expected: 'one “field: value” a line; text that holds a colon stands in quotes',
        fix: 'put quotes around text that holds a colon, and check the spaces at the start of the line',
      };
    case 'MISSING_CHAR':
      return {
        found,
        expected: 'a quotation mark at both ends of quoted text, commas between the items in brackets',
        fix: 'add what is missing, or take the quotation marks or brackets away',
      };
    case 'BAD_SCALAR_START':
      return { found, expected: 'quotes around text that begins with such a sign', fix: 'put quotes around the text' };
    case 'TAG_RESOLVE_FAILED':
      return {
        found: `a tag: ${message.replace(/^Unresolved tag: /, '')}`,
        expected: 'plain values: tags with ! are not used here',
        fix: 'remove the tag, or put quotes around text that begins with !',
      };
    case 'MULTIPLE_DOCS':
      return { found: 'a line ... that ends the fields too early', expected: 'only --- ends the fields', fix: 'remove the line ...' };
    case 'NON_STRING_KEY':
      return { found: 'a field whose name is no text', expected: 'names of fields as plain words', fix: 'compare it with another file of this folder' }; // prettier-ignore
    case 'RESOURCE_EXHAUSTION':
      return TOO_DEEP;
    default:
      if (message.startsWith('Flow ')) return tell('MISSING_CHAR', message);
      return { found, expected: message, fix: 'quote text that holds a colon, and keep the spaces at the start of lines even' };
  }
}

/** Name of the field on the line of an offset, as far as it can be told from broken YAML. */
function fieldAt(yaml: string, offset: number): string {
  const start = yaml.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return /^[\s-]*([A-Za-z_]\w{0,40})\s*:/.exec(yaml.slice(start, start + 200))?.[1] ?? '';
}

/** Finds lines of fields; it parses the file once, however many are asked for. */
export class Lines {
  readonly #counter = new LineCounter();
  readonly #document: Document | undefined;
  /** 1-based line on which the body begins: the first one with text behind the front matter. */
  readonly body: number;

  constructor(text: string) {
    const parts = split(text);
    this.body = text.slice(0, 'error' in parts ? 0 : text.lastIndexOf(parts.body)).split('\n').length;
    this.#document = 'error' in parts ? undefined : parseDocument(parts.yaml, { ...OPTIONS, lineCounter: this.#counter });
  }

  /** 1-based line of a field in the file; the nearest parent that exists when the field is missing. */
  of(path: readonly PropertyKey[]): number {
    if (!this.#document) return 1;
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#counter.linePos(node.range[0]).line + 1;
    }
    return 2;
  }
}

/** 1-based line of one field. For several fields of one file make `Lines` once. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  return new Lines(text).of(path);
}

export interface Parts {
  /** Everything before the YAML: a byte order mark and the first fence. */
  head: string;
  yaml: string;
  /** From the closing fence to the end, as it stands in the file. */
  rest: string;
  /** Without space around it. */
  body: string;
}

/** Cut a file at its fences. The parts put together are the text again, byte for byte: head + yaml + rest. */
export function split(text: string): Parts | { error: FrontMatterError } {
  const head = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0];
  if (head === undefined) {
    return noFence(
      1,
      text.trim() === '' ? 'an empty file' : 'a text without fields at its top',
      'begin as another file of this folder does',
    );
  }
  const close = /^---[ \t]*\r?$/m.exec(text.slice(head.length));
  if (!close) {
    const last = text.trimEnd().split('\n').length;
    return noFence(last, 'fields that never end', 'write --- on a line of its own below the fields');
  }
  const end = head.length + close.index;
  const rest = text.slice(end);
  return { head, yaml: text.slice(head.length, end), rest, body: rest.slice(rest.indexOf('\n') + 1 || rest.length).trim() };
}

function noFence(line: number, found: string, fix: string): { error: FrontMatterError } {
  return { error: { line, field: '', found, expected: 'a file that begins with a line ---, then its fields, then another line ---', fix } };
}
