import type { APIRoute, GetStaticPaths } from 'astro';
import code from 'bundle:src/search/lookup.worker.ts';
import { lookupFiles } from '../../../search/lookup-files.ts';

export const getStaticPaths = (async () => [{ params: { version: (await lookupFiles()).version } }]) satisfies GetStaticPaths;

/** The lookup's worker, beside the files that it reads, so that both are of one version. */
export const GET: APIRoute = () => new Response(code, { headers: { 'content-type': 'text/javascript' } });
