import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from './policy.ts';

const page = (...parts: string[]) => `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${parts.join('')}</head></html>`;
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('policyOf', () => {
  it('allows no script on a page without one', () => {
    const policy = policyOf(page('<style>a{}</style>'), '/');
    expect(policy).toContain("default-src 'self';script-src 'none';");
    expect(policy).toContain("object-src 'none';base-uri 'none';form-action 'self'");
    expect(policy).toContain(`style-src ${sha('a{}')};`);
  });

  it('allows inline scripts by hash, and files of the site', () => {
    const policy = policyOf(page('<script>go()</script>', '<script type="module">run("<")</script>', '<script src="/x.js"></script>'), '/');
    expect(policy).toContain(`script-src 'self' ${sha('go()')} ${sha('run("<")')};`);
  });

  it('allows styles from a file only where the page has one', () => {
    const html = page('<style>a{}</style>', '<link rel="stylesheet" href="/x.css" media="print">');
    expect(policyOf(html, '/')).toContain(`style-src 'self' ${sha('a{}')};`);
  });

  it('takes no data for a script', () => {
    expect(policyOf(page('<script type="application/ld+json">{}</script>'), '/')).toContain("script-src 'none'");
  });

  it('names each hash once', () => {
    expect(policyOf(page('<style>a{}</style><style>a{}</style>'), '/').split(sha('a{}'))).toHaveLength(2);
  });

  it('lets the editor of the form write styles, and no other page', () => {
    const html = page('<style>a{}</style>', '<script>go()</script>');
    expect(policyOf(html, '/admin/edit/')).toContain("style-src 'self' 'unsafe-inline';");
    expect(policyOf(html, '/admin/edit/')).toContain(`script-src 'self' ${sha('go()')};`);
    expect(policyOf(html, '/admin/')).not.toContain('unsafe');
  });

  it('never allows what is unsafe, but WebAssembly where Pagefind runs', () => {
    const html = page('<script>go()</script>');
    expect(policyOf(html, '/')).not.toContain('unsafe');
    expect(policyOf(html, '/search/')).toContain("'wasm-unsafe-eval'");
    expect(policyOf(html, '/search/')).not.toMatch(/'unsafe-/);
    expect(policyOf(html, '/facilities/search/')).not.toContain('unsafe');
  });
});

describe('withPolicy', () => {
  it('puts the policy before everything that it governs', () => {
    const html = withPolicy(page('<style>a{}</style>'), '/');
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<title>'));
    expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(page('<style>a{}</style>'));
  });

  it('fails on a page that it cannot protect', () => {
    expect(() => withPolicy('<html></html>', '/x/')).toThrow('/x/');
  });
});
