import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontmatter.ts';
import { jsonSchemaOf, SCHEMA_FOLDER, schemaFiles, undescribed } from './json-schemas.ts';
import { SCHEMAS, type Collection } from './read.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COLLECTIONS = Object.keys(SCHEMAS) as Collection[];
const validators = new Map(
  COLLECTIONS.map((name): [Collection, ValidateFunction] => [
    name,
    new Ajv({ strict: false, allErrors: true }).compile(jsonSchemaOf(name)),
  ]),
);

/** The fields of real records: of the facilities every twentieth, of the others all. */
function records(collection: Collection): { name: string; data: unknown }[] {
  const folder = path.join(ROOT, 'content', collection);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .filter((_name, index) => collection !== 'facilities' || index % 20 === 0)
    .map((name) => ({ name, data: readFrontMatter(readFileSync(path.join(folder, name), 'utf8')).data }));
}

describe('the JSON Schemas', () => {
  it('in the repository are current (npm run schemas writes them)', () => {
    const files = schemaFiles();
    expect(readdirSync(path.join(ROOT, SCHEMA_FOLDER)).sort()).toEqual(files.map(({ file }) => path.basename(file)).sort());
    for (const { file, text } of files) expect(readFileSync(path.join(ROOT, file), 'utf8') === text, `${file}: npm run schemas`).toBe(true);
  });

  it.each(COLLECTIONS)('of %s describes each field', (collection) => {
    expect(undescribed(jsonSchemaOf(collection))).toEqual([]);
  });

  it.each(COLLECTIONS)(
    'of %s takes the records that we have',
    (collection) => {
      const validate = validators.get(collection)!;
      const all = records(collection);
      expect(all.length).toBeGreaterThan(0);
      expect(all.flatMap(({ name, data }) => (validate(data) ? [] : [`${name}: ${JSON.stringify(validate.errors?.[0])}`]))).toEqual([]);
    },
    30_000,
  );

  const source = { title: 'A', url: 'https://example.com/', kind: 'official' };
  const place = { name: 'A', kind: 'county-jail', address: { city: 'B' }, sources: [source] };
  it.each<[string, object]>([
    ['an unknown field', { adress: 'x' }],
    ['an unknown field in a group', { address: { city: 'B', street1: 'x' } }],
    ['a missing field', { kind: undefined }],
    ['an unknown kind', { kind: 'jail' }],
    ['a ZIP code as a number', { address: { city: 'B', zip: 62259 } }],
    ['a javascript: link', { website: 'javascript:alert(1)' }],
    ['a date in American order', { ice: '11/21/2026' }],
    ['a service that does not exist', { services: { email: [] } }],
    ['a price with a sign', { services: { phone: [{ provider: 'jpay', source, prices: [{ amount: '$1', per: 'call' }] }] } }],
    ['a claim without a source', { services: { phone: [{ provider: 'jpay' }] } }],
    ['no sources', { sources: [] }],
  ])('refuse %s', (_name, over) => {
    const data = JSON.parse(JSON.stringify({ ...place, ...over })) as unknown;
    expect(validators.get('facilities')!(place)).toBe(true);
    expect(validators.get('facilities')!(data)).toBe(false);
  });
});

describe('undescribed', () => {
  it('finds fields in groups, lists, choices and records', () => {
    const field = { description: 'x' };
    const schema = {
      properties: {
        a: { ...field, properties: { b: {} } },
        c: { ...field, items: { properties: { d: {} } } },
        e: { ...field, anyOf: [{ properties: { f: {} } }, { oneOf: [{ properties: { g: {} } }] }] },
        h: { ...field, additionalProperties: { properties: { i: {} } } },
        j: {},
      },
    };
    expect(undescribed(schema)).toEqual(['a.b', 'c[].d', 'e.f', 'e.g', 'h.*.i', 'j']);
  });
});
