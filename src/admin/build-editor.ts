/**
 * The editing form's script, with its parts and fonts beside it. It is built apart from the pages, so that nothing of it comes
 * near them, and everything it needs is ours: the form asks no other host for scripts, fonts or words.
 */
import path from 'node:path';
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
