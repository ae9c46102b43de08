/**
 * An Astro integration: puts the editing form's script into the site as `/admin/app/editor.js`, with its parts and fonts
 * beside it. It is built apart from the pages, so that nothing of it comes near them, and everything it needs is ours:
 * the form asks no other host for scripts, fonts or words.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';

/** Parts of the CMS that no field of ours uses, 12 MB in 400 files: colored code, maps, and work on pictures. */
const UNUSED = /^(?:@shikijs\/.*|leaflet(?:\/.*)?|terra-draw.*|svgo(?:\/.*)?|exifr(?:\/.*)?)$/;
/** The same, where the CMS brings them itself. */
const UNUSED_CHUNKS = /\/@sveltia\/cms\/npm\/chunks\/(?:heic|webp_enc|webp_enc_simd|shiki-engine)-[\w-]+\.js$/;
const EMPTY = '\0editor-empty';

/** Leaves out what is never used, and the addresses of other hosts that the CMS falls back to or asks unbidden. */
function ownOnly(): Plugin {
  return {
    name: 'contact-inside-editor',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? EMPTY : undefined),
    load: (id) => (id === EMPTY || UNUSED_CHUNKS.test(id) ? 'export default {};' : undefined),
    transform: (code, id) =>
      id.includes('/@sveltia/cms/npm/')
        ? {
            code: code
              .replace(/\/\* [^*]*\*\/\s*@font-face\s*\{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, '')
              .replaceAll('https://unpkg.com/', '/admin/app/none/')
              // It would ask GitHub's status page before anybody has signed in.
              .replaceAll('https://www.githubstatus.com/api/v2/status.json', 'data:application/json,{"status":{"indicator":"none"}}'),
            map: null,
          }
        : undefined,
  };
}

/** Build the form into a folder. */
export async function buildEditor(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [ownOnly()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: path.join(root, 'src/admin/editor.client.ts'),
        output: { entryFileNames: 'editor.js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  });
}

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
      'astro:build:done': ({ dir }) => buildEditor(root, fileURLToPath(new URL('admin/app/', dir))),
      // `astro dev`: built at the first request, kept until the server stops.
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
