/**
 * The records of `content/` read from disk with the same schemas as the site, every problem collected.
 * Scripts and the content collections use it; pages get their data from `catalog/`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { fieldName, type Finding, type Problem } from '../domain/problem.ts';
import { checkRecords } from '../domain/rules/index.ts';
import type { Agency, Provider, Records, SharedSource } from '../domain/types.ts';
import { agency } from '../schemas/agency.ts';
import { facility } from '../schemas/facility.ts';
import { STATE_CODES } from '../schemas/primitives.ts';
import { provider } from '../schemas/provider.ts';
import { sourceRecord } from '../schemas/source.ts';
import { explain } from './explain.ts';
import { lineOf, readFrontMatter } from './frontmatter.ts';
import { toFacility } from './record.ts';

/** The collections of records, by folder. */
export const SCHEMAS = { facilities: facility, agencies: agency, providers: provider, sources: sourceRecord } as const;
export type Collection = keyof typeof SCHEMAS;

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

const ID_PATH = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;

/** Read one folder of records, in order of ids. `root` is the folder that holds `content/`. */
export async function readCollection<C extends Collection>(root: string, collection: C): Promise<CollectionResult<C>> {
  const folder = path.join(root, 'content', collection);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
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
      result.entries.push({ id: name.slice(0, -3), file, data: record, body });
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

function checkPath(collection: Collection, name: string): { found: string; expected: string; fix: string } | undefined {
  const depth = name.split('/').length;
  const states: readonly string[] = STATE_CODES;
  if (!ID_PATH.test(name)) {
    return {
      found: name,
      expected: 'a file name of lower-case letters, digits and single hyphens that ends in .md',
      fix: `rename it, for example to ${tidy(name)}`,
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
  return `${name
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/(^|\/)-+|-+(?=\/|$)/g, '$1')}.md`;
}

export interface ContentResult extends Records {
  problems: Problem[];
}

/** Read all records and hold them against each other. */
export async function readContent(root: string, today: string): Promise<ContentResult> {
  const [facilities, agencies, providers, sources] = await Promise.all([
    readCollection(root, 'facilities'),
    readCollection(root, 'agencies'),
    readCollection(root, 'providers'),
    readCollection(root, 'sources'),
  ]);
  const records: Records = {
    facilities: facilities.entries.map(toFacility),
    agencies: agencies.entries.map(({ id, data }): Agency => ({ ...data, id })),
    providers: providers.entries.map(({ id, data }): Provider => ({ ...data, id })),
    sources: sources.entries.map(({ id, data }): SharedSource => ({ ...data, id })),
  };
  const problems = [facilities, agencies, providers, sources].flatMap((result) => result.problems);
  const known = {
    agencies: new Set([...records.agencies.map(({ id }) => id), ...idsOf(agencies.problems)]),
    providers: new Set([...records.providers.map(({ id }) => id), ...idsOf(providers.problems)]),
    sources: new Set([...records.sources.map(({ id }) => id), ...idsOf(sources.problems)]),
  };
  for (const finding of checkRecords(records, known, today)) problems.push(await locate(root, finding));
  return { ...records, problems };
}

/** Ids of files that failed: they exist, so pointing to them is no second mistake. */
function idsOf(problems: Problem[]): string[] {
  return problems.map(({ file }) => path.posix.basename(file, '.md'));
}

async function locate(root: string, { collection, id, path: field, ...rest }: Finding): Promise<Problem> {
  const file = `content/${collection}/${id}.md`;
  const text = await readFile(path.join(root, file), 'utf8');
  return { file, line: lineOf(text, field), field: fieldName(field), ...rest };
}
