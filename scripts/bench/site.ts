/**
 * How fast the built site is on the poorest phone: 400 kbit/s, 300 ms round trip, processor four times slower, cold cache.
 * `npm run bench:site [-- --other <folder of another built site> --page /path/ …]` prints a table: bytes, requests,
 * largest paint, layout shift, time the page was blocked; median of some runs. Not a test: the machine decides too.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { serveSlowly, type Line } from './slow-server.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    other: { type: 'string' },
    page: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
  },
});
const SLOW: Line = { roundTrip: 300, bandwidth: 400_000 };
const PROCESSOR = 4;
const PAGES = [
  '/',
  '/facilities/tx/',
  '/facilities/il/menard-correctional-center/',
  '/facilities/wv/fci-beckley/',
  '/guides/how-jpay-works/',
  '/providers/securus/',
  '/search/',
  '/tools/cost/',
];

interface Figures {
  bytes: number;
  requests: number;
  'largest paint ms': number;
  'layout shift': number;
  'blocked ms': number;
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
console.log(`${SLOW.bandwidth / 1000} kbit/s, ${SLOW.roundTrip} ms, processor ${PROCESSOR} times slower; median of ${values.runs}`);
const table: Record<string, Figures> = {};
for (const page of PAGES) table[page] = await measure(browser, values.site, page);
if (values.other) for (const page of values.page ?? ['/']) table[`other: ${page}`] = await measure(browser, values.other, page);
console.table(table);
await browser.close();

async function measure(from: Browser, folder: string, address: string): Promise<Figures> {
  const runs: Figures[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await once(from, folder, address));
  const middle = (pick: keyof Figures) => runs.map((run) => run[pick]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return {
    bytes: middle('bytes'),
    requests: middle('requests'),
    'largest paint ms': Math.round(middle('largest paint ms')),
    'layout shift': Number(middle('layout shift').toFixed(3)),
    'blocked ms': Math.round(middle('blocked ms')),
  };
}

/** One visit until the page has been quiet for a second. */
async function once(from: Browser, folder: string, address: string): Promise<Figures> {
  const server = await serveSlowly([path.resolve(folder)], SLOW);
  const context = await from.newContext({ viewport: { width: 360, height: 740 }, ignoreHTTPSErrors: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.addInitScript(watch);
  await page.goto(`${server.url}${address}`, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const sent = server.sent();
  await context.close();
  await server.close();
  return {
    bytes: [...sent.values()].reduce((sum, bytes) => sum + bytes, 0),
    requests: sent.size,
    'largest paint ms': seen.paint,
    'layout shift': seen.shift,
    'blocked ms': seen.blocked,
  };
}

interface Seen {
  paint: number;
  shift: number;
  blocked: number;
}

/** Runs in the page: a task of more than 50 ms blocks by what it takes beyond them (total blocking time). */
function watch(): void {
  const seen: Seen = { paint: 0, shift: 0, blocked: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
  const on = (type: string, use: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => use(entry))).observe({ type, buffered: true });
  };
  on('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
  on('layout-shift', (entry) => (seen.shift += entry.hadRecentInput ? 0 : (entry.value ?? 0)));
  on('longtask', (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
}
