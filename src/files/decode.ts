/** From the bytes of a record file to its text, or the reason why not. */
import type { FrontMatterError } from './frontmatter.ts';

/** The longest record has 40 kB. A file far beyond is something else: a picture, a data set, an attack. */
export const MOST_BYTES = 200_000;

/** What cannot stand in a text: control characters, and marks that turn the direction of writing and so hide what is read. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The text of a file, in UTF-8. A byte order mark stays: the reader knows it. */
export function decode(bytes: Uint8Array): { text: string } | { error: FrontMatterError } {
  const fail = (line: number, found: string, expected: string, fix: string) => ({ error: { line, field: '', found, expected, fix } });
  if (bytes.length > MOST_BYTES) {
    return fail(
      1,
      `a file of ${Math.ceil(bytes.length / 1000)} kB`,
      `at most ${MOST_BYTES / 1000} kB: one record, not a data set`,
      'split it, or leave out what no family needs',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fail(1, 'a file in UTF-16', 'a file in UTF-8', 'save it again with the encoding UTF-8');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
    return fail(
      good.split('\n').length,
      `bytes that are not UTF-8, behind “${good.slice(-20).split('\n').at(-1) ?? ''}”`,
      'a file in UTF-8; older programs write é and ’ as Latin-1 or Windows-1252',
      'save it again with the encoding UTF-8',
    );
  }
  const hidden = HIDDEN.exec(text);
  if (hidden) {
    const code = hidden[0].codePointAt(0)!.toString(16).padStart(4, '0').toUpperCase();
    return fail(
      text.slice(0, hidden.index).split('\n').length,
      `the hidden character U+${code}`,
      'text that shows everything it holds',
      'type the line again instead of pasting it',
    );
  }
  return { text };
}
