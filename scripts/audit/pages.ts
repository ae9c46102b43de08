/** The pages of a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface BuiltPage {
  /** `/facilities/il/`; the page of missing pages is `/404.html`. */
  path: string;
  html: string;
}

/** One after the other: the whole site does not lie in memory. */
export function* pagesOf(site: string): Generator<BuiltPage> {
  for (const name of filesOf(site)) {
    if (name.endsWith('.html'))
      yield { path: `/${name}`.replace(/\/index\.html$/, '/'), html: readFileSync(path.join(site, name), 'utf8') };
  }
}

/** Paths of all files from the folder, with forward slashes, in one order everywhere. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}
