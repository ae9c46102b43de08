import type { APIRoute } from 'astro';
import { link } from '../i18n/format.ts';

/** Everything may be indexed; the map of the site lies beside. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('/sitemap-index.xml'), site).href}\n`);
