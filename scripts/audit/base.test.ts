import { describe, expect, it } from 'vitest';
import { outside } from './base.ts';

const of = (html: string) => outside(html, '/site/', 'https://example.org');

describe('outside', () => {
  it.each([
    '<a href="/site/guides/">a</a>',
    '<a href="/site">a</a>',
    '<a href="#main">a</a><a href="?q=1">b</a>',
    '<a href="https://other.example/guides/">a</a>',
    '<link rel="canonical" href="https://example.org/site/">',
    '<meta http-equiv="refresh" content="0;url=/site/a/">',
    '<p title="/guides/">/guides/</p>',
  ])('takes %s', (html) => {
    expect(of(html)).toEqual([]);
  });

  it.each([
    '<a href="/guides/">',
    '<a href="/sites/">',
    '<a href="/">',
    '<img src="/favicon.svg">',
    '<img srcset="/site/a.svg 1x, /b.svg 2x">',
    '<form action="/search/">',
    '<link href="https://example.org/">',
    '<link href="https://example.org">',
    '<meta http-equiv="refresh" content="0;url=/a/">',
  ])('finds %s', (html) => {
    expect(of(html)).toHaveLength(1);
  });
});
