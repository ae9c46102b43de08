/** Split a record file into YAML front matter and Markdown body, and find the line of a field. */
import { LineCounter, parse, parseDocument, isNode } from 'yaml';

export interface FrontMatter {
  /** Parsed YAML; undefined when it does not parse. */
  data: unknown;
  body: string;
  /** Why the YAML could not be read, with its 1-based line in the file. */
  error?: { line: number; message: string };
}

const FENCE = /^---[ \t]*\r?\n/;

/** Read one file's text. Dates stay text: YAML 1.2 core has no date type. */
export function readFrontMatter(text: string): FrontMatter {
  const parts = split(text);
  if (!parts) {
    return {
      data: undefined,
      body: text,
      error: { line: 1, message: 'the file must begin with a line --- and close its fields with another line ---' },
    };
  }
  try {
    return { data: parse(parts.yaml, { prettyErrors: false }) as unknown, body: parts.body };
  } catch (error) {
    const at = error as { message: string; pos?: [number, number] };
    const line = parts.yaml.slice(0, at.pos?.[0] ?? 0).split('\n').length + 1;
    return { data: undefined, body: parts.body, error: { line, message: at.message } };
  }
}

/** 1-based line of a field in the file; the nearest parent that exists when the field is missing. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  const parts = split(text);
  if (!parts) return 1;
  const counter = new LineCounter();
  const document = parseDocument(parts.yaml, { lineCounter: counter });
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + 1;
  }
  return 2;
}

/** 1-based line on which the body begins: the first one with text behind the front matter. */
export function bodyStart(text: string): number {
  const { body } = readFrontMatter(text);
  return text.slice(0, text.lastIndexOf(body)).split('\n').length;
}

function split(text: string): { yaml: string; body: string } | undefined {
  const clean = text.replace(/^\ufeff/, '');
  if (!FENCE.test(clean)) return undefined;
  const start = clean.indexOf('\n') + 1;
  const end = /^---[ \t]*\r?$/m.exec(clean.slice(start));
  if (!end) return undefined;
  const rest = clean.slice(start + end.index);
  return { yaml: clean.slice(start, start + end.index), body: rest.slice(rest.indexOf('\n') + 1 || rest.length).trim() };
}
