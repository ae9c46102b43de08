/** What the check needs, without the sources: loaded at the first check. */
import type { APIRoute } from 'astro';
import { official } from '../../../catalog/official.ts';

export const GET: APIRoute = async () => {
  const { owners, sites, phones } = await official();
  return Response.json({
    owners,
    sites: sites.map(({ source: _, ...site }) => site),
    phones: phones.map(({ source: _, ...phone }) => phone),
  });
};
