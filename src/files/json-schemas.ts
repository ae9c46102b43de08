/**
 * The schemas as JSON Schema, for editors and for programs that write records. What they cannot say (an end that lies
 * before its start, a record that does not exist) only `npm run check` finds.
 */
import { z } from 'zod';
import { SCHEMAS, type Collection } from './read.ts';

/** Where the files lie, from the top of the project. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** Draft 7, which every editor knows; the shape of what is written, before defaults and conversions. */
export function jsonSchemaOf(collection: Collection): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(SCHEMAS[collection] as z.ZodType, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
}

/** Path and text of every file. */
export function schemaFiles(): { file: string; text: string }[] {
  return (Object.keys(SCHEMAS) as Collection[]).map((collection) => ({
    file: `${SCHEMA_FOLDER}/${collection}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(collection), null, 2)}\n`,
  }));
}

/** Paths of all fields that have no description, as `services.phone[].prices`. */
export function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
    additionalProperties,
  } = schema as {
    properties?: Record<string, { description?: string }>;
    items?: unknown;
    anyOf?: unknown[];
    oneOf?: unknown[];
    additionalProperties?: unknown;
  };
  return [
    ...Object.entries(properties).flatMap(([name, field]) => {
      const at = path ? `${path}.${name}` : name;
      return [...(field.description ? [] : [at]), ...undescribed(field, at)];
    }),
    ...undescribed(items, `${path}[]`),
    ...[...anyOf, ...oneOf].flatMap((one) => undescribed(one, path)),
    ...undescribed(additionalProperties, `${path}.*`),
  ];
}
