/** The OpenAPI 3.1 document of the open data. */
import type { JsonSchema } from '../../schemas/api/json-schema.ts';
import { STATE_CODES } from '../../schemas/primitives.ts';
import { API_PATH, ENDPOINTS, type Endpoint } from './endpoints.ts';
import { LICENSE, SCHEMA_VERSION, type ToUrl } from './head.ts';

/** `schemas`: the shapes by name, with references to `#/components/schemas/…`. */
export function openApi(schemas: Record<string, JsonSchema>, url: ToUrl) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Contact Inside',
      version: SCHEMA_VERSION,
      summary: 'Which company serves which US jail or prison: messages, phone, video, money, photos, mail.',
      description: `Static files, built anew with each release. No key, no limit, no cookies. In plain words: ${url('/api/')}`,
      license: { name: LICENSE.name, url: LICENSE.url },
    },
    servers: [{ url: url(API_PATH).replace(/\/$/, '') }],
    externalDocs: { description: 'In plain words, with the change log', url: url('/api/') },
    security: [],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [`/${endpoint.path}`, { get: operation(endpoint) }])),
    components: { schemas },
  };
}

function operation({ path, operation: operationId, about, mediaType, schema }: Endpoint) {
  return {
    operationId,
    summary: about,
    ...(path.includes('{state}') && { parameters: [STATE] }),
    responses: {
      200: {
        description: about,
        content: {
          [mediaType]: {
            schema: schema ? { $ref: `#/components/schemas/${schema}` } : { type: mediaType === 'text/csv' ? 'string' : 'object' },
          },
        },
      },
    },
  };
}

const STATE = {
  name: 'state',
  in: 'path',
  required: true,
  description: 'A state or territory in small letters.',
  schema: { type: 'string', enum: STATE_CODES.map((code) => code.toLowerCase()) },
  example: 'il',
};
