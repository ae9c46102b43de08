import { describe, expect, it } from 'vitest';
import { allowedBy, checkedLink, countLinks, linksAsJson, linksAsMarkdown, linksAsText, type Checked } from './report.ts';

const link = (url: string, used = ['content/faqs/a sources[0].url']) => ({ url, used });
const LIST: Checked[] = [
  checkedLink(link('https://a.com/ok'), { status: 200 }),
  checkedLink(link('https://a.com/gone', ['content/faqs/a url', 'content/faqs/b url', 'x', 'y', 'z']), { status: 404 }),
  checkedLink(link('https://a.com/old'), { status: 200, to: 'https://a.com/new', permanent: true }),
  checkedLink(link('https://a.com/no'), { status: 403 }),
];

it('counts', () => {
  expect(countLinks(LIST)).toEqual({ ok: 1, moved: 1, dead: 1, unsure: 1 });
});

describe('as text', () => {
  const text = linksAsText(LIST, 2);
  it('tells what is gone first, with where it stands', () => {
    expect(text.indexOf('Gone (1)')).toBeGreaterThan(-1);
    expect(text.indexOf('Gone (1)')).toBeLessThan(text.indexOf('Not sure (1)'));
    expect(text).toContain('  https://a.com/gone\n    HTTP 404\n    content/faqs/a url\n');
    expect(text).toContain('… and 2 more');
    expect(text).toContain('HTTP 200 → https://a.com/new');
  });
  it('does not tell what works', () => {
    expect(text).not.toContain('https://a.com/ok');
  });
  it('ends with the counts', () => {
    expect(text.endsWith('4 links: 1 work, 1 moved, 1 not sure, 1 gone; 2 not asked.')).toBe(true);
  });
  it('is one line when all is well', () => {
    expect(linksAsText(LIST.slice(0, 1), 0)).toBe('1 links: 1 work, 0 moved, 0 not sure, 0 gone.');
  });
});

describe('as Markdown', () => {
  it('cuts long lists and says so', () => {
    const many = Array.from({ length: 200 }, (_, index) => checkedLink(link(`https://a.com/${index}`), { status: 404 }));
    const text = linksAsMarkdown(many, 0);
    expect(text).toContain('… and 80 more');
    expect(text.match(/^\| `https/gm)).toHaveLength(120);
    expect(text.length).toBeLessThan(65_536);
  });
  it('lets nothing of another host become a mention, a link or a cell', () => {
    const evil = checkedLink(link('https://a.com/`x`|y'), { status: 200, to: 'https://b.com/`@all`|<img>', permanent: true });
    const broken = checkedLink(link('https://a.com/'), { failure: 'broken', detail: '@team [x](https://evil.com) | <b>' });
    const text = linksAsMarkdown([evil, broken], 0);
    expect(text).toContain('`https://a.com/%60x%60%7Cy`');
    expect(text).toContain('\\@team \\[x\\](https://evil.com) \\| \\<b\\>');
    for (const row of text.split('\n').filter((line) => line.startsWith('| `'))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});

it('as JSON it holds everything', () => {
  expect(JSON.parse(linksAsJson(LIST, 3, '2026-11-21'))).toEqual({
    date: '2026-11-21',
    counts: { ok: 1, moved: 1, dead: 1, unsure: 1, skipped: 3 },
    links: LIST,
  });
});

it('an address passes by its beginning', () => {
  const list = [{ prefix: 'https://a.com/x/', reason: 'asks for a captcha' }];
  expect(allowedBy('https://a.com/x/1', list)?.reason).toBe('asks for a captcha');
  expect(allowedBy('https://a.com/', list)).toBeUndefined();
});
