/** Prices of all open places of one state, for the calculator. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalog } from '../../../catalog/index.ts';
import { packState } from '../../../domain/cost/state-file.ts';
import { isOpen } from '../../../domain/places.ts';
import { costCaps, costPlace } from '../../../i18n/cost.ts';

export const getStaticPaths = (async () => {
  const { placesByState, provider, law, today } = await catalog();
  const nameOf = (id: string) => provider(id)?.name ?? id;
  return [...placesByState].map(([state, places]) => ({
    params: { state: state.toLowerCase() },
    props: {
      file: packState(
        places.filter(isOpen).map((place) => costPlace(place, nameOf, law, today)),
        costCaps(law, today),
      ),
    },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['file']), { headers: { 'content-type': 'application/json' } });
