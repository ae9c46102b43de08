import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';
import { SITE_URL } from './src/config.ts';
import { bundles } from './src/search/bundle.ts';

export default defineConfig({
  site: SITE_URL,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  // The default of Astro 7 drops the space between two inline elements on two lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: { plugins: [bundles(fileURLToPath(new URL('.', import.meta.url)))], build: { assetsInlineLimit: 20_000 } },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/search/') })],
});
