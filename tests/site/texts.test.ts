/** Guides, questions, words and comparisons as they stand on the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUT } from './site.ts';

const ROOT = path.resolve('content');
const ids = (folder: string) => readdirSync(path.join(ROOT, folder)).map((name) => name.replace(/\.mdx?$/, ''));
const read = (...parts: string[]) => readFileSync(path.join(OUT, ...parts, 'index.html'), 'utf8');
const graph = (html: string) =>
  (JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as { '@graph'?: { '@type': string }[] })[
    '@graph'
  ] ?? [];

describe('guides', () => {
  const guides = ids('guides');

  it('there are at least 36, all in the list and in the feed', () => {
    expect(guides.length).toBeGreaterThanOrEqual(36);
    const list = read('guides');
    const feed = readFileSync(path.join(OUT, 'guides', 'rss.xml'), 'utf8');
    for (const id of guides) {
      expect(list).toContain(`/guides/${id}/"`);
      expect(feed).toContain(`/guides/${id}/</link>`);
    }
  });

  it.each(guides)('%s has takeaways, questions, words, related guides, a next step and sources', (id) => {
    const html = read('guides', id);
    for (const part of ['id="take"', 'id="next"', 'id="faqs"', 'id="related"', 'id="words"', 'id="source-1"']) expect(html).toContain(part);
    expect(html).toMatch(/\d+ minutes? to read/);
    // Every citation leads to a source of the page, every linked word to its definition.
    for (const [, target] of html.matchAll(/href="#((?:source|word|see)-[\w-]+)"/g)) expect(html).toContain(`id="${target!}"`);
    expect(graph(html).map((node) => node['@type'])).toEqual(['Article', 'FAQPage', 'BreadcrumbList']);
  });
});

it('there are at least 90 questions, each on the page of its topic', () => {
  const questions = ids('faqs');
  expect(questions.length).toBeGreaterThanOrEqual(90);
  const topics = readdirSync(path.join(OUT, 'faq'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pages = topics.map(({ name }) => read('faq', name)).join('');
  for (const id of questions) expect(pages).toContain(`id="${id}"`);
});

describe('words', () => {
  it('there are at least 70, each with its page and in the set', () => {
    const words = ids('glossary');
    expect(words.length).toBeGreaterThanOrEqual(70);
    const list = read('glossary');
    for (const id of words) {
      expect(list).toContain(`/glossary/${id}/"`);
      expect(graph(read('glossary', id))[0]).toMatchObject({ '@type': 'DefinedTerm' });
    }
    expect(graph(list)[0]).toMatchObject({ '@type': 'DefinedTermSet' });
  });
});

it.each(ids('comparisons'))('the comparison %s has a column for each company and sources in every row', (id) => {
  const html = read('compare', id);
  const columns = [...html.matchAll(/<th scope="col"[^>]*>/g)].length;
  const authored = /^providers: \[(.*)\]$/m.exec(readFileSync(path.join(ROOT, 'comparisons', `${id}.mdx`), 'utf8'))?.[1] ?? '';
  expect(columns).toBe(authored.split(',').length);
  expect(html).toContain('id="table"');
});

it('every page of these kinds can be reached from another page', () => {
  const linked = new Set(
    ['guides', 'faq', 'glossary', 'compare', ''].flatMap((folder) =>
      [...read(folder).matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href),
    ),
  );
  for (const id of ids('guides')) expect(linked).toContain(`/guides/${id}/`);
  for (const id of ids('glossary')) expect(linked).toContain(`/glossary/${id}/`);
  for (const id of ids('comparisons')) expect(linked).toContain(`/compare/${id}/`);
});
