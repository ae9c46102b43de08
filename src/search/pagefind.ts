/** The site search (Pagefind) over the built pages that carry `data-pagefind-body`. Throws when anything fails. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Word and result groups: few enough files for static hosts, small enough for a phone. */
const MAX_FRAGMENTS = 32;

/** What is searched. Not the pages of places: they have the lookup, which forgives spelling mistakes. */
const SEARCHED =
  /^(?:facilities\/[^/]+\/index|(?:about|agencies|compare|corrections|faq|find-someone|glossary|guides|privacy|providers)\/.+)\.html$/;

/**
 * Index the site in `folder` and write `pagefind/` into it.
 * @returns number of pages in the index
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ maxFragments: MAX_FRAGMENTS });
    if (!index) throw new Error(errors.join('\n'));
    let pages = 0;
    // One by one in one order: Pagefind numbers pages as they come, and each file system lists a folder in its own order.
    for (const name of await searchedIn(folder)) {
      const added = await index.addHTMLFile({ sourcePath: name, content: await readFile(path.join(folder, name), 'utf8') });
      if (added.errors.length > 0) throw new Error(`${name}: ${added.errors.join('\n')}`);
      pages += 1;
    }
    if (pages === 0) throw new Error('The site search found no page to index.');
    const target = path.join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    // Ready-made interfaces that this site does not use.
    const unused = [
      'pagefind-ui.js',
      'pagefind-ui.css',
      'pagefind-modular-ui.js',
      'pagefind-modular-ui.css',
      'pagefind-component-ui.js',
      'pagefind-component-ui.css',
      'pagefind-highlight.js',
    ];
    await Promise.all(unused.map((file) => rm(path.join(target, file), { force: true })));
    return pages;
  } finally {
    await close();
  }
}

async function searchedIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => SEARCHED.test(name))
    .sort();
}
