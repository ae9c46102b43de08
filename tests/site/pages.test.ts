/** Every record has its page and every page its record. */
import { describe, expect, test } from 'vitest';
import { CONTENT, few, isPlace, pages, records } from './site.ts';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const built = pages().map((page) => page.path);

function under(folder: string): string[] {
  return built.filter((page) => new RegExp(`^/${folder}/[^/]+/$`).test(page)).sort();
}

describe('records and pages', () => {
  test('places', () => {
    const wanted = records('facilities').map((id) => `/facilities/${id}/`);
    const got = built.filter(isPlace);
    expect(wanted.length).toBeGreaterThan(6000);
    expect(few(missing(wanted, got)), 'records without a page').toEqual([]);
    expect(few(missing(got, wanted)), 'pages without a record').toEqual([]);
  });

  test.each(['agencies', 'providers'])('%s', (folder) => {
    expect(under(folder)).toEqual(records(folder).map((id) => `/${folder}/${id}/`));
  });

  test('pages of the content', () => {
    const wanted = records('pages').map((id) => `/${id}/`);
    expect(missing(wanted, built)).toEqual([]);
  });

  test('55 states and territories', () => {
    const states = readdirSync(path.join(CONTENT, 'facilities')).map((code) => `/facilities/${code}/`);
    expect(under('facilities')).toEqual(states.sort());
    expect(states).toHaveLength(55);
  });

  test('no two pages differ only by upper and lower case, and none holds odd characters', () => {
    expect(built.filter((page) => !/^\/([a-z0-9-]+\/)*$/.test(page) && page !== '/404.html')).toEqual([]);
  });
});

function missing(from: string[], list: string[]): string[] {
  const have = new Set(list);
  return from.filter((one) => !have.has(one));
}
