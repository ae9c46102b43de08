/**
 * How good and how fast is the lookup? On the query set: hit rates per category and time per key. In a browser with a
 * slow line and a slow processor: bytes and milliseconds to the first answer. Beside it, in the same run, Pagefind over
 * the same records and one JSON file with MiniSearch. Needs a build in dist/ (npm run build).
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { createFinder, SURE_SCORE } from '../../src/domain/lookup/find.ts';
import { shard, shardsFor } from '../../src/domain/lookup/shards.ts';
import { findBrowser } from '../browser.mjs';
import { miniSearch, writeRivals } from './rivals.ts';
import { readQueries, readRows } from './rows.ts';
import { score, timePerKey, total, type Score } from './score.ts';
import { serveSlowly, type Line } from './slow-server.ts';

const root = process.cwd();
const SLOW: Line = { roundTrip: 300, bandwidth: 400_000 };
const PROCESSOR = 4;
const RUNS = 5;
const rate = ({ queries, top1, top5 }: Score) => `${((100 * top1) / queries).toFixed(1)} / ${((100 * top5) / queries).toFixed(1)}`;
const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const rows = await readRows(root, new Date().toISOString().slice(0, 10));
const queries = await readQueries(root);
const temporary = await mkdtemp(path.join(tmpdir(), 'lookup-bench-'));
await writeRivals(temporary, rows);
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await hitRates(browser);
  await firstAnswers(browser);
} finally {
  await browser.close();
  await rm(temporary, { recursive: true, force: true });
}

async function hitRates(browser: Browser): Promise<void> {
  const own = createFinder(rows);
  const { plan, files } = shard(rows);
  const shards = new Map([...files].map(([key, part]) => [key, createFinder(part, (word) => plan.common[word] ?? 6.5)]));
  const firstFile = (query: string) => {
    const key = shardsFor(query, plan).find((one) => shards.has(one));
    return (key === undefined ? undefined : shards.get(key))?.find(query, 5) ?? [];
  };
  const mini = miniSearch(rows);
  const server = await serveSlowly([temporary], undefined);
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`${server.url}/pf/`);
  const pagefind = (query: string) =>
    page.evaluate(
      async (q) =>
        (await (window as unknown as { find: (q: string) => Promise<{ url: string }[]> }).find(q)).map(({ url }) => url.slice(1, -1)),
      query,
    );

  const sure = (hits: { row: { id: string }; score: number }[]) => ({
    ids: hits.map(({ row }) => row.id),
    sure: (hits[0]?.score ?? 0) >= SURE_SCORE,
  });
  const scores = {
    'whole index': await score(queries, (query) => sure(own.find(query, 5))),
    'first shard': await score(queries, (query) => sure(firstFile(query))),
    MiniSearch: await score(queries, (query) => ({ ids: mini(query), sure: true })),
    Pagefind: await score(queries, async (query) => ({ ids: await pagefind(query), sure: true })),
  };
  await server.close();
  console.log(`Right place first / among five, percent of ${queries.length} queries (nonsense: nothing offered as a match)`);
  const line = (of: (scores: Map<string, Score>) => Score) =>
    Object.fromEntries(Object.entries(scores).map(([name, one]) => [name, rate(of(one))]));
  console.table(
    Object.fromEntries([
      ...[...new Set(queries.map(({ category }) => category))].map((category): [string, object] => [
        category,
        line((one) => one.get(category)!),
      ]),
      ['all', line(total)],
    ]),
  );

  const ownKeys = timePerKey(queries, (query) => own.find(query, 7));
  const miniKeys = timePerKey(queries, mini);
  console.log(`\nMilliseconds a key here (times ${PROCESSOR} for the slow processor): median / 95th percentile`);
  console.table({ 'whole index': show(ownKeys), MiniSearch: show(miniKeys) });
  const folder = path.join(root, 'dist', 'lookup');
  const [version = ''] = await readdir(folder);
  const sizes = (await readdir(path.join(folder, version))).filter((name) => name.startsWith('s-'));
  const shardBytes = await Promise.all(
    sizes.slice(0, 4000).map(async (name) => brotliCompressSync(await readFile(path.join(folder, version, name))).length),
  );
  console.log(
    `Bytes (brotli): whole index ${brotliCompressSync(await readFile(path.join(folder, version, 'all.json'))).length}; ${sizes.length} shards, median ${middle(shardBytes)}, largest ${Math.max(...shardBytes)}`,
  );
}

function show({ median, p95 }: { median: number; p95: number }): Record<string, string> {
  return { here: `${median.toFixed(2)} / ${p95.toFixed(2)}`, slow: `${(median * PROCESSOR).toFixed(1)} / ${(p95 * PROCESSOR).toFixed(1)}` };
}

async function firstAnswers(browser: Browser): Promise<void> {
  console.log(
    `\nFirst answer: ${SLOW.bandwidth / 1000} kbit/s, ${SLOW.roundTrip} ms, processor ${PROCESSOR} times slower; median of ${RUNS}`,
  );
  const results: Record<string, object> = {};
  for (const [name, address] of [
    ['Contact Inside', '/'],
    ['MiniSearch', '/mini/'],
    ['Pagefind', '/pf/'],
  ] as const) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await firstAnswer(browser, address));
    results[name] = {
      'page bytes': middle(runs.map(({ page }) => page)),
      'bytes to the answer': middle(runs.map(({ after }) => after)),
      'ms from opening': middle(runs.map(({ fromOpening }) => fromOpening)),
      'ms from focus': middle(runs.map(({ fromFocus }) => fromFocus)),
    };
  }
  console.table(results);
}

/** Open the page on a cold cache; "menard" is typed as soon as the box works; the answer is there with the first suggestion. */
async function firstAnswer(browser: Browser, address: string) {
  const server = await serveSlowly([temporary, path.join(root, 'dist')], SLOW);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.addInitScript(typeAndWatch);
  await page.goto(`${server.url}${address}`);
  const times = await page.waitForFunction(
    () => (window as Watched).answered && { focused: (window as Watched).focused, answered: (window as Watched).answered },
    undefined,
    { timeout: 60_000 },
  );
  const { focused = 0, answered = 0 } = (await times.jsonValue()) as { focused: number; answered: number };
  const sent = server.sent();
  const later = /favicon|all\.json|worker\.js/;
  await context.close();
  await server.close();
  return {
    page: sum(sent, (pathname) => pathname === address),
    after: sum(sent, (pathname) => pathname !== address && !later.test(pathname)),
    fromOpening: Math.round(answered),
    fromFocus: Math.round(answered - focused),
  };
}

type Watched = Window & { focused?: number; answered?: number };

/** Runs in the page: types when the box works (it calls itself a combobox; the rivals' work at once), notes both times. */
function typeAndWatch(): void {
  const watched = window as Watched;
  new MutationObserver(() => {
    const box = document.querySelector<HTMLInputElement>(document.querySelector('[data-lookup]') ? '[role="combobox"]' : '#lookup');
    if (box && watched.focused === undefined && (document.querySelector('[data-lookup]') || document.readyState !== 'loading')) {
      watched.focused = performance.now();
      box.focus();
      box.value = 'menard';
      setTimeout(() => box.dispatchEvent(new Event('input', { bubbles: true })));
    }
    if (watched.answered === undefined && document.querySelector('[role="option"]')) watched.answered = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
  document.addEventListener('readystatechange', () => document.body?.toggleAttribute('data-touched'));
}

function sum(sent: Map<string, number>, wanted: (pathname: string) => boolean): number {
  return [...sent].reduce((bytes, [pathname, count]) => bytes + (wanted(pathname) ? count : 0), 0);
}
