import { describe, expect, it } from 'vitest';
import { makeFacility, makeFaq, makeProvider, makeRecords, TODAY } from '../../tests/unit/make.ts';
import type { Redirect } from '../schemas/redirects.ts';
import { checkRedirects } from './redirects.ts';

const pages = makeRecords({
  facilities: [makeFacility({ id: 'tx/new-jail' }), makeFacility({ id: 'tx/shut', status: 'closed' })],
  providers: [makeProvider()],
  faqs: [makeFaq()],
});
const check = (...list: Redirect[]) =>
  checkRedirects(list, pages, TODAY).map(({ index, field, found, fix }) => `${index} ${field}: ${found} → ${fix ?? ''}`);
const old = '/facilities/tx/old/';

describe('checkRedirects', () => {
  it.each<[string, Redirect]>([
    ['a place', { from: old, to: '/facilities/tx/new-jail/' }],
    ['a state', { from: old, to: '/facilities/tx/' }],
    ['a question', { from: old, to: '/faq/privacy/#is-it-safe' }],
    ['nowhere', { from: old, gone: 'It was never built.', date: '2026' }],
    ['from a closed place', { from: '/facilities/tx/shut/', to: '/facilities/tx/new-jail/' }],
  ])('lets it lead to %s', (_name, redirect) => {
    expect(check(redirect)).toEqual([]);
  });

  it.each<[string, Redirect[], string[]]>([
    ['a page that is not there', [{ from: old, to: '/facilities/tx/new-jali/' }], ['0 to: "/facilities/tx/new-jali/" → did you mean /facilities/tx/new-jail/?']],
    ['itself', [{ from: old, to: old }], [`0 to: "${old}" → correct one of the two`]],
    ['another old address', [{ from: old, to: '/facilities/tx/older/' }, { from: '/facilities/tx/older/', to: '/providers/jpay/' }], ['0 to: "/facilities/tx/older/", which is itself an old address → write /providers/jpay/']],
    ['a circle', [{ from: old, to: '/a/' }, { from: '/a/', to: old }], ['0 to: "/a/", which is itself an old address → they lead in a circle: decide which one is right', `1 to: "${old}", which is itself an old address → they lead in a circle: decide which one is right`]],
    ['two places', [{ from: old, to: '/facilities/tx/' }, { from: old, gone: 'Gone.' }], [`1 from: "${old}" a second time → remove one of the two`]],
    ['a living page as old', [{ from: '/facilities/tx/new-jail/', to: '/facilities/tx/' }], ['0 from: "/facilities/tx/new-jail/", which is a page of this site → remove the entry, or close the place first']],
    ['tomorrow', [{ from: old, gone: 'Gone.', date: '2026-11-22' }], ['0 date: "2026-11-22" → check the year']],
  ])('refuses %s', (_name, list, told) => {
    expect(check(...list)).toEqual(told);
  }); // prettier-ignore

  it('takes files that could not be read as there', () => {
    expect(checkRedirects([{ from: old, to: '/guides/broken/' }], pages, TODAY, new Set(['/guides/broken/']))).toEqual([]);
  });
});
