import { describe, expect, it } from 'vitest';
import { apiJsonSchemas } from '../../schemas/api/json-schema.ts';
import { ENDPOINTS } from './endpoints.ts';
import { openApi } from './openapi.ts';

const schemas = apiJsonSchemas();
const document = openApi(schemas, (path) => `https://site.example${path}`);
const text = JSON.stringify(document);

describe('the OpenAPI document', () => {
  it('names every endpoint once', () => {
    expect(Object.keys(document.paths)).toEqual(ENDPOINTS.map(({ path }) => `/${path}`));
    const operations = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(operations).size).toBe(operations.length);
    expect(document.servers).toEqual([{ url: 'https://site.example/api/v1' }]);
  });

  it('every reference leads to a shape, and every shape is used', () => {
    const refs = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...refs].sort()).toEqual(Object.keys(schemas).sort());
    expect(text).not.toContain('__shared');
  });

  it('leaves the dialect and the base address to OpenAPI', () => {
    expect(text).not.toMatch(/"\$(?:schema|id)"/);
  });

  it('shapes are open, so that a later release may add fields', () => {
    expect(text).not.toContain('"additionalProperties":false');
  });

  it('a state is one of the 55 in small letters', () => {
    const { parameters } = document.paths['/states/{state}.json']!.get;
    expect(parameters?.[0]?.schema.enum).toHaveLength(55);
    expect(parameters?.[0]?.schema.enum).toContain('il');
  });
});
