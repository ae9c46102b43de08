/** Where letters go in one state, for the mail tool: loaded when the state is chosen. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalog, type Place } from '../../../catalog/index.ts';
import { packMail } from '../../../domain/mail-file.ts';
import { sourceTail, whoText } from '../../../i18n/answer.ts';

export const getStaticPaths = (async () => {
  const { placesByState } = await catalog();
  return [...placesByState].map(([state, places]) => ({ params: { state: state.toLowerCase() }, props: { places } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ places: Place[] }> = async ({ props }) => {
  const { provider } = await catalog();
  const nameOf = (id: string) => provider(id)?.name ?? id;
  return Response.json(
    packMail(props.places, {
      who: ({ claim }, agency) => whoText(claim, 'mail', nameOf, agency?.shortName),
      // What a source cites itself stands on the page of the place.
      about: ({ cites: _, ...source }) => sourceTail(source),
    }),
  );
};
