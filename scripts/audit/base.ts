/** The site built for a folder of a host (https://example.org/site): no link may lead out of the folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { Outcome, Subject } from './audit.ts';
import { buildCopy } from './build-copy.ts';
import { pagesOf } from './pages.ts';

const ORIGIN = 'https://example.org';
const BASE = '/site/';

export function auditBase({ root }: Subject): Outcome {
  const top = mkdtempSync(path.join(tmpdir(), 'base-'));
  try {
    const site = buildCopy(root, path.join(top, 'copy'), { SITE_URL: `${ORIGIN}${BASE.slice(0, -1)}` });
    const findings: string[] = [];
    let looked = 0;
    for (const { path: page, html } of pagesOf(site)) {
      looked += 1;
      findings.push(...outside(html, BASE, ORIGIN).map((link) => `${page}: ${link}`));
    }
    const manifest = path.join(site, 'site.webmanifest');
    if (existsSync(manifest)) findings.push(...pathsIn(JSON.parse(readFileSync(manifest, 'utf8'))).filter((to) => !to.startsWith(BASE)).map((to) => `/site.webmanifest: ${to}`)); // prettier-ignore
    return { looked: `${looked} pages`, findings };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** Addresses of this host in a page that lie outside of the folder. */
export function outside(html: string, base: string, origin: string): string[] {
  const found: string[] = [];
  const judge = (name: string, key: string, value: string) => {
    const here = value.startsWith(origin) ? value.slice(origin.length) || '/' : value;
    if (/^\/(?!\/)/.test(here) && here !== base.slice(0, -1) && !here.startsWith(base)) found.push(`<${name} ${key}="${value}">`);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) {
        if (/^(?:href|src|action|formaction|poster|data)$/.test(key)) judge(name, key, value);
        if (key === 'srcset') for (const part of value.split(',')) judge(name, key, part.trim());
        if (name === 'meta' && key === 'content' && /^\d+;\s*url=/i.test(value)) judge(name, key, value.replace(/^\d+;\s*url=/i, ''));
      }
    },
  });
  parser.end(html);
  return found;
}

/** All texts of a JSON value that look like paths. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
