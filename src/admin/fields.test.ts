import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SERVICES, services } from '../schemas/claim.ts';
import { price } from '../schemas/price.ts';
import { addressLines, line, partialDate, phoneNumber, slug, webAddress } from '../schemas/primitives.ts';
import { anySource } from '../schemas/source.ts';
import { ids } from '../schemas/text.ts';
import { fieldOf, fieldsOf, labelOf } from './fields.ts';

const AROUND = { folder: 'glossary', companies: [{ id: 'jpay', name: 'JPay' }] };
const field = (name: string, schema: z.ZodType) => fieldOf(name, schema, AROUND) as unknown as Record<string, unknown>;
/** A pattern of the form, read as the CMS reads it. */
const regex = (pattern: unknown) => {
  const [, source = '', flags] = /^\/(.+)\/([a-z]*)$/.exec((pattern as [string, string])[0]) ?? [];
  return new RegExp(source, flags);
};

describe('a text', () => {
  it('keeps its limits, its title and its help', () => {
    expect(field('title', line.min(5).max(70).meta({ title: 'Headline', description: 'Short.' }))).toEqual({
      name: 'title', label: 'Headline', hint: 'Short.', widget: 'string', minlength: 5, maxlength: 70,
    }); // prettier-ignore
  });

  it('is a box, but one line, when it is long', () => {
    const note = field('note', line.max(400));
    expect(note).toMatchObject({ widget: 'text', maxlength: 400 });
    expect(regex(note['pattern']).test('one line')).toBe(true);
    expect(regex(note['pattern']).test('two\nlines')).toBe(false);
  });

  it('that may be left out says so', () => {
    expect(field('note', line.optional())).toMatchObject({ required: false });
    expect(field('note', line)).not.toHaveProperty('required');
  });

  it('takes title and help from around its being optional', () => {
    expect(field('x', line.optional().meta({ title: 'Outside', description: 'Help' }))).toMatchObject({ label: 'Outside', hint: 'Help' });
  });

  it.each([
    ['phone', phoneNumber, '618-826-5071', '6188265071'],
    ['website', webAddress, 'HTTPS://www.JPay.com/', 'javascript:alert(1)'],
    ['id', slug, 'cook-county-jail', 'Cook County'],
  ])('%s has the pattern and the message of its schema', (name, schema, good, bad) => {
    const { pattern } = field(name, schema);
    expect(regex(pattern).test(good)).toBe(true);
    expect(regex(pattern).test(bad)).toBe(false);
    expect((pattern as string[])[1]).toBe(schema.safeParse(bad).error?.issues[0]?.message);
  });

  it('named by a shared shape is called after its field', () => {
    expect(field('since', partialDate.optional())).toMatchObject({ label: 'Since' });
    expect(field('website', webAddress)).toMatchObject({ label: 'Website' });
  });
});

describe('a date', () => {
  const { pattern, widget } = field('updated', partialDate.meta({ title: 'Updated' }).optional());
  it.each(['2025', '2025-08', '2025-08-31'])('%s is taken, as text', (text) => {
    expect(widget).toBe('string');
    expect(regex(pattern).test(text)).toBe(true);
  });
  it.each(['25', '2025-13', '2025-00', '2025-08-32', '8/1/2025', '2025-8-1', 'today', '2025-08-01T00:00'])('%s is refused', (text) => {
    expect(regex(pattern).test(text)).toBe(false);
  });
});

describe('a number', () => {
  it('keeps its limits', () => {
    expect(field('minutes', z.int().min(1).max(240))).toMatchObject({ widget: 'number', value_type: 'int', min: 1, max: 240 });
    expect(field('lat', z.number().min(-15).max(72))).toMatchObject({ value_type: 'float', min: -15, max: 72 });
  });
  it('without limits shows none', () => {
    expect(field('count', z.int())).not.toHaveProperty('max');
  });
  it('is what dollars are written as', () => {
    expect(fieldsOf(price, AROUND).find(({ name }) => name === 'amount')).toMatchObject({
      widget: 'number',
      value_type: 'float',
      required: false,
    });
  });
});

describe('a choice', () => {
  it('has the values of the schema', () => {
    expect(field('level', z.enum(['first', 'deeper']))).toMatchObject({ widget: 'select', options: ['first', 'deeper'] });
    expect(field('sells', z.array(z.enum(SERVICES)).min(1))).toMatchObject({ widget: 'select', multiple: true, options: SERVICES, min: 1 });
  });
  it('of true or nothing can never write false', () => {
    expect(field('ended', z.literal(true).optional())).toMatchObject({
      widget: 'select',
      required: false,
      options: [{ label: 'Yes', value: true }],
    });
  });
  it('of a company has the companies and the four words', () => {
    const { options } = field('provider', slug) as { options: { value: string }[] };
    expect(options.map(({ value }) => value)).toEqual(['jpay', 'none', 'govt-run', 'by-facility', 'unnamed']);
  });
});

describe('a field that points to other records', () => {
  it('is picked from their folder', () => {
    expect(field('agency', slug.optional())).toMatchObject({
      widget: 'relation', collection: 'agencies', value_field: '{{slug}}', display_fields: ['name'], required: false,
    }); // prettier-ignore
    expect(field('faqs', ids.max(9))).toMatchObject({ widget: 'relation', collection: 'faqs', multiple: true, min: 1, max: 9 });
  });
  it('called related points into its own folder', () => {
    expect(field('related', ids)).toMatchObject({ collection: 'glossary', display_fields: ['term'] });
  });
});

describe('a list', () => {
  it('of lines holds lines', () => {
    expect(field('address', addressLines)).toMatchObject({ widget: 'list', min: 2, field: { widget: 'string', maxlength: 120 } });
  });
  it('of objects holds their fields and tells one of them when folded', () => {
    const list = field('sources', z.array(anySource).min(1).max(3));
    expect(list).toMatchObject({ widget: 'list', min: 1, max: 3, summary: '{{fields.title}}{{fields.ref}}' });
    // Either of two shapes: nothing is needed by both but what both need.
    expect((list['fields'] as { name: string; required?: boolean }[]).map(({ name, required }) => [name, required])).toEqual([
      ['ref', false], ['date', false], ['url', false], ['title', false], ['kind', false], ['cites', false],
    ]); // prettier-ignore
  });
});

describe('an object', () => {
  it('holds its fields', () => {
    expect(field('address', z.strictObject({ city: line, zip: line.optional() }))).toMatchObject({
      widget: 'object',
      fields: [{ name: 'city' }, { name: 'zip', required: false }],
    });
  });
  it('with known keys has one field for each, none needed', () => {
    const { fields } = field('services', services.optional()) as { fields: { name: string; required: boolean; widget: string }[] };
    expect(fields.map(({ name }) => name)).toEqual([...SERVICES]);
    expect(fields.every(({ required, widget }) => !required && widget === 'list')).toBe(true);
  });
});

describe('what no field can show', () => {
  it.each<[string, z.ZodType]>([
    ['a tuple', z.tuple([line])],
    ['a map with free keys', z.record(z.string(), line)],
    ['a choice between a text and an object', z.union([line, z.strictObject({ a: line })])],
    ['a switch that must be thought about', z.boolean()],
  ])('%s stops the build', (_name, schema) => {
    expect(() => field('x', schema)).toThrow();
  });
  it('a record that is no object stops the build', () => {
    expect(() => fieldsOf(line, AROUND)).toThrow('only the fields of an object');
  });
});

it.each([
  ['mailRule', 'Mail rule'],
  ['govt-run', 'Govt run'],
  ['countyFips', 'County code (FIPS)'],
  ['url', 'Web address'],
])('%s is called %s', (name, label) => {
  expect(labelOf(name)).toBe(label);
});
