/** The column of one company, for the chooser on `/compare/`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalog } from '../../../catalog/index.ts';
import type { Provider } from '../../../domain/types.ts';
import { columnsOf } from '../_columns.ts';

export const getStaticPaths = (async () => {
  const { providers } = await catalog();
  return providers.map((provider) => ({ params: { id: provider.id }, props: { provider } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ provider: Provider }> = async ({ props }) => {
  const [column] = await columnsOf([props.provider]);
  return Response.json(column);
};
