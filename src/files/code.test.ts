import { describe, expect, it } from 'vitest';
import { codeIn } from './code.ts';

const found = (body: string, mdx = true, tags: string[] = []) =>
  codeIn(body, mdx, tags.map((text) => ({ text, line: 1 }))).map(({ text, line }) => `${line} ${text}`); // prettier-ignore

describe('codeIn', () => {
  it.each([
    ['An expression: {process.env.HOME}.', '1 {'],
    ['A code span: `{1}`', '1 {'],
    ['An escaped brace: \\{1', '1 {'],
    ['One that ends: }', '1 }'],
    ["import fs from 'node:fs'", "1 import fs from 'node:fs'"],
    ['Text.\n\nexport const a = 1', '3 export const a = 1'],
    ['- export const a = 1', '1 - export const a = 1'],
    ['Windows.\r\n\r\nimport "x"', '3 import "x"'],
    ['A separator.\u2028import "x"', '2 import "x"'],
    ['`<Content/>`', '1 <Content/>'],
    ['2 <3', '1 <3'],
    ['A fragment: <>', '1 <>'],
    ['An open one: <img', '1 <img'],
    ['    [x](/y/)', '1 [x](/y/)'],
    ['\ttext', '1 text'],
    ['[a]: javascript&#58;alert(1)', '1 javascript&#58;alert(1'],
    ['[a](<java\\script&#x3a;alert(1)>)', '1 java\\script&#x3a;alert(1'],
  ])('finds %j', (body, told) => {
    expect(found(body)).toContain(told);
  });

  it.each([
    'Important: exports cost more. It is 5 cents & up.',
    'Words,\nimported or exported',
    '- a list\n    - in a list',
    '[page](/guides/) and [site](https://www.jpay.com/data:x)',
    'All data: names and dates.',
  ])('takes %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('leaves tags that were found as tags to their own rule', () => {
    expect(found('<Facts provider="jpay" topic="prices" />', true, ['<Facts provider="jpay" topic="prices" />'])).toEqual([]);
  });

  it('knows braces as text where no MDX is read', () => {
    expect(found('{name}', false)).toEqual([]);
    expect(found('`<b>`', false)).toEqual(['1 <b>']);
  });
});
