/** What lies in a folder of `content/`: files to read, and what should not be there. */
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';

export interface Tree {
  /** Paths below the folder with forward slashes, in order. */
  names: string[];
  problems: Problem[];
}

/** Folders of `content/` that hold something else than records. */
const NOT_RECORDS: readonly string[] = ['ui'];

/**
 * All files below `content/<folder>`. Hidden files are passed over. Links are never followed: they could lead out of the
 * project, and a published page must show only what was reviewed. A folder that is not there holds no files: git keeps
 * no empty folders.
 */
export async function listTree(root: string, folder: string): Promise<Tree> {
  const top = path.join(root, 'content', folder);
  const stat = await lstat(top).catch(undefinedIfMissing);
  if (!stat) return { names: [], problems: [] };
  if (!stat.isDirectory()) return { names: [], problems: [odd(`content/${folder}`, kindOf(stat), 'a folder')] };
  const tree: Tree = { names: [], problems: [] };
  for (const entry of await readdir(top, { recursive: true, withFileTypes: true })) {
    const name = path.relative(top, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (name.split('/').some((part) => part.startsWith('.'))) continue;
    if (entry.isFile()) tree.names.push(name);
    else if (!entry.isDirectory()) tree.problems.push(odd(`content/${folder}/${name}`, kindOf(entry), 'a file of its own'));
    else if (/\.[a-z]+$/i.test(entry.name))
      tree.problems.push(odd(`content/${folder}/${name}`, 'a folder with the name of a file', 'a file'));
  }
  tree.names.sort();
  return tree;
}

/** Files and folders directly in `content/` that nothing would read. */
export async function strayEntries(root: string, collections: readonly string[]): Promise<Problem[]> {
  const known = [...collections, ...NOT_RECORDS];
  const entries = await readdir(path.join(root, 'content'), { withFileTypes: true }).catch(noneIfMissing);
  return entries
    .filter(({ name }) => !name.startsWith('.') && !known.includes(name))
    .filter((entry) => !entry.isFile() || /\.mdx?$/i.test(entry.name))
    .map((entry): Problem => {
      const guess = entry.isFile() ? undefined : didYouMean(entry.name, known);
      return {
        ...odd(`content/${entry.name}`, entry.isFile() ? 'a record outside of the folders' : 'a folder that nothing reads', `one of the folders ${known.join(', ')}`),
        fix: guess ? `did you mean content/${guess}?` : 'move it into the folder of its kind; a new kind of record is added to SCHEMAS in src/files/read.ts',
      }; // prettier-ignore
    });
}

function odd(file: string, found: string, expected: string): Problem {
  return { level: 'error', rule: 'files', file, line: 1, field: '', found, expected, fix: 'remove it, or put a file in its place' };
}

function kindOf(entry: Pick<Dirent, 'isSymbolicLink' | 'isFile'>): string {
  if (entry.isSymbolicLink()) return 'a link to another file or folder';
  return entry.isFile() ? 'a file' : 'something that is no file (a pipe, a socket or a device)';
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
function noneIfMissing(error: NodeJS.ErrnoException): Dirent[] {
  undefinedIfMissing(error);
  return [];
}
