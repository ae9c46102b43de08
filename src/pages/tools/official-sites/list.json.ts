/** What the check needs: the list without its sources, and the words of its verdicts. Loaded at the first check. */
import type { APIRoute } from 'astro';
import { official } from '../../../catalog/official.ts';
import { wordsOf } from '../../../i18n/index.ts';
import type { CheckData } from '../../../tools/official-site.client.ts';

export const GET: APIRoute = async () => {
  const { owners, sites, phones } = await official();
  const { headline, text, what, page, know } = wordsOf('officialSites');
  return Response.json({
    owners,
    sites: sites.map(({ source: _, ...site }) => site),
    phones: phones.map(({ source: _, ...phone }) => phone),
    words: { headline, text, what, page, know },
  } satisfies CheckData);
};
