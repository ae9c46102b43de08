/** Structured data for search engines. */
import { describe, expect, test } from 'vitest';
import { SITE_URL } from '../../src/config.ts';
import { MENARD } from './places.ts';
import { absolute, few, html, isPlace, pages } from './site.ts';

interface Thing {
  '@type'?: string;
  name?: string;
  url?: string;
  telephone?: string;
  itemListElement?: { position?: number; name?: string; item?: string }[];
}
interface Graph {
  '@context'?: string;
  '@graph'?: Thing[];
}

const withData = pages().filter(({ jsonLd }) => jsonLd.length > 0);
const parsed = new Map<string, Graph>();
const unreadable: string[] = [];
for (const { path, jsonLd } of withData) {
  for (const text of jsonLd) {
    try {
      parsed.set(path, JSON.parse(text) as Graph);
    } catch (error) {
      unreadable.push(`${path}: ${String(error)}`);
    }
  }
}
const bad = (test: (graph: Graph, path: string) => boolean) =>
  few([...parsed].filter(([path, graph]) => test(graph, path)).map(([path]) => path));
const crumbs = (graph: Graph) => graph['@graph']?.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement;

describe('structured data', () => {
  test('is on the first page and on every place, agency, company and state', () => {
    const wanted = pages().filter(({ path }) => path === '/' || isPlace(path) || /^\/(agencies|providers|facilities)\/[^/]+\/$/.test(path));
    expect(few(wanted.filter(({ path }) => !parsed.has(path)).map(({ path }) => path))).toEqual([]);
  });

  test('can be read, once a page, and says that it is schema.org', () => {
    expect(few(unreadable)).toEqual([]);
    expect(few(withData.filter(({ jsonLd }) => jsonLd.length !== 1).map(({ path }) => path))).toEqual([]);
    expect(
      bad(
        (graph) =>
          graph['@context'] !== 'https://schema.org' || !graph['@graph']?.length || graph['@graph'].some((thing) => !thing['@type']),
      ),
    ).toEqual([]);
  });

  test('cannot end its script', () => {
    // An early end would leave the rest of the data as text of the page.
    expect(few(withData.filter(({ jsonLd }) => jsonLd.some((text) => text.includes('<'))).map(({ path }) => path))).toEqual([]);
    // One end for the data, one for the line that keeps the page for offline use.
    expect(html(MENARD).match(/<\/script/g)).toHaveLength(2);
  });

  test('has crumbs that are whole addresses, numbered from 1, the last one the page itself', () => {
    expect(
      bad((graph, path) => {
        const list = crumbs(graph);
        if (!list) return path !== '/';
        return (
          list.some(({ position, name, item }, at) => position !== at + 1 || !name || !item?.startsWith(`${SITE_URL}/`)) ||
          list.at(-1)?.item !== absolute(path)
        );
      }),
    ).toEqual([]);
  });

  test('of a place names it as its heading does', () => {
    const names = new Map(pages().map((page) => [page.path, page.headings[0]?.text.trim()]));
    const decode = (text = '') => text.replace(/&#39;/g, "'").replace(/&amp;/g, '&');
    expect(
      bad((graph, path) => {
        if (!isPlace(path)) return false;
        const [place] = graph['@graph'] ?? [];
        return (
          place?.name !== decode(names.get(path)) ||
          place.url !== absolute(path) ||
          (place.telephone !== undefined && !/^\+1-\d{3}-\d{3}-\d{4}/.test(place.telephone))
        );
      }),
    ).toEqual([]);
  });
});
