import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';
import { SITE_URL } from './src/config.ts';

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
  // Scripts stand in the page: on a slow line another file costs a third of a second.
  vite: { build: { assetsInlineLimit: 40_000 }, worker: { format: 'es' } },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/search/') })],
});
