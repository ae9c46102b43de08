import { describe, expect, it } from 'vitest';
import { makeText } from '../../../tests/unit/make.ts';
import type { TextCollection } from '../types.ts';
import { sourcesCited } from './sources-cited.ts';

function check(sources: number | undefined, links: string[], collection: TextCollection = 'guides') {
  const body = { passages: [], headings: [], tags: [], links: links.map((text, index) => ({ text, line: index + 1 })) };
  return sourcesCited({ texts: [makeText([], { collection, sources, body })] });
}

describe('sourcesCited', () => {
  it('takes a text that cites each source', () => {
    expect(check(2, ['#source-2', '/guides/', '#source-1', '#source-1'])).toEqual([]);
  });

  it.each(['#source-0', '#source-3', '#source-99'])('finds %s, which is no source', (link) => {
    expect(check(2, ['#source-1', '#source-2', link])).toMatchObject([{ bodyLine: 3, found: link }]);
  });

  it('finds sources that are never named', () => {
    expect(check(3, ['#source-2'])).toMatchObject([{ path: ['sources', 0] }, { path: ['sources', 2] }]);
    expect(check(1, [], 'comparisons')).toHaveLength(1);
  });

  it('does not ask for it in short texts, whose sources stand right below', () => {
    expect(check(2, [], 'faqs')).toEqual([]);
    expect(check(2, [], 'glossary')).toEqual([]);
    expect(check(undefined, [], 'pages')).toEqual([]);
  });
});
