import type { APIRoute } from 'astro';
import { editorConfig } from '../../admin/config.ts';
import { catalog } from '../../catalog/index.ts';

/** What the editing form asks for, made from the schemas. */
export const GET: APIRoute = async () => {
  const { providers } = await catalog();
  const companies = providers.map(({ id, name }) => ({ id, name }));
  return Response.json(editorConfig(companies));
};
