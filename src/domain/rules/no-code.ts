/**
 * Bodies are words, not programs. MDX would run `{…}`, `import` and `export` on the machine that builds the site, so no
 * body may hold them; nor a `<` that no tag begins, which readers of Markdown take in different ways.
 */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

export function noCode({ texts }: Pick<Records, 'texts'>): Finding[] {
  return texts.flatMap(({ collection, id, body }) =>
    (body.code ?? []).map(({ text, line }): Finding => ({
      collection,
      id,
      path: [],
      bodyLine: line,
      found: `what a program could run or show otherwise: ${text.slice(0, 80)}`,
      expected: 'words: no { } and <, no line that begins with import or export, no line that begins with four spaces',
      fix: 'write it in words, or begin the line in another way',
    })),
  );
}
