import { describe, expect, it } from 'vitest';
import { withBase } from './base-path.ts';

describe('withBase', () => {
  it('changes nothing at the top of a host', () => {
    const html = '<a href="/guides/">x</a>';
    expect(withBase(html, '/')).toBe(html);
  });

  it.each([
    ['<a href="/guides/">', '<a href="/site/guides/">'],
    ['<a class="x" href="/">', '<a class="x" href="/site/">'],
    ['<form method="get" action="/facilities/">', '<form method="get" action="/site/facilities/">'],
    ['<script src="/x.js">', '<script src="/site/x.js">'],
  ])('puts the folder in front of %s', (html, wanted) => {
    expect(withBase(html, '/site/')).toBe(wanted);
  });

  it.each([
    '<a href="/site/guides/">',
    '<a href="/site">',
    '<a href="https://a.com/guides/">',
    '<a href="//a.com/">',
    '<a href="#top">',
    '<a href="guides/">',
    '<p>href="/guides/"</p>',
    '<a data-x="/guides/">',
  ])('leaves %s alone', (html) => {
    expect(withBase(html, '/site/')).toBe(html);
  });
});
