/**
 * The policy in each page, read as a browser reads it and held against what stands in the page. It shares no code with
 * src/hosting/policy.ts, which writes it: a mistake there is seen here.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { Outcome, Subject } from './audit.ts';
import { pagesOf, type BuiltPage } from './pages.ts';

/** Words that a policy of ours may hold beside hashes, and pages that may have more, each with its reason. */
const ALLOWED = new Set(["'none'", "'self'", 'data:']);
const MORE: readonly { page: RegExp; values: string[] }[] = [
  // Pagefind searches in WebAssembly.
  { page: /\/search\/$/, values: ["'wasm-unsafe-eval'"] },
];
/** The form of the editors is an app of its own with its own needs; src/hosting/policy.ts says which. No page of families links to it. */
const EDITOR = /\/admin\/edit\/$/;

export function auditPolicy({ site }: Subject): Outcome {
  const findings: string[] = [];
  let looked = 0;
  for (const page of pagesOf(site)) {
    looked += 1;
    findings.push(...policyFindings(page).map((finding) => `${page.path}: ${finding}`));
  }
  return { looked: `${looked} pages`, findings };
}

/** What is wrong with one page. */
export function policyFindings({ path, html }: BuiltPage): string[] {
  const findings: string[] = [];
  const policies: string[] = [];
  const scripts: string[] = [];
  const styles: string[] = [];
  let external = false;
  let referrer = '';
  let reading: string[] | undefined;
  let ran = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on[a-z]/.test(key)) findings.push(`an inline handler: <${name} ${key}>`);
        if (key === 'style') findings.push(`a style attribute: <${name} style="${value.slice(0, 60)}">`);
        if (FETCHED.has(key) && foreign(value)) findings.push(`loads from elsewhere: <${name} ${key}="${value}">`);
        if (/^\s*(?:javascript|vbscript):/i.test(value)) findings.push(`a script as an address: <${name} ${key}>`);
      }
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
        if (ran) findings.push('the policy stands behind a script or a style, which it cannot rule');
        policies.push(attributes['content'] ?? '');
      }
      if (name === 'meta' && attributes['name'] === 'referrer') referrer = attributes['content'] ?? '';
      if (name === 'link' && !/^(?:canonical|alternate|license)$/.test(attributes['rel'] ?? '') && foreign(attributes['href'] ?? '')) {
        findings.push(`loads from elsewhere: <link rel="${attributes['rel'] ?? ''}" href="${attributes['href']}">`);
      }
      if (name === 'a' && /\bopener\b/.test((attributes['rel'] ?? '').replaceAll('noopener', ''))) findings.push(`rel=opener on ${attributes['href']}`);
      if (name === 'a' && attributes['target'] !== undefined && !/\bno(?:opener|referrer)\b/.test(attributes['rel'] ?? '')) findings.push(`a new window that knows ours: ${attributes['href']}`);
      if (attributes['ping'] !== undefined) findings.push(`<${name} ping>`);
      if (attributes['referrerpolicy'] !== undefined && attributes['referrerpolicy'] !== 'no-referrer') findings.push(`<${name} referrerpolicy="${attributes['referrerpolicy']}">`);
      if (name === 'base' || name === 'object' || name === 'embed' || name === 'iframe') findings.push(`a <${name}>`);
      if (name === 'style' || (name === 'script' && !/^application\/(?:ld\+)?json$/.test(attributes['type'] ?? ''))) {
        ran = true;
        if (attributes['src'] !== undefined) external = true;
        else (reading = name === 'style' ? styles : scripts).push('');
      }
    },
    ontext: (text) => {
      if (reading) reading[reading.length - 1] += text;
    },
    onclosetag: (name) => {
      if (name === 'style' || name === 'script') reading = undefined;
    },
  }); // prettier-ignore
  parser.end(html);
  for (const style of styles) if (/url\(\s*["']?(?:https?:)?\/\/|@import/i.test(style)) findings.push('a style that loads from elsewhere');
  if (referrer !== 'no-referrer')
    findings.push(`no <meta name="referrer" content="no-referrer">: other sites learn where their visitor came from`);
  if (policies.length !== 1) return [...findings, `${policies.length} policies instead of one`];
  return [...findings, ...fits(path, policies[0]!, scripts, styles, external)];
}

function fits(path: string, policy: string, scripts: string[], styles: string[], external: boolean): string[] {
  const findings: string[] = [];
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  const of = (name: string) => directives.get(name) ?? directives.get('default-src') ?? [];
  const effective = (name: string) => of(name).join(' ');
  const said = (name: string) => directives.get(name)?.join(' ') ?? 'not said';
  // What is not named falls back to the first line, so that line may allow nothing but this site.
  if (!/^'(?:none|self)'$/.test(said('default-src'))) findings.push(`default-src is ${said('default-src')}, not 'none' or 'self'`);
  if (!directives.has('script-src') && effective('script-src') !== "'none'") findings.push('script-src is not said');
  if (effective('object-src') !== "'none'") findings.push(`object-src is ${effective('object-src')}, not 'none'`);
  if (said('base-uri') !== "'none'") findings.push(`base-uri is ${said('base-uri')}, not 'none'`);
  if (said('form-action') !== "'self'") findings.push(`form-action is ${said('form-action')}, not 'self'`);
  const extra = MORE.find(({ page }) => page.test(path))?.values ?? [];
  if (!EDITOR.test(path)) {
    for (const [name, values] of directives) {
      for (const value of values)
        if (!ALLOWED.has(value) && !extra.includes(value) && !/^'sha256-[\w+/=]{44}'$/.test(value))
          findings.push(`${name} allows ${value}`);
    }
  }
  for (const [name, bodies] of [['script-src', scripts], ['style-src', styles]] as const) {
    const hashes = new Set(bodies.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`));
    const given = of(name).filter((value) => value.startsWith("'sha256-"));
    const missing = [...hashes].filter((hash) => !given.includes(hash)).length;
    const unused = given.filter((hash) => !hashes.has(hash)).length;
    if (missing > 0 && !of(name).includes("'unsafe-inline'")) findings.push(`${name}: ${missing} inline parts would be blocked`);
    if (unused > 0) findings.push(`${name}: ${unused} hashes of nothing`);
  } // prettier-ignore
  if (external && !of('script-src').includes("'self'")) findings.push('script-src: a script file would be blocked');
  return findings;
}

/** Attributes that a browser follows by itself. */
const FETCHED = new Set(['src', 'srcset', 'imagesrcset', 'poster', 'data', 'background', 'xlink:href', 'action', 'formaction', 'manifest']);

/** Addresses of other hosts; every one of a list counts. */
const foreign = (value: string) => value.split(',').some((part) => /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(part));
