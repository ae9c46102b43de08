/**
 * What in a body is code, or would be read as code by one reader of Markdown and not by another. It looks at the bare text,
 * so that it cannot be led astray by marks, fences and escapes: a `{` in a code span is told of too.
 */
import type { Passage } from '../domain/types.ts';

/** `tags`: those that were found as tags and are judged as such. Lines count from 1. */
export function codeIn(body: string, mdx: boolean, tags: readonly Passage[]): Passage[] {
  const known = tags.map(({ text }) => text);
  return body.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((text, index): Passage[] => {
    const found: string[] = [];
    // A scheme that is no web page, also where it is spelled in pieces: a link that marked did not see.
    for (const [, target = ''] of text.matchAll(/\]\s*[(:]\s*<?([^\s)>]*)/g)) if (SCHEME.test(bare(target))) found.push(target);
    for (const [open] of text.matchAll(/<[^\s<]?[^<>]*>?/g)) {
      const tag = open.replace(/\s+/g, ' ').trim();
      if (!known.some((one) => one.includes(tag))) found.push(tag);
    }
    if (mdx) {
      found.push(...(text.match(/[{}]/g) ?? []));
      if (/^[\s>*+-]*(?:import|export)\b/.test(text)) found.push(text.trim());
      // Code for marked; for MDX, which knows no such code, a text whose links nobody looked at.
      if (/^(?: {4}|\s*\t)\s*\S/.test(text) && !/^\s*(?:[*+-]|\d+[.)])\s/.test(text)) found.push(text.trim());
    }
    return [...new Set(found)].map((one) => ({ text: one, line: index + 1 }));
  });
}

const SCHEME = /^(?:javascript|vbscript|data|file|blob|about|view-source):/i;

/** A target without what browsers pass over and with its entities and escapes read. */
function bare(target: string): string {
  return target
    .replace(/&#x([0-9a-f]+);?/gi, (_all, code: string) => letter(parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_all, code: string) => letter(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:Tab|NewLine);/gi, '')
    .replace(/[\\\u0000-\u0020]/g, '');
}

const letter = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
