import type { APIRoute, GetStaticPaths } from 'astro';
import { apiPaths, respond, type ApiFile } from '../../../catalog/api.ts';

export const getStaticPaths = (() => apiPaths('.geojson')) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => respond((props as { file: ApiFile }).file);
