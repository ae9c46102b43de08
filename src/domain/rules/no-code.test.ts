import { expect, it } from 'vitest';
import { makeText } from '../../../tests/unit/make.ts';
import { noCode } from './no-code.ts';

const body = { passages: [], headings: [], links: [], tags: [] };

it('refuses each piece of code at its line', () => {
  const code = [
    { text: '{', line: 3 },
    { text: "import fs from 'node:fs'", line: 7 },
  ];
  expect(noCode({ texts: [makeText([], { body: { ...body, code } })] })).toMatchObject([
    { bodyLine: 3, found: expect.stringContaining('{') as string, fix: expect.any(String) as string },
    { bodyLine: 7, found: expect.stringContaining('node:fs') as string },
  ]);
});

it('takes a body without code', () => {
  expect(noCode({ texts: [makeText([], { body }), makeText([], { body: { ...body, code: [] } })] })).toEqual([]);
});
