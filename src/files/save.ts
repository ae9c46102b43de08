/** Record files for the commands: found by id, checked, and written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Edit } from '../domain/edits.ts';
import { fieldName, type Problem } from '../domain/problem.ts';
import { Refused } from '../domain/refused.ts';
import { editText } from './edit.ts';
import { explain } from './explain.ts';
import { lineOf, readFrontMatter } from './frontmatter.ts';
import { endingOf, SCHEMAS, type Collection } from './read.ts';

/** `facilities`, `il/menard` → `content/facilities/il/menard.md`. Throws for an id that could lead out of the folder. */
export function fileOf(collection: Collection, id: string): string {
  if (!/^(?:[a-z]{2}\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new Refused(`“${id}” is no id`);
  return `content/${collection}/${id}${endingOf(collection)}`;
}

/** What the schema says against the text of a record file. */
export function shapeProblems(collection: Collection, file: string, text: string): Problem[] {
  const { data, error } = readFrontMatter(text);
  const of = (line: number, field: string, told: { found: string; expected: string; fix?: string }): Problem => ({
    level: 'error', rule: 'shape', file, line, field, found: told.found, expected: told.expected, ...(told.fix && { fix: told.fix }),
  }); // prettier-ignore
  if (error) return [of(error.line, error.field, error)];
  const parsed = SCHEMAS[collection].safeParse(data);
  return (parsed.error?.issues ?? []).flatMap((issue) =>
    explain(issue, data, SCHEMAS[collection]).map((told) => of(lineOf(text, told.path), fieldName(told.path), told)),
  );
}

/** A file before and after, ready to be shown or written. */
export interface Draft {
  file: string;
  /** Undefined = the file is new. */
  before?: string;
  after: string;
}

/** The fields of one record, as they stand on disk now. Throws `Refused` when it does not pass the schema. */
export async function readRecord<C extends Collection>(root: string, collection: C, id: string): Promise<z.infer<(typeof SCHEMAS)[C]>> {
  const file = fileOf(collection, id);
  const text = await readFile(path.join(root, file), 'utf8');
  refuseProblems(shapeProblems(collection, file, text));
  return SCHEMAS[collection].parse(readFrontMatter(text).data) as z.infer<(typeof SCHEMAS)[C]>;
}

/** A record's file with the edits done. Throws `Refused` when the result would not pass the schema. */
export async function draftEdits(root: string, collection: Collection, id: string, edits: readonly Edit[]): Promise<Draft> {
  const file = fileOf(collection, id);
  const before = await readFile(path.join(root, file), 'utf8');
  let after: string;
  try {
    after = editText(before, edits, SCHEMAS[collection]);
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
  refuseProblems(shapeProblems(collection, file, after));
  return { file, before, after };
}

export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.map(({ file, line, field, found, expected, fix }) => `${file}:${line} ${field}: found ${found}; expected ${expected}${fix ? `; ${fix}` : ''}`); // prettier-ignore
  throw new Refused(`the record would not pass the checks, so nothing was written:\n  ${list.join('\n  ')}`);
}

/** Write a draft: into a file beside it first, so that a crash leaves the old one whole. A new file never takes another's place. */
export async function save(root: string, { file, before, after }: Draft): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  // A name with a dot in front is not read as a record.
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeFile(temporary, after, { flag: 'wx' });
    if (before === undefined) await link(temporary, target);
    else {
      if ((await readFile(target, 'utf8')) !== before)
        throw new Refused(`${file} was changed by somebody else meanwhile: run the command again`);
      await rename(temporary, target);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Refused(`${file} is there already; it was left as it is`);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
