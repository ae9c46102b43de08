import { describe, expect, it } from 'vitest';
import { addRedirect, parseRedirects } from './redirects.ts';

const TEXT = '# head\n- from: /facilities/tx/a/\n  to: /facilities/tx/b/\n# why\n- from: /guides/x/\n  gone: Nobody needs it.\n';

describe('parseRedirects', () => {
  it('reads the list; an empty file is an empty list', () => {
    expect(parseRedirects(TEXT).redirects).toHaveLength(2);
    for (const empty of ['', '# only a comment\n', '[]\n']) expect(parseRedirects(empty)).toMatchObject({ redirects: [], problems: [] });
  });

  it.each([
    ['a wrong key', '- from: /a/\n  too: /b/\n', 'content/redirects.yaml:2 [0].too'],
    ['an address elsewhere', '- from: /a/\n  to: https://x.com/\n', 'content/redirects.yaml:2 [0].to'],
    ['no list', 'from: /a/\n', 'content/redirects.yaml:1 '],
    ['broken YAML', '- from: /a/\n  to: "x\n', 'content/redirects.yaml:'],
  ])('tells file and line of %s', (_name, text, where) => {
    const { problems, redirects } = parseRedirects(text);
    expect(redirects).toEqual([]);
    expect(problems.map(({ file, line, field }) => `${file}:${line} ${field}`).join('\n')).toContain(where);
  });

  it('knows the line of a field', () => {
    expect(parseRedirects(TEXT).lineOf(1, 'gone')).toBe(6);
  });
});

describe('addRedirect', () => {
  it('begins a file and leaves what is there as it is', () => {
    expect(addRedirect('', { from: '/a/', to: '/b/', date: '2026-11' })).toMatch(
      /^# .*\n- from: \/a\/\n {2}to: \/b\/\n {2}date: 2026-11\n$/,
    );
    expect(addRedirect(TEXT, { from: '/q/', gone: 'Why: so.' })).toBe(`${TEXT}- from: /q/\n  gone: "Why: so."\n`);
  });

  it('turns what led to the old address', () => {
    const after = addRedirect(TEXT, { from: '/facilities/tx/b/', to: '/facilities/tx/c/' });
    expect(parseRedirects(after).redirects.map(({ to }) => to)).toEqual(['/facilities/tx/c/', undefined, '/facilities/tx/c/']);
    expect(after).toContain('# head\n');
  });

  it('takes out the entry of a name that came back, and makes no circle', () => {
    const after = addRedirect(TEXT, { from: '/facilities/tx/b/', to: '/facilities/tx/a/' });
    expect(parseRedirects(after).redirects).toEqual([
      { from: '/guides/x/', gone: 'Nobody needs it.' },
      { from: '/facilities/tx/b/', to: '/facilities/tx/a/' },
    ]);
  });
});
