/**
 * The security policy of a page, written into the page itself so that it holds on every host: nothing may load but what
 * this site serves, and inline scripts and styles run only as they were built (by hash).
 */
import { createHash } from 'node:crypto';

/** Pages that need more than the others, each with its reason. */
const MORE: readonly { page: RegExp; directives: Record<string, string> }[] = [
  // Pagefind searches in WebAssembly.
  { page: /^\/search\/$/, directives: { 'script-src': "'wasm-unsafe-eval'" } },
  // The editor of the form is not ours: it writes style elements and speaks with the host of the repository.
  {
    page: /^\/admin\/edit\/$/,
    directives: {
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob: https://avatars.githubusercontent.com",
      'font-src': "'self'",
      'connect-src': "'self' data: blob: https://api.github.com",
    },
  },
];

/** Put the policy into the head of a built page. `page` is its path on the site, with a slash at both ends. */
export function withPolicy(html: string, page: string): string {
  const at = html.indexOf('<meta charset="utf-8">');
  if (at < 0) throw new Error(`${page}: no <meta charset="utf-8"> to put the policy behind`);
  const end = at + '<meta charset="utf-8">'.length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policyOf(html, page)}">${html.slice(end)}`;
}

/** The policy that fits a built page; double quotes never stand in it. */
export function policyOf(html: string, page: string): string {
  const scripts = inline(html, 'script').filter(({ attributes }) => !/type="application\/(?:ld\+)?json"/.test(attributes));
  // What is not named falls back to the first line; frames of other sites and plug-ins have no place here.
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': scripts.length > 0 || /<script[^>]* src=/.test(html) ? ["'self'", ...scripts.map(hash)] : ["'none'"],
    'style-src': [...(/<link rel="stylesheet"/.test(html) ? ["'self'"] : []), ...inline(html, 'style').map(hash)],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  for (const { page: which, directives: more } of MORE) {
    if (!which.test(page)) continue;
    for (const [name, value] of Object.entries(more)) {
      // Beside a hash a browser takes no notice of 'unsafe-inline'.
      const given = value.includes("'unsafe-inline'") ? [] : (directives[name] ?? []);
      directives[name] = [...given, value];
    }
  }
  return Object.entries(directives)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${[...new Set(values)].join(' ')}`)
    .join(';');
}

interface Inline {
  attributes: string;
  body: string;
}

/** Elements of a kind that carry their text in the page. Our own build wrote them: their tags are well formed. */
function inline(html: string, tag: 'script' | 'style'): Inline[] {
  return [...html.matchAll(new RegExp(`<${tag}((?:\\s[^>]*)?)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, attributes = '', body = '']) => ({ attributes, body }))
    .filter(({ attributes }) => !/\ssrc=/.test(attributes));
}

const hash = ({ body }: Inline) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
