/** Every page carries its own strict policy. */
import { expect, test } from 'vitest';
import { policyOf } from '../../src/hosting/policy.ts';
import { few, html, pages } from './site.ts';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/g;

test('every page has one policy, the one that fits its scripts and styles', () => {
  const wrong = pages().filter(({ path }) => {
    const text = html(path);
    const found = [...text.matchAll(META)].map(([, policy]) => policy);
    return found.length !== 1 || found[0] !== policyOf(text.replace(META, ''), path);
  });
  expect(few(wrong.map(({ path }) => path))).toEqual([]);
});

test('nothing unsafe is allowed but WebAssembly in the search and styles in the editing form', () => {
  const unsafe = pages().filter(({ path }) => /<meta http-equiv="content-security-policy" content="[^"]*unsafe/.test(html(path)));
  expect(unsafe.map(({ path }) => path).sort()).toEqual(['/admin/edit/', '/search/']);
});
