import { describe, expect, it } from 'vitest';
import { makeText } from '../../../tests/unit/make.ts';
import { plainMarkdown } from './plain-markdown.ts';

const check = (part: 'tags' | 'links', text: string) =>
  plainMarkdown({ texts: [makeText([], { body: { passages: [], headings: [], links: [], tags: [], [part]: [{ text, line: 4 }] } })] });

describe('plainMarkdown', () => {
  it.each(['<Facts provider="jpay" topic="prices" />', '<SystemServices agency="illinois-doc" />'])('takes %s', (tag) => {
    expect(check('tags', tag)).toEqual([]);
  });

  it.each([
    '<b>',
    '<script>alert(1)</script>',
    '<Facts />',
    '<Facts provider={x} />',
    '<img src=x onerror=alert(1)>',
    '<!-- note -->',
    '<Fact a="b" />',
  ])('refuses %s', (tag) => {
    expect(check('tags', tag)).toMatchObject([{ bodyLine: 4, found: tag }]);
  });

  it.each(['https://www.jpay.com/a?b=c#d', '/guides/', '/facilities/il/menard/', '/faq/money/#fees', '#source-1', '/'])(
    'takes a link to %s',
    (link) => {
      expect(check('links', link)).toEqual([]);
    },
  );

  it.each([
    'http://jpay.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.c',
    '//evil.com',
    'https://www.jpay.com@evil.com/',
    'https://jpay.com\\@evil.com/',
    'https://jpаy.com/',
    'https://localhost/',
    'guides/',
    'https:/x',
    '/a b/',
    '',
    '/guides/%2e%2e',
  ])('refuses a link to “%s”', (link) => {
    expect(check('links', link)).toHaveLength(1);
  });
});
