import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../src/hosting/policy.ts';
import { policyFindings } from './policy.ts';

const bare = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">${head}</head><body>${body}</body></html>`;
const of = (body: string, head = '', path = '/a/') => policyFindings({ path, html: withPolicy(bare(body, head), path) });

describe('policyFindings', () => {
  it.each([
    ['words', '<p>Words</p>', ''],
    ['an inline script and style', '<script>let a="<p>"</script>', '<style>a{color:red}</style>'],
    ['a module and a file', '<script type="module">1</script><script src="/a.js"></script>', ''],
    ['structured data', '<script type="application/ld+json">{"a":"https://b.com"}</script>', ''],
    ['links to other sites', '<a href="https://a.com/" rel="nofollow">a</a>', '<link rel="canonical" href="https://x.example/">'],
    ['a picture of ours', '<img src="/a.svg" srcset="/a.svg 1x, data:image/png,x 2x">', ''],
    ['a new window that knows nothing of us', '<a href="https://a.com/" target="_blank" rel="noopener">a</a>', ''],
  ])('takes %s', (_name, body, head) => {
    expect(of(body, head)).toEqual([]);
  });

  it.each([
    ['a handler', '<p onclick="a()">', '', 'an inline handler: <p onclick>'],
    ['a style attribute', '<p style="color:red">', '', 'a style attribute'],
    ['a script of another host', '<script src="https://a.com/a.js"></script>', '', 'loads from elsewhere: <script src='],
    ['a picture without a scheme', '<img src="//a.com/a.png">', '', 'loads from elsewhere: <img src='],
    ['a second picture', '<img srcset="/a.png 1x, https://a.com/a.png 2x">', '', 'loads from elsewhere: <img srcset='],
    ['a form to another host', '<form action="https://a.com/">', '', 'loads from elsewhere: <form action='],
    ['styles of another host', '', '<link rel="stylesheet" href="https://a.com/a.css">', 'loads from elsewhere: <link'],
    ['an early connection', '', '<link rel="preconnect" href="https://a.com">', 'loads from elsewhere: <link'],
    ['a style that loads', '', '<style>@import "https://a.com/a.css"</style>', 'a style that loads from elsewhere'],
    ['a frame', '<iframe src="/a/"></iframe>', '', 'a <iframe>'],
    ['a base', '', '<base href="/b/">', 'a <base>'],
    ['an opener', '<a href="https://a.com/" rel="opener">a</a>', '', 'rel=opener'],
    ['a new window', '<a href="https://a.com/" target="_blank">a</a>', '', 'a new window'],
    ['a ping', '<a href="https://a.com/" ping="/x">a</a>', '', 'ping'],
    ['a referrer for one link', '<a href="https://a.com/" referrerpolicy="unsafe-url">a</a>', '', 'referrerpolicy="unsafe-url"'],
    ['a script as an address', '<a href="javascript:a()">a</a>', '', 'a script as an address'],
  ])('finds %s', (_name, body, head, told) => {
    expect(of(body, head).join('\n')).toContain(told);
  });

  it.each<[string, (html: string) => string, string]>([
    ['no policy', (html) => html.replace(/<meta http-equiv.*?>/, ''), '0 policies'],
    ['two policies', (html) => html.replace(/<meta http-equiv.*?>/, '$&$&'), '2 policies'],
    ['a script that was changed', (html) => html.replace('let a', 'let b'), 'script-src: 1 inline parts would be blocked'],
    ['a hash of nothing', (html) => html.replace('<script>let a</script>', ''), 'script-src: 1 hashes of nothing'],
    ['a policy behind the script', (html) => html.replace(/<meta http-equiv.*?>/, '').replace('</body>', `${/<meta http-equiv.*?>/.exec(html)![0]}</body>`), 'behind a script'],
    ['everything inline allowed', (html) => html.replace('script-src', "script-src 'unsafe-inline'"), "script-src allows 'unsafe-inline'"],
    ['another host allowed', (html) => html.replace(";base-uri", ';connect-src https://a.com;base-uri'), 'connect-src allows https://a.com'],
    ['WebAssembly where nobody searches', (html) => html.replace('script-src', "script-src 'wasm-unsafe-eval'"), "allows 'wasm-unsafe-eval'"],
    ['everything allowed', (html) => html.replace(/default-src '\w+'/, 'default-src *'), 'default-src is *'],
    ['no base rule', (html) => html.replace(";base-uri 'none'", ''), 'base-uri is not said'],
    ['a referrer', (html) => html.replace('no-referrer', 'origin'), 'name="referrer"'],
  ])('finds %s', (_name, change, told) => {
    const html = withPolicy(bare('<script>let a</script>'), '/a/');
    expect(policyFindings({ path: '/a/', html })).toEqual([]);
    expect(policyFindings({ path: '/a/', html: change(html) }).join('\n')).toContain(told);
  }); // prettier-ignore

  it('knows the page that searches in WebAssembly', () => {
    expect(of('<script>1</script>', '', '/search/')).toEqual([]);
  });
});
