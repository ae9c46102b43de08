/** Write the security policy into every page of a built site. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withPolicy } from './policy.ts';

/** Pages that bring their own policy: the editing form runs an editor that is not ours. */
const OWN = /^admin\//;

/** Returns how many pages were written. Fails on a page that it cannot protect. */
export async function protectPages(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !OWN.test(name));
  for (const name of names) {
    const file = path.join(folder, name);
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), `/${name.replace(/index\.html$/, '')}`));
  }
  return names.length;
}
