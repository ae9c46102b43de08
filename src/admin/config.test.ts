import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { REPOSITORY_URL } from '../config.ts';
import { SCHEMAS } from '../files/read.ts';
import { slug } from '../schemas/primitives.ts';
import { editorConfig } from './config.ts';
import { forState } from './state.ts';

interface AnyField {
  name: string;
  widget: string;
  collection?: string;
  pattern?: [string, string];
  field?: AnyField;
  fields?: AnyField[];
}

/** Folders that are edited as files, because their records have more than one shape. */
const LEFT_OUT = new Set(['law']);

const made = editorConfig([{ id: 'jpay', name: 'JPay' }]);
// What the browser gets.
const { config, places, states } = JSON.parse(JSON.stringify(made)) as typeof made;
const all = [places, ...config.collections];
const deep = (fields: readonly AnyField[]): AnyField[] =>
  fields.flatMap((field) => [field, ...deep(field.fields ?? []), ...deep(field.field ? [field.field] : [])]);
const fields = all.flatMap((collection) =>
  deep(collection.fields as unknown as AnyField[]).map((field) => ({ ...field, of: collection.name })),
);

describe('the configuration of the form', () => {
  it('is what the CMS itself calls a configuration', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    validate(forState(made, 'il'));
    expect(validate.errors ?? []).toEqual([]);
    validate({ ...config, backend: { name: 'nonsense' } });
    expect(validate.errors?.length, 'the check has teeth').toBeGreaterThan(0);
  });

  it('has every folder of the content once, with the fields of its schema and the ending of its files', () => {
    expect(all.map(({ name }) => name).sort()).toEqual(
      Object.keys(SCHEMAS)
        .filter((name) => !LEFT_OUT.has(name))
        .sort(),
    );
    for (const collection of all) {
      const schema = SCHEMAS[collection.name as keyof typeof SCHEMAS] as z.ZodObject;
      expect(collection.fields.map(({ name }) => name)).toEqual([...Object.keys(schema.shape), 'body']);
      expect(collection.folder).toBe(`content/${collection.name}`);
      expect(collection.extension).toBe(['guides', 'comparisons', 'pages'].includes(collection.name) ? 'mdx' : 'md');
    }
  });

  it('never lets a record go, and names files as ids are written', () => {
    for (const { delete: remove, slug: named, identifier_field: field, fields: own } of all) {
      expect(remove).toBe(false);
      expect(named).toMatchObject({ editable: ['create'], pattern: [expect.stringContaining('a-z0-9'), expect.any(String)] });
      expect(own.map(({ name }) => name)).toContain(field);
    }
  });

  it('asks for no bare id: each one is picked from a folder that the form has', () => {
    const id = String(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(slug.safeParse('a-b').success).toBe(true);
    expect(fields.filter(({ name, pattern }) => pattern?.[0] === id && name !== 'id').map(({ of, name }) => `${of}: ${name}`)).toEqual([]);
    const relations = fields.filter(({ widget }) => widget === 'relation');
    expect(relations.length).toBeGreaterThan(10);
    const names = config.collections.map(({ name }) => name);
    expect(relations.filter(({ collection }) => !names.includes(collection ?? '')).map(({ name }) => name)).toEqual([]);
  });

  it('gives no field that would write false, and no body to a drawn editor that holds tags', () => {
    expect(fields.filter(({ widget }) => widget === 'boolean')).toEqual([]);
    const bodies = all.map(({ extension, fields: own }) => [extension, own.find(({ name }) => name === 'body')] as const);
    for (const [extension, body] of bodies) expect(body).toMatchObject({ modes: extension === 'mdx' ? ['raw'] : ['raw', 'rich_text'] });
  });

  it('points at our repository and lets strangers propose', () => {
    expect(`https://github.com/${(config.backend as { repo: string }).repo}`).toBe(REPOSITORY_URL);
    expect(config).toMatchObject({
      publish_mode: 'editorial_workflow',
      load_config_file: false,
      output: { omit_empty_optional_fields: true },
      backend: { open_authoring: true, auth_scope: 'public_repo' },
    });
    // Without a helper of our own the button would sign in through another company.
    expect(config.backend).toMatchObject({ auth_methods: ['token'] });
  });
});

describe('the places of a state', () => {
  it('come first, from its folder', () => {
    const [first, second] = forState({ config, places, states }, 'il').collections;
    expect(first).toMatchObject({ name: 'facilities', label: 'Places: Illinois', folder: 'content/facilities/il' });
    expect(second).toMatchObject({ name: 'providers' });
    expect(config.collections[0], 'nothing is changed in place').toBe(second);
  });
  it.each([null, '', 'IL', 'xx', '../providers', '__proto__', 'constructor'])('are left out for %j', (state) => {
    expect(forState({ config, places, states }, state)).toBe(config);
  });
});
