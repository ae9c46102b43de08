import type { APIRoute, GetStaticPaths } from 'astro';
import { lookupFiles } from '../../../search/lookup-files.ts';

export const getStaticPaths = (async () => {
  const { version, files } = await lookupFiles();
  return [...files].map(([file, text]) => ({ params: { version, file }, props: { text } }));
}) satisfies GetStaticPaths;

/** The whole index of the lookup, or one of its shards. */
export const GET: APIRoute = ({ props }) =>
  new Response((props as { text: string }).text, { headers: { 'content-type': 'application/json' } });
