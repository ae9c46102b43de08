/**
 * From the shape of a record (Zod) to the fields of the editing form (Sveltia CMS), so that the form never asks for
 * something else than `npm run check` does. Pure: no files, no browser.
 */
import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { NOT_A_COMPANY } from '../schemas/claim.ts';
import { dollars } from '../schemas/price.ts';
import { addressLines, domainName, partialDate, phoneNumber, slug, webAddress } from '../schemas/primitives.ts';

/** Folders that a field may point into. */
export type Target = 'agencies' | 'providers' | 'sources' | 'guides' | 'faqs' | 'glossary' | 'comparisons';

/** What the form shows of a record of each folder when somebody picks one. */
export const NAMED_BY: Record<Target, string> = {
  agencies: 'name',
  providers: 'name',
  sources: 'title',
  guides: 'title',
  faqs: 'question',
  glossary: 'term',
  comparisons: 'title',
};

/** Fields that hold the ids of other records, by their name. `related` points into the record's own folder. */
const POINTS_TO: Record<string, Target> = {
  agency: 'agencies',
  agencies: 'agencies',
  parent: 'providers',
  successor: 'providers',
  providers: 'providers',
  ref: 'sources',
  guides: 'guides',
  faqs: 'faqs',
  glossary: 'glossary',
  comparisons: 'comparisons',
};

/** A company that a claim may name. */
export interface Company {
  id: string;
  name: string;
}

/** What the mapping must know besides the schema. */
export interface Around {
  /** The folder of the record: `related` points into it. */
  folder: string;
  companies: readonly Company[];
}

const WHAT_THE_WORDS_MEAN: Record<(typeof NOT_A_COMPANY)[number], string> = {
  none: 'none: the service is not offered',
  'govt-run': 'govt-run: the agency or the place does it itself',
  'by-facility': 'by-facility: it differs from place to place',
  unnamed: 'unnamed: offered, but the source names nobody',
};

/** Titles of shapes that many fields share: there the name of the field says more ("Since", not "Date"). */
const SHARED = new Set([slug, partialDate, webAddress, domainName, phoneNumber, addressLines, dollars].map((shape) => shape.meta()?.title));
/** What an id is, is said where a file is named; a field that points to a record needs another hint. */
const ID_HINT = slug.meta()?.description;

/** `2025`, `2025-08` or `2025-08-01`: what `partialDate` takes, short of the days that a month does not have. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** All fields of a record. Throws when the schema is no object, or holds a shape that no field can show. */
export function fieldsOf(schema: z.ZodType, around: Around): Field[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('only the fields of an object can be shown');
  return Object.entries(schema.shape).map(([name, inner]) => fieldOf(name, inner as z.ZodType, around));
}

/** One field. Fields that may be left out say so; what the schema says about a field becomes its hint. */
export function fieldOf(name: string, schema: z.ZodType, around: Around): Field {
  const optional = schema instanceof z.ZodOptional;
  const inner = optional ? (schema.unwrap() as z.ZodType) : schema;
  const meta = { ...inner.meta(), ...schema.meta() };
  return {
    name,
    label: meta.title === undefined || SHARED.has(meta.title) ? labelOf(name) : meta.title,
    ...(meta.description !== undefined && meta.description !== ID_HINT && { hint: meta.description }),
    ...(optional && { required: false }),
    ...shapeOf(name, inner, around),
  } as Field;
}

/** Names of fields that are no words, or say too little. */
const SAID: Record<string, string> = {
  url: 'Web address',
  ref: 'Shared source, or fill in the fields below',
  countyFips: 'County code (FIPS)',
  zip: 'ZIP code',
  lat: 'Latitude',
  lon: 'Longitude',
  ice: 'ICE',
  hifld: 'HIFLD number',
};

/** `mailRule` → `Mail rule`, `govt-run` → `Govt run`. */
export function labelOf(name: string): string {
  const said = SAID[name];
  if (said !== undefined) return said;
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** The kind of input, and the limits of what may be typed. */
function shapeOf(name: string, schema: z.ZodType, around: Around): Record<string, unknown> {
  if (schema instanceof z.ZodString) return stringOf(name, schema, around);
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: [...schema.options] };
  // `true` or left out: a switch would write `false`, which the schema refuses.
  if (schema instanceof z.ZodLiteral) {
    return { widget: 'select', options: [...schema.values].map((value) => ({ label: value === true ? 'Yes' : String(value), value })) };
  }
  if (schema instanceof z.ZodArray) return listOf(name, schema, around);
  if (schema instanceof z.ZodObject) return { widget: 'object', collapsed: 'auto', fields: fieldsOf(schema, around) };
  if (schema instanceof z.ZodRecord) return { widget: 'object', collapsed: 'auto', fields: recordOf(schema, around) };
  if (schema instanceof z.ZodUnion) return { widget: 'object', collapsed: 'auto', fields: unionOf(schema, around) };
  if (sameInside(schema, partialDate)) {
    return { widget: 'string', pattern: [String(DATE), 'write a real date as 2025, 2025-08 or 2025-08-01'] };
  }
  if (sameInside(schema, dollars)) return { widget: 'number', value_type: 'float', min: 0, max: 9999 };
  throw new Error(`${name}: no field of the form can show a schema of the type ${schema.def.type}`);
}

function stringOf(name: string, schema: z.ZodString, around: Around): Record<string, unknown> {
  if (name === 'provider') {
    const words = NOT_A_COMPANY.map((value) => ({ label: WHAT_THE_WORDS_MEAN[value], value }));
    return { widget: 'select', options: [...around.companies.map(({ id, name: label }) => ({ label, value: id })), ...words] };
  }
  const target = targetOf(name, around);
  if (target) return relationTo(target);
  // Long lines get a box with room, but stay one line.
  const long = (schema.maxLength ?? 0) > 160;
  const [rule = long ? ([String(/^[^\r\n]*$/), 'write it in one line, without Enter'] as const) : undefined] = rulesOf(schema);
  return {
    widget: long ? 'text' : 'string',
    ...(schema.minLength !== null && schema.minLength > 1 && { minlength: schema.minLength }),
    ...(schema.maxLength !== null && { maxlength: schema.maxLength }),
    ...(rule && { pattern: rule }),
  };
}

/** The patterns of a text with their messages. */
function rulesOf(schema: z.ZodString): [pattern: string, message: string][] {
  return (schema.def.checks ?? []).flatMap((check): [string, string][] => {
    const { def } = check._zod as { def: { check: string; format?: string; pattern?: RegExp } };
    if (def.check !== 'string_format' || def.format !== 'regex' || !def.pattern) return [];
    const complaint = schema.safeParse('\u0000').error?.issues.find(({ code }) => code === 'invalid_format');
    return [[String(def.pattern), complaint?.message ?? 'not in the right form']];
  });
}

function numberOf(schema: z.ZodNumber): Record<string, unknown> {
  const { minValue, maxValue, format } = schema;
  // `z.int()` brings the limits of JavaScript along: they say nothing to a reader.
  const told = (limit: number | null): limit is number => limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return {
    widget: 'number',
    value_type: format?.includes('int') ? 'int' : 'float',
    ...(told(minValue) && { min: minValue }),
    ...(told(maxValue) && { max: maxValue }),
  };
}

function listOf(name: string, schema: z.ZodArray, around: Around): Record<string, unknown> {
  const item = schema.element as z.ZodType;
  const limits = lengthsOf(schema);
  if (item instanceof z.ZodEnum) return { widget: 'select', multiple: true, options: [...item.options], ...limits };
  const target = item instanceof z.ZodString && targetOf(name, around);
  if (target) return { ...relationTo(target), multiple: true, ...limits };
  const shape = shapeOf(name, item, around);
  if ('fields' in shape) {
    return { widget: 'list', collapsed: 'auto', ...summaryOf(shape['fields'] as Field[]), fields: shape['fields'], ...limits };
  }
  return { widget: 'list', field: { name: 'line', label: 'Line', ...shape }, ...limits };
}

function lengthsOf(schema: z.ZodArray): { min?: number; max?: number } {
  const limit = (kind: string, key: string) =>
    (schema.def.checks ?? []).map((check) => check._zod.def as unknown as Record<string, unknown>).find((def) => def['check'] === kind)?.[
      key
    ];
  const min = limit('min_length', 'minimum');
  const max = limit('max_length', 'maximum');
  return { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
}

/** What a folded item of a list says of itself: its first telling field. */
function summaryOf(fields: readonly Field[]): { summary?: string } {
  const names = fields.map(({ name }) => name);
  const [told] = ['provider', 'text', 'title', 'domain', 'number', 'per'].filter((name) => names.includes(name));
  return told === undefined ? {} : { summary: names.includes('ref') ? `{{fields.${told}}}{{fields.ref}}` : `{{fields.${told}}}` };
}

/** One field for each key, none of them needed. */
function recordOf(schema: z.ZodRecord, around: Around): Field[] {
  const keys = schema.keyType as unknown as z.ZodType;
  if (!(keys instanceof z.ZodEnum)) throw new Error('only a record with known keys can be shown');
  return keys.options.map((key) => fieldOf(String(key), (schema.valueType as z.ZodType).optional(), around));
}

/** Either of several objects: the fields of all of them, needed only where all of them need it. */
function unionOf(schema: z.ZodUnion, around: Around): Field[] {
  const shapes = (schema.options as z.ZodType[]).map((option) => {
    if (!(option instanceof z.ZodObject)) throw new Error('only a choice of objects can be shown');
    return option.shape as Record<string, z.ZodType>;
  });
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
  return names.map((name) => {
    const found = shapes.flatMap((shape) => (shape[name] ? [shape[name]] : []));
    const needed = found.length === shapes.length && !found.some((one) => one instanceof z.ZodOptional);
    const [first] = found as [z.ZodType];
    return fieldOf(name, needed || first instanceof z.ZodOptional ? first : first.optional(), around);
  });
}

function targetOf(name: string, { folder }: Around): Target | undefined {
  return name === 'related' ? (folder as Target) : POINTS_TO[name];
}

function relationTo(target: Target): Record<string, unknown> {
  return { widget: 'relation', collection: target, value_field: '{{slug}}', display_fields: [NAMED_BY[target]] };
}

/** Is this the given shape, perhaps with other words about it? Those give a copy that keeps what is inside. */
function sameInside(schema: z.ZodType, shape: z.ZodType): boolean {
  return schema instanceof z.ZodPipe && shape instanceof z.ZodPipe && schema.out === shape.out;
}
