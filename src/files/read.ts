/**
 * The records of `content/` read from disk with the same schemas as the site, every problem collected.
 * Scripts and the content collections use it; pages get their data from `catalog/`.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { fieldName, type Finding, type Problem } from '../domain/problem.ts';
import { checkRecords } from '../domain/rules/index.ts';
import type { KnownIds } from '../domain/rules/references-exist.ts';
import type { Records, TextCollection, TextRecord } from '../domain/types.ts';
import { agency } from '../schemas/agency.ts';
import { comparison } from '../schemas/comparison.ts';
import { facility } from '../schemas/facility.ts';
import { faq } from '../schemas/faq.ts';
import { guide } from '../schemas/guide.ts';
import { page } from '../schemas/page.ts';
import { STATE_CODES } from '../schemas/primitives.ts';
import { provider } from '../schemas/provider.ts';
import { sourceRecord } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { explain } from './explain.ts';
import { bodyStart, lineOf, readFrontMatter } from './frontmatter.ts';
import { toFacility } from './record.ts';
import { readText } from './text.ts';

/** The collections of records, by folder. */
export const SCHEMAS = {
  facilities: facility,
  agencies: agency,
  providers: provider,
  sources: sourceRecord,
  guides: guide,
  faqs: faq,
  glossary: term,
  comparisons: comparison,
  pages: page,
} as const;
export type Collection = keyof typeof SCHEMAS;

/** Collections whose files are MDX; the others are Markdown. */
const MDX: ReadonlySet<Collection> = new Set(['guides', 'comparisons', 'pages']);
const endingOf = (collection: Collection) => (MDX.has(collection) ? '.mdx' : '.md');

/** One record file, parsed. */
export interface RecordFile<T> {
  id: string;
  /** Path from the project's top with forward slashes. */
  file: string;
  data: T;
  body: string;
}

export interface CollectionResult<C extends Collection> {
  entries: RecordFile<z.infer<(typeof SCHEMAS)[C]>>[];
  problems: Problem[];
}

const ID_PATH = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Read one folder of records, in order of ids. `root` is the folder that holds `content/`. */
export async function readCollection<C extends Collection>(root: string, collection: C): Promise<CollectionResult<C>> {
  const folder = path.join(root, 'content', collection);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneIfMissing))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const result: CollectionResult<C> = { entries: [], problems: [] };
  for (const name of names) {
    const file = `content/${collection}/${name}`;
    const misplaced = checkPath(collection, name);
    if (misplaced) {
      result.problems.push({ file, line: 1, field: '', ...misplaced });
      continue;
    }
    const text = await readFile(path.join(folder, name), 'utf8');
    const { data, body, error } = readFrontMatter(text);
    if (error) {
      result.problems.push({
        file,
        line: error.line,
        field: '',
        found: 'front matter that cannot be read',
        expected: error.message,
        fix: 'quote text that holds a colon, keep the spaces at the start of lines even, and use spaces instead of tabs',
      });
      continue;
    }
    const parsed = SCHEMAS[collection].safeParse(data);
    if (parsed.success) {
      const record = parsed.data as z.infer<(typeof SCHEMAS)[C]>;
      result.entries.push({ id: name.slice(0, -endingOf(collection).length), file, data: record, body });
    } else {
      for (const issue of parsed.error.issues) {
        for (const told of explain(issue, data, SCHEMAS[collection])) {
          result.problems.push({
            file,
            line: lineOf(text, told.path),
            field: fieldName(told.path),
            found: told.found,
            expected: told.expected,
            ...(told.fix && { fix: told.fix }),
          });
        }
      }
    }
  }
  return result;
}

/** A folder that is not there holds no records: git keeps no empty folders. */
function noneIfMissing(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function checkPath(collection: Collection, name: string): { found: string; expected: string; fix: string } | undefined {
  const depth = name.split('/').length;
  const states: readonly string[] = STATE_CODES;
  const ending = endingOf(collection);
  if (!name.endsWith(ending) || !ID_PATH.test(name.slice(0, -ending.length))) {
    return {
      found: name,
      expected: `a file name of lower-case letters, digits and single hyphens that ends in ${ending}`,
      fix: `rename it, for example to ${tidy(name)}${ending}`,
    };
  }
  if (collection === 'facilities' && (depth !== 2 || !states.includes(path.posix.dirname(name).toUpperCase()))) {
    return { found: name, expected: 'content/facilities/<two-letter state>/<name>.md', fix: 'move the file into the folder of its state' };
  }
  if (collection !== 'facilities' && depth !== 1) {
    return { found: name, expected: `a file directly in content/${collection}/`, fix: 'move the file up' };
  }
  return undefined;
}

function tidy(name: string): string {
  return name
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/(^|\/)-+|-+(?=\/|$)/g, '$1');
}

export interface ContentResult extends Records {
  problems: Problem[];
}

/** Read all records and hold them against each other. */
export async function readContent(root: string, today: string): Promise<ContentResult> {
  const [facilities, agencies, providers, sources, guides, faqs, glossary, comparisons, pages] = await Promise.all([
    readCollection(root, 'facilities'),
    readCollection(root, 'agencies'),
    readCollection(root, 'providers'),
    readCollection(root, 'sources'),
    readCollection(root, 'guides'),
    readCollection(root, 'faqs'),
    readCollection(root, 'glossary'),
    readCollection(root, 'comparisons'),
    readCollection(root, 'pages'),
  ]);
  const records: Records = {
    facilities: facilities.entries.map(toFacility),
    agencies: agencies.entries.map(withId),
    providers: providers.entries.map(withId),
    sources: sources.entries.map(withId),
    guides: guides.entries.map(withId),
    faqs: faqs.entries.map(withId),
    glossary: glossary.entries.map(withId),
    comparisons: comparisons.entries.map(withId),
    texts: [
      ...guides.entries.map((file) => toText('guides', file, { audience: file.data.audience, keyTakeaways: file.data.keyTakeaways })),
      ...faqs.entries.map((file) => toText('faqs', file, { question: file.data.question })),
      ...glossary.entries.map((file) => toText('glossary', file, { definition: file.data.definition })),
      ...comparisons.entries.map((file) => toText('comparisons', file, { verdict: file.data.verdict })),
      ...pages.entries.map((file) => toText('pages', file, {})),
    ],
  };
  const results = { agencies, providers, sources, guides, faqs, glossary, comparisons };
  const known = Object.fromEntries(
    Object.entries(results).map(([room, { entries, problems }]) => [room, new Set([...entries.map(({ id }) => id), ...idsOf(problems)])]),
  ) as unknown as KnownIds;
  const problems = [...Object.values(results), facilities, pages].flatMap((result) => result.problems);
  for (const finding of checkRecords(records, known, today)) problems.push(await locate(root, finding));
  return { ...records, problems };
}

const withId = <T extends object>({ id, data }: RecordFile<T>): T & { id: string } => ({ ...data, id });

/** Reduce a text to what the rules about words look at. `sentences` are those of its front matter, by field. */
function toText(
  collection: TextCollection,
  { id, data, body }: RecordFile<{ description?: string; sources?: unknown[] }>,
  sentences: Record<string, string | string[]>,
): TextRecord {
  return {
    collection,
    id,
    body: readText(body),
    sources: data.sources?.length,
    fields: Object.entries({ ...(data.description !== undefined && { description: data.description }), ...sentences }).flatMap(
      ([field, value]: [string, string | string[]]) =>
        typeof value === 'string' ? [{ path: [field], text: value }] : value.map((text, index) => ({ path: [field, index], text })),
    ),
  };
}

/** Ids of files that failed: they exist, so pointing to them is no second mistake. */
function idsOf(problems: Problem[]): string[] {
  return problems.map(({ file }) => path.posix.basename(file).replace(/\.mdx?$/, ''));
}

async function locate(root: string, { collection, id, path: field, bodyLine, ...rest }: Finding): Promise<Problem> {
  const file = `content/${collection}/${id}${endingOf(collection)}`;
  const text = await readFile(path.join(root, file), 'utf8');
  const line = bodyLine === undefined ? lineOf(text, field) : bodyStart(text) + bodyLine - 1;
  return { file, line, field: bodyLine === undefined ? fieldName(field) : 'text', ...rest };
}
