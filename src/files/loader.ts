/** Content collections from the same reader that `npm run check` uses: one parser, and every problem at once. */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { errorsOf, formatProblems } from '../domain/problem.ts';
import { readCollection, type Collection } from './read.ts';
import { readRedirects, REDIRECTS_FILE } from './redirects.ts';

/** Loader for one folder of `content/`. Throws with all problems of the folder when a file is wrong. */
export function records(collection: Collection): Loader {
  return {
    name: `contact-inside-${collection}`,
    async load({ store, config, renderMarkdown, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const { entries, problems } = await readCollection(root, collection);
        const errors = errorsOf(problems);
        if (errors.length > 0) throw new Error(`\n\n${formatProblems(errors)}\n`);
        store.clear();
        for (const { id, data, body, file } of entries) {
          store.set({ id, data, filePath: file, ...(body && { body, rendered: await renderMarkdown(body) }) });
        }
      };
      await fill();
      watcher?.on('all', (_event, path) => {
        if (path.includes(`content/${collection}/`)) void fill().catch((error: unknown) => console.error(String(error)));
      });
    },
  };
}

/** Loader for `content/redirects.yaml`: one entry for each old address. */
export function redirectList(): Loader {
  return {
    name: 'contact-inside-redirects',
    async load({ store, config }) {
      const { redirects, problems } = await readRedirects(fileURLToPath(config.root));
      if (problems.length > 0) throw new Error(`\n\n${formatProblems(problems)}\n`);
      store.clear();
      for (const redirect of redirects) store.set({ id: redirect.from, data: redirect, filePath: REDIRECTS_FILE });
    },
  };
}
