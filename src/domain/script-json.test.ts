import { runInNewContext } from 'node:vm';
import { parseDocument } from 'htmlparser2';
import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../tests/unit/hostile.ts';
import { scriptJson } from './script-json.ts';

const EVIL = [
  ...HOSTILE,
  '</SCRIPT >',
  '<!--<script>',
  ']]>',
  '\u2028alert(1)\u2029',
  '\\u003c/script>',
  '"};alert(1)//',
  "'",
  '`${alert(1)}`',
];

describe('scriptJson', () => {
  it.each(EVIL)('%j stays inside its script and reads back as it was', (text) => {
    const json = scriptJson({ name: text, [text]: [text] });
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    const page = parseDocument(`<script type="application/ld+json">${json}</script><p>after</p>`);
    expect(page.children.map((node) => ('name' in node ? node.name : node.type))).toEqual(['script', 'p']);
    expect(JSON.parse(DomUtils.textContent(page.children[0]!))).toEqual({ name: text, [text]: [text] });
    // As the value of a variable in a program, too.
    expect(runInNewContext(`const value=${scriptJson([text])};value[0]`)).toBe(text);
  });
});
