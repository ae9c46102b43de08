/** The last touch to every page of a built site: the folder of its host in front of links, and the security policy. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withBase } from './base-path.ts';
import { withPolicy } from './policy.ts';

/** `base`: the site's folder on its host, with slashes around. Returns how many pages were written; fails on a page that it cannot protect. */
export async function protectPages(folder: string, base: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  for (const name of names) {
    const file = path.join(folder, name);
    await writeFile(file, withPolicy(withBase(await readFile(file, 'utf8'), base), `/${name.replace(/index\.html$/, '')}`));
  }
  return names.length;
}
