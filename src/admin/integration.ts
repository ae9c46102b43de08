/** An Astro integration: `astro dev` gets the editing form's script as `/admin/app/editor.js`. A build makes it in a step of its own. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildEditor } from './build-editor.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export function editor(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'contact-inside-editor',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      // Built at the first request, kept until the server stops.
      'astro:server:setup': ({ server }) => {
        const folder = path.join(root, '.build', 'editor');
        let built: Promise<void> | undefined;
        server.middlewares.use(path.posix.join(base, 'admin/app/'), (request, response, next) => {
          const name = path.basename((request.url ?? '').split('?')[0] ?? '');
          built ??= buildEditor(root, folder);
          built
            .then(() => readFile(path.join(folder, name)))
            .then((file) => {
              response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream');
              response.end(file);
            })
            .catch(next);
        });
      },
    },
  };
}
