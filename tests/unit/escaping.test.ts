/** Text of a record stays text on its way into a page: the code writes it unescaped only where that is known to do no harm. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../src/domain/script-json.ts';
import { placeJsonLd } from '../../src/layouts/place-head.ts';
import { faqJsonLd, guideJsonLd, termJsonLd } from '../../src/layouts/text-head.ts';
import { makeAnswers, makeFacility, makeFaq, makeGuide, makeTerm } from './make.ts';

it('text stays inside the structured data of every kind of page', () => {
  const site = new URL('https://site.example/');
  const text = '</script><!--<script>alert("1")\u2028\u2029';
  const facility = {
    ...makeFacility({ name: text, aliases: [text], operator: text }),
    answers: makeAnswers({}),
    agencyRecord: undefined,
  };
  const data = [
    ...placeJsonLd(facility, [{ text, path: '/' }, { text }], site),
    guideJsonLd(makeGuide({ title: text, description: text }), site),
    faqJsonLd([{ ...makeFaq({ question: text }), html: '<p>&lt;/script&gt;</p>' }]),
    termJsonLd(makeTerm({ term: text, definition: text }), site),
  ];
  const json = scriptJson(data);
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
});

/** Places where text is written without escaping, each with its reason. A new one is thought about first. */
const UNESCAPED: Record<string, string> = {
  'components/form/Lookup.astro first': 'scriptJson and our own bundle',
  'components/form/Lookup.astro code': 'our own bundle',
  'components/text/FaqList.astro html': 'rendered Markdown, which plain-markdown and no-code have read',
  'components/text/LinkedText.astro html': 'rendered Markdown with links to words, made by linkTerms',
  'components/tools/CompareChooser.astro code': 'our own bundle',
  'layouts/Base.astro graph': 'scriptJson',
  'layouts/Base.astro OFFLINE': 'a text of the code',
  'pages/glossary/[id].astro term.html': 'rendered Markdown',
  'pages/tools/[id].astro list.html': 'rendered Markdown',
  'pages/tools/contact-stopped.astro guide.html': 'rendered Markdown',
};

describe('the source', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:astro|ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(src, name), 'utf8')] as const);

  it('writes text without escaping only where the list says', () => {
    const found = sources.flatMap(([name, text]) => [...text.matchAll(/set:html=\{([^}]*)\}/g)].map(([, what]) => `${name} ${what}`));
    expect(found.sort()).toEqual(Object.keys(UNESCAPED).sort());
  });

  it('never makes markup or programs from text in the browser', () => {
    const bad = /\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|\beval\(|new Function|createContextualFragment|DOMParser|setHTMLUnsafe|set:html="/; // prettier-ignore
    // Both parse a page or an excerpt into a document of its own, in which nothing runs, and take text from it.
    const inert = ['search/site-search.client.ts', 'tools/offline.client.ts'];
    expect(sources.filter(([, text]) => bad.test(text)).map(([name]) => name)).toEqual(inert);
    for (const [name, text] of sources.filter(([name]) => inert.includes(name)))
      expect([name, bad.exec(text.replaceAll('DOMParser', ''))]).toEqual([name, null]);
  });

  it('has no inline handlers and no style attributes', () => {
    const bad = /<[a-z][^<>]*\s(?:on[a-z]+|style)=/;
    expect(sources.filter(([name, text]) => name.endsWith('.astro') && bad.test(text.replace(/^---[\s\S]*?^---/m, ''))).map(([name]) => name)).toEqual([]); // prettier-ignore
  });
});
