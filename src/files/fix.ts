/** Put right what a machine can put right in the records on disk. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { decode } from './decode.ts';
import { endingOf, SCHEMAS, type Collection } from './read.ts';
import { checkPath } from './record-path.ts';
import { tidy } from './tidy.ts';
import { listTree } from './tree.ts';

/** Tidies all records that `asked` names by their path from the top; gives the paths of those that were changed. */
export async function fixFiles(root: string, asked: (file: string) => boolean): Promise<string[]> {
  const changed: string[] = [];
  for (const collection of Object.keys(SCHEMAS) as Collection[]) {
    const { names } = await listTree(root, collection);
    for (const name of names) {
      const file = `content/${collection}/${name}`;
      if (!asked(file) || checkPath(collection, name, endingOf(collection))) continue;
      const full = path.join(root, file);
      const read = decode(await readFile(full));
      const next = 'text' in read ? tidy(read.text, SCHEMAS[collection]) : undefined;
      if (!('text' in read) || next === undefined || next === read.text) continue;
      await replace(full, next);
      changed.push(file);
    }
  }
  return changed;
}

/** Never a half-written record: the new text takes the place of the old one in one step. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
