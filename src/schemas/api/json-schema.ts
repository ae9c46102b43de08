/** The shapes of the open data as JSON Schema (draft 2020-12), by name, for the OpenAPI document. */
import { z } from 'zod';
import { named } from './parts.ts';
import './geo.ts';
import './index-file.ts';
import './place.ts';
import './records.ts';

export type JsonSchema = Record<string, unknown>;

/** References point to `#/components/schemas/<name>`. Objects are open: a later release may add fields. */
export function apiJsonSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // Inside an OpenAPI document both would be wrong: the dialect and the base address are the document's.
      .map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  );
}
