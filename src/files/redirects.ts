/** `content/redirects.yaml`: read, checked for shape, and written. A missing file is an empty list. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { fieldName, type Problem } from '../domain/problem.ts';
import { checkRedirects, type Pages } from '../domain/redirects.ts';
import { agencyPath, comparisonPath, facilityPath, guidePath, providerPath, termPath } from '../domain/paths.ts';
import { redirects as schema, type Redirect } from '../schemas/redirects.ts';
import { explain } from './explain.ts';

export const REDIRECTS_FILE = 'content/redirects.yaml';

export interface RedirectsResult {
  redirects: Redirect[];
  problems: Problem[];
  /** 1-based line of a field of an entry. */
  lineOf: (index: number, field: string) => number;
}

export async function readRedirects(root: string): Promise<RedirectsResult> {
  return parseRedirects(await redirectsText(root));
}

const PATHS: Record<string, (id: string) => string> = {
  facilities: facilityPath, agencies: agencyPath, providers: providerPath, guides: guidePath, glossary: termPath, comparisons: comparisonPath,
}; // prettier-ignore

/** Everything wrong with the file, held against the records. `known` = ids by folder, also of files that could not be parsed. */
export async function redirectProblems(
  root: string,
  pages: Pages,
  today: string,
  known: Record<string, ReadonlySet<string>> = {},
): Promise<Problem[]> {
  const { redirects, problems, lineOf } = await readRedirects(root);
  const alsoThere = new Set(Object.entries(PATHS).flatMap(([folder, pathOf]) => [...(known[folder] ?? [])].map(pathOf)));
  const wrong = checkRedirects(redirects, pages, today, alsoThere).map(({ index, field, ...rest }): Problem => ({
    level: 'error',
    rule: 'redirects',
    file: REDIRECTS_FILE,
    line: lineOf(index, field),
    field: fieldName([index, field]),
    ...rest,
  }));
  return [...problems, ...wrong];
}

/** The text of the file; empty when there is none. */
export async function redirectsText(root: string): Promise<string> {
  try {
    return await readFile(path.join(root, REDIRECTS_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

export function parseRedirects(text: string): RedirectsResult {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true, prettyErrors: false });
  const lineAt = (at: readonly PropertyKey[]): number => {
    for (let length = at.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const lineOf = (index: number, field: string) => lineAt([index, field]);
  const fail = (line: number, field: string, found: string, expected: string, fix?: string): Problem => ({
    level: 'error', rule: 'redirects', file: REDIRECTS_FILE, line, field, found, expected, ...(fix && { fix }),
  }); // prettier-ignore
  const [error] = document.errors;
  if (error) {
    const line = counter.linePos(error.pos[0]).line;
    return {
      redirects: [],
      problems: [fail(line, '', 'YAML that cannot be read', error.message, 'compare it with the entries around it')],
      lineOf,
    };
  }
  const data = (document.toJS({ maxAliasCount: 0 }) as unknown) ?? [];
  const parsed = schema.safeParse(data);
  if (parsed.success) return { redirects: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.flatMap((issue) =>
    explain(issue, data, schema).map(({ path: at, found, expected, fix }) => fail(lineAt(at), fieldName(at), found, expected, fix)),
  );
  return { redirects: [], problems, lineOf };
}

const HEAD = '# Old addresses of this site: each leads to a new one, or says why it is gone. `npm run close` writes here.\n';

/**
 * The text with one more entry at its end. What led to the old address leads to the new one at once, so that nothing
 * leads on twice; an entry that began where now a page is (a name that came back) is taken out.
 */
export function addRedirect(text: string, entry: Redirect): string {
  let lines = (text || HEAD).replace(/\n*$/, '\n');
  if (entry.to !== undefined) lines = lines.replaceAll(new RegExp(`^([ -]+to: )(["']?)${entry.from}\\2(?=\\s|$)`, 'gm'), `$1${entry.to}`);
  const back = parseRedirects(lines).redirects.findIndex(({ from }) => from === entry.to);
  if (back >= 0) lines = withoutEntry(lines, back);
  if (/^\[\s*\]\s*$/m.test(lines)) lines = lines.replace(/^\[\s*\]\s*\n/m, '');
  return lines + stringify([entry], { lineWidth: 0 });
}

function withoutEntry(text: string, index: number): string {
  const starts = [...text.matchAll(/^- /gm)].map((match) => match.index);
  const [start, end = text.length] = [starts[index], starts[index + 1]];
  return start === undefined ? text : text.slice(0, start) + text.slice(end);
}
