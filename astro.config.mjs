import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';
import { editor } from './src/admin/integration.ts';
import { BASE_PATH, SITE_URL } from './src/config.ts';
import { readRedirects } from './src/files/redirects.ts';
import { bundles } from './src/search/bundle.ts';

/** Old addresses whose page only leads on. A closed place keeps its own page. */
const moved = new Set(
  (await readRedirects(fileURLToPath(new URL('.', import.meta.url)))).redirects
    .map(({ from }) => from)
    .filter((from) => !existsSync(new URL(`./content${from.slice(0, -1)}.md`, import.meta.url))),
);

export default defineConfig({
  site: new URL(SITE_URL).origin,
  base: BASE_PATH,
  outDir: process.env.OUT_DIR ?? './dist',
  // Each build has a folder of its own for it (scripts/build/output.ts).
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  // The default of Astro 7 drops the space between two inline elements on two lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Writes the list of record files for editors, so that the Astro extension checks and completes their fields.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [bundles(fileURLToPath(new URL('.', import.meta.url)))],
    build: { assetsInlineLimit: 20_000 },
    // What the tools' scripts share is small: one file of it, not one for each helper.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: 'tools', test: /\/src\/(?:tools|i18n)\//, minShareCount: 2 }] } },
          },
        },
      },
    },
  },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) =>
        !/\/(?:search|offline|admin(?:\/edit)?)\/$/.test(page) && !moved.has(new URL(page).pathname.slice(BASE_PATH.length - 1)),
    }),
    editor(),
  ],
});
