import { describe, expect, it } from 'vitest';
import { complaints } from '../../tests/unit/make.ts';
import { redirect } from './redirects.ts';

const from = '/facilities/tx/old-jail/';

describe('redirect', () => {
  it.each([
    ['a new path', { to: '/facilities/tx/new-jail/' }],
    ['a place on a page', { to: '/faq/money/#can-i-pay' }],
    ['a reason and a date', { gone: 'The place was never built.', date: '2026-11' }],
  ])('takes %s', (_name, rest) => {
    expect(complaints(redirect, { from, ...rest })).toEqual([]);
  });

  it.each([
    ['neither to nor gone', { from }, 'to: give either'],
    ['both', { from, to: '/providers/jpay/', gone: 'Gone.' }, 'to: give either'],
    ['another site', { from, to: 'https://example.com/' }, 'to: write a path of this site'],
    ['another site without a scheme', { from, to: '//example.com/' }, 'to: write a path of this site'],
    ['a script', { from, to: 'javascript:alert(1)' }, 'to: write a path'],
    ['a way up', { from, to: '/facilities/../x/' }, 'to: write a path'],
    ['the front page as old', { from: '/', to: '/providers/jpay/' }, 'from: write a path'],
    ['no slash at the end', { from: '/facilities/tx/old-jail', gone: 'Gone.' }, 'from: write a path'],
    ['an old address with a # part', { from: '/faq/money/#a', gone: 'Gone.' }, 'from: an old address'],
    ['a query', { from: '/facilities/?a=b', gone: 'Gone.' }, 'from: write a path'],
    ['HTML in the reason', { from, gone: '<b>x</b>' }, 'gone:'],
    ['an unknown key', { from, gone: 'Gone.', status: 301 }, 'status'],
    ['a date that does not exist', { from, gone: 'Gone.', date: '2026-13' }, 'date:'],
  ])('refuses %s', (_name, value, message) => {
    expect(complaints(redirect, value).join('\n')).toContain(message);
  });
});
