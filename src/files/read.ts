/**
 * The records of `content/` read from disk with the same schemas as the site, every problem collected.
 * Scripts and the content collections use it; pages get their data from `catalog/`.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { fieldName, type Finding, type Problem } from '../domain/problem.ts';
import { checkRecords } from '../domain/rules/index.ts';
import type { Records, TextCollection, TextRecord } from '../domain/types.ts';
import { agency } from '../schemas/agency.ts';
import { checklist } from '../schemas/checklist.ts';
import { comparison } from '../schemas/comparison.ts';
import { decision } from '../schemas/decision.ts';
import { facility } from '../schemas/facility.ts';
import { faq } from '../schemas/faq.ts';
import { guide } from '../schemas/guide.ts';
import { law } from '../schemas/law.ts';
import { page } from '../schemas/page.ts';
import { provider } from '../schemas/provider.ts';
import { sourceRecord } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { decode, MOST_BYTES } from './decode.ts';
import { explain } from './explain.ts';
import { Lines, readFrontMatter } from './frontmatter.ts';
import { checkPath } from './record-path.ts';
import { toFacility } from './record.ts';
import { redirectProblems } from './redirects.ts';
import { sentencesIn } from './sentences.ts';
import { readText } from './text.ts';
import { untidy } from './tidy.ts';
import { listTree, strayEntries } from './tree.ts';

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
  checklists: checklist,
  decisions: decision,
  law,
} as const;
export type Collection = keyof typeof SCHEMAS;

/** Collections whose files are MDX; the others are Markdown. */
const MDX: ReadonlySet<string> = new Set(['guides', 'comparisons', 'pages']);
export const endingOf = (collection: string) => (MDX.has(collection) ? '.mdx' : '.md');

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

/** Read one folder of records, in order of ids. `root` is the folder that holds `content/`. */
export async function readCollection<C extends Collection>(root: string, collection: C): Promise<CollectionResult<C>> {
  const { names, problems } = await listTree(root, collection);
  const result: CollectionResult<C> = { entries: [], problems };
  const schema: z.ZodType = SCHEMAS[collection];
  for (const name of names) {
    const file = `content/${collection}/${name}`;
    const refuse = (rule: string, told: Omit<Problem, 'level' | 'rule' | 'file'>) => {
      result.problems.push({ level: 'error', rule, file, ...told });
    };
    const misplaced = checkPath(collection, name, endingOf(collection));
    if (misplaced) {
      refuse('paths', { line: 1, field: '', ...misplaced });
      continue;
    }
    const read = await readRecordText(path.join(root, file));
    if ('error' in read) {
      refuse('files', read.error);
      continue;
    }
    const { text } = read;
    const { data, body, error } = readFrontMatter(text);
    if (error) {
      refuse('yaml', error);
      continue;
    }
    const parsed = schema.safeParse(data);
    const complaints = parsed.success ? [] : parsed.error.issues.flatMap((issue) => explain(issue, data, schema));
    if (parsed.success) {
      const record = parsed.data as z.infer<(typeof SCHEMAS)[C]>;
      result.entries.push({ id: name.slice(0, -endingOf(collection).length), file, data: record, body });
    }
    // The order of fields is no matter while some of them are wrong.
    const told = untidy(text, data, schema).filter(({ rule }) => parsed.success || rule !== 'key-order');
    if (told.length === 0 && complaints.length === 0) continue;
    const lines = new Lines(text);
    for (const { path: field, found, expected, fix } of complaints) {
      refuse('schema', { line: lines.of(field), field: fieldName(field), found, expected, ...(fix && { fix }) });
    }
    for (const { path: field, line, ...rest } of told) {
      result.problems.push({ file, line: line ?? lines.of(field), field: fieldName(field), ...rest });
    }
  }
  return result;
}

/** The text of one file. What the system says against reading it is a problem of the file like any other. */
async function readRecordText(file: string): Promise<ReturnType<typeof decode>> {
  try {
    // A file that is too long is not read at all.
    const { size } = await stat(file);
    return decode(size > MOST_BYTES ? new Uint8Array(size > 1e9 ? MOST_BYTES + 1 : size) : await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { error: { line: 1, field: '', found: `a file that cannot be read (${code})`, expected: 'a file that everybody may read', fix: 'check its permissions' } }; // prettier-ignore
  }
}

export interface ContentResult extends Records {
  problems: Problem[];
}

/** Read all records and hold them against each other. A collection added to SCHEMAS is read and checked with the others. */
export async function readContent(root: string, today: string): Promise<ContentResult> {
  const names = Object.keys(SCHEMAS) as Collection[];
  const results = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readCollection(root, name)]))) as {
    [C in Collection]: CollectionResult<C>;
  };
  const {
    facilities,
    agencies,
    providers,
    sources,
    guides,
    faqs,
    glossary,
    comparisons,
    pages,
    checklists,
    decisions,
    law: laws,
  } = results;
  const records: Records = {
    all: names.flatMap((collection) => results[collection].entries.map(({ id, data }) => ({ collection, id, data }))),
    facilities: facilities.entries.map(toFacility),
    agencies: agencies.entries.map(withId),
    providers: providers.entries.map(withId),
    sources: sources.entries.map(withId),
    guides: guides.entries.map(withId),
    faqs: faqs.entries.map(withId),
    glossary: glossary.entries.map(withId),
    comparisons: comparisons.entries.map(withId),
    checklists: checklists.entries.map(withId),
    decisions: decisions.entries.map(withId),
    law: laws.entries.map(withId),
    texts: [
      ...guides.entries.map((file) => toText('guides', file, { audience: file.data.audience, keyTakeaways: file.data.keyTakeaways })),
      ...faqs.entries.map((file) => toText('faqs', file, { question: file.data.question })),
      ...glossary.entries.map((file) => toText('glossary', file, { definition: file.data.definition })),
      ...comparisons.entries.map((file) => toText('comparisons', file, { verdict: file.data.verdict })),
      ...pages.entries.map((file) => toText('pages', file, {})),
      ...checklists.entries.map((file) => withSentences(toText('checklists', file, {}), file.data)),
      ...decisions.entries.map((file) => withSentences(toText('decisions', file, {}), file.data)),
    ],
  };
  const known = Object.fromEntries(
    names.map((name) => [name, new Set([...results[name].entries.map(({ id }) => id), ...idsOf(name, results[name].problems)])]),
  );
  const problems = [...(await strayEntries(root, names)), ...names.flatMap((name) => results[name].problems)];
  problems.push(...(await locate(root, checkRecords(records, known, today))));
  problems.push(...(await redirectProblems(root, records, today, known)));
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
    body: readText(body, MDX.has(collection)),
    sources: data.sources?.length,
    fields: Object.entries({ ...(data.description !== undefined && { description: data.description }), ...sentences }).flatMap(
      ([field, value]: [string, string | string[]]) =>
        typeof value === 'string' ? [{ path: [field], text: value }] : value.map((text, index) => ({ path: [field, index], text })),
    ),
  };
}

/** Lists and questions say what they say in their fields: those are read as the text. */
function withSentences(text: TextRecord, data: object): TextRecord {
  return { ...text, fields: [...text.fields, ...sentencesIn(data)] };
}

/** Ids of files that failed: they exist, so pointing to them is no second mistake. */
function idsOf(collection: Collection, problems: readonly Problem[]): string[] {
  return problems.map(({ file }) => file.slice(`content/${collection}/`.length).replace(/\.mdx?$/, ''));
}

/** Give findings their file and line. Each file is read and parsed once. */
async function locate(root: string, findings: readonly (Finding & { rule: string })[]): Promise<Problem[]> {
  const lines = new Map<string, Lines>();
  const problems: Problem[] = [];
  for (const { collection, id, path: field, bodyLine, level = 'error', ...rest } of findings) {
    const file = `content/${collection}/${id}${endingOf(collection)}`;
    const at = lines.get(file) ?? new Lines(await readFile(path.join(root, file), 'utf8'));
    lines.set(file, at);
    const line = bodyLine === undefined ? at.of(field) : at.body + bodyLine - 1;
    problems.push({ level, file, line, field: bodyLine === undefined ? fieldName(field) : 'text', ...rest });
  }
  return problems;
}
