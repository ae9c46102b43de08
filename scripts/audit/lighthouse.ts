/** Lighthouse on one page of each layout. Speed is measured on a machine that does other things too: see its notes. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser.mjs';
import type { Outcome, Subject } from './audit.ts';
import { filesOf } from './pages.ts';
import { serve } from './serve.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Audits that the site fails on purpose, each with its reason. */
const MEANT: Readonly<Record<string, string>> = {
  'is-crawlable': 'the search and the editing form ask search engines not to list them',
};

export async function auditLighthouse({ site }: Subject): Promise<Outcome> {
  const browser = findBrowser();
  if (!browser) return { looked: 'nothing', findings: ['no Chromium found; set CHROMIUM_PATH'] };
  const port = await freePort();
  const server = await serve(site);
  const chrome = await chromium.launch({ executablePath: browser, args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] }); // prettier-ignore
  const findings: string[] = [];
  const notes: string[] = [];
  const pages = layoutsOf(site);
  try {
    for (const page of pages) {
      // One page that fails does not keep the others from being measured.
      const result = await lighthouse(`${server.url}${page}`, {
        port,
        onlyCategories: [...CATEGORIES],
        logLevel: 'error',
        output: 'json',
      }).catch((error: unknown) => void findings.push(`${page}: ${String(error)}`));
      if (!result) continue;
      const { categories, audits, runtimeError } = result.lhr;
      if (runtimeError) findings.push(`${page}: ${runtimeError.message}`);
      notes.push(`${page}: ${CATEGORIES.map((name) => `${name} ${Math.round((categories[name]?.score ?? 0) * 100)}`).join(', ')}`);
      for (const name of CATEGORIES) {
        const category = categories[name];
        if (!category || category.score === 1) continue;
        const failed = category.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id);
        if (failed.length > 0 && failed.every((id) => id in MEANT)) continue;
        findings.push(`${page}: ${name} ${Math.round((category.score ?? 0) * 100)}: ${failed.map((id) => `${audits[id]?.title ?? id}${audits[id]?.displayValue ? ` (${audits[id].displayValue})` : ''}`).join('; ')}`); // prettier-ignore
      }
    }
  } finally {
    await chrome.close();
    server.close();
  }
  return { looked: `${pages.length} pages`, findings, notes };
}

/** One page of each layout, as far as the site has it. */
function layoutsOf(site: string): string[] {
  const firstIn = (folder: string) => filesOf(path.join(site, folder)).find((name) => /^[^/]+\/index\.html$/.test(name) && name !== 'index.html');
  const pair = existsSync(path.join(site, 'compare')) ? firstIn('compare') : undefined;
  const wanted = ['/', '/facilities/il/', '/facilities/il/menard-correctional-center/', '/guides/how-connectnetwork-works/', '/providers/jpay/', '/faq/money/', '/search/', '/tools/draft/']; // prettier-ignore
  return [...wanted, ...(pair ? [`/compare/${pair.replace(/index\.html$/, '')}`] : [])].filter((page) => existsSync(path.join(site, page, 'index.html')));
} // prettier-ignore

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 9222;
}
