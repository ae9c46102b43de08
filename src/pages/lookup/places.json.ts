import type { APIRoute } from 'astro';
import { pack } from '../../domain/lookup/row.ts';
import { lookupRows } from '../../search/rows.ts';

/** All places for the lookup, in its wire form. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(pack(await lookupRows())), { headers: { 'content-type': 'application/json' } });
