/** Content collections from the same reader that `npm run check` uses: one parser, and every problem at once. */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { formatProblems } from '../domain/problem.ts';
import { readCollection, type Collection } from './read.ts';

/** Loader for one folder of `content/`. Throws with all problems of the folder when a file is wrong. */
export function records(collection: Collection): Loader {
  return {
    name: `contact-inside-${collection}`,
    async load({ store, config, renderMarkdown, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const { entries, problems } = await readCollection(root, collection);
        if (problems.length > 0) throw new Error(`\n\n${formatProblems(problems)}\n`);
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
