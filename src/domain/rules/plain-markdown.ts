/** Bodies are Markdown: no HTML, no scripts, no odd link schemes. Guides may use the two tags that show records. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

const TAG = /^<(?:Facts|SystemServices)(?: [a-z]+="[a-z0-9-]+")+ \/>$/i;
// The same shape as in the fields: a plain host, so that nothing stands before an @ that only looks like one.
const LINK =
  /^(?:https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][!-~]*)?|\/[a-z0-9/-]*(?:#[\w-]+)?|#[\w-]+)$/i;

export function plainMarkdown({ texts }: Pick<Records, 'texts'>): Finding[] {
  return texts.flatMap(({ collection, id, body }) => [
    ...body.tags
      .filter(({ text }) => !TAG.test(text))
      .map(({ text, line }): Finding => ({
        collection,
        id,
        path: [],
        bodyLine: line,
        found: text.slice(0, 80),
        expected: 'Markdown without HTML; in .mdx files also <Facts … /> and <SystemServices … />',
        fix: 'write it in Markdown, for example **bold** or [text](/address/)',
      })),
    ...body.links
      .filter(({ text }) => !LINK.test(text))
      .map(({ text, line }): Finding => ({
        collection,
        id,
        path: [],
        bodyLine: line,
        found: `a link to “${text.slice(0, 80)}”`,
        expected: 'an https:// address, or a page of this site such as /guides/how-jpay-works/',
        fix: 'start the address with https:// or with a slash',
      })),
  ]);
}
