/**
 * Build the site into `dist/` (or OUT_DIR). The build happens in a folder of its own and takes its place only when everything
 * went well: a failed or stopped build leaves the last good output as it was.
 */
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { BASE_PATH } from '../src/config.ts';
import { buildDate } from '../src/domain/build-date.ts';
import { Refused } from '../src/domain/refused.ts';
import { protectPages } from '../src/hosting/protect.ts';
import { indexSite } from '../src/search/pagefind.ts';
import type { Content } from './build/content.ts';
import { measure, showProgress } from './build/measure.ts';
import { bring, clear, openWork, outputFolder, swap, type Work } from './build/output.ts';
import { part, peakMemory, stopParts } from './build/part.ts';
import { fits, fullDisk, fullFolder, roomIn, roomNeeded } from './build/room.ts';
import { summary, type Step } from './build/summary.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const TITLES = {
  content: 'Checking the content',
  pages: 'Building the pages',
  search: 'Building the site search and the editing form, writing the security policy',
  place: 'Putting the new output in place',
};
/** The same content and day give the same bytes, whatever the language, time zone and mode of the shell. */
const SAME = { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
const ASTRO = new URL('bin/astro.mjs', import.meta.resolve('astro/package.json'));

const root = process.cwd();
const steps: Step[] = [];
let out = '';
let work: Work | undefined;
let needed = roomNeeded(0);
let doing = 'The build';

for (const signal of SIGNALS) process.on(signal, stopped);
try {
  await build();
} catch (error) {
  failed(error);
}
for (const signal of SIGNALS) process.off(signal, stopped);

async function build(): Promise<void> {
  // One day for all parts, also when midnight comes between them.
  const day = buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now());
  const env = { ...SAME, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
  out = outputFolder(root, process.env['OUT_DIR'] ?? 'dist');
  const mine = openWork(root, out);
  work = mine;
  const { site, cache } = mine;
  const content = await step('content', () => part<Content>(script('content'), [], env));
  if (content.errors !== '') throw new Refused(`${content.errors}\n\nNothing was built.`);
  needed = roomNeeded(content.places);
  for (const folder of [root, path.dirname(out)]) {
    const free = roomIn(folder);
    if (!fits(needed, free)) throw new Refused(fullDisk(folder, needed, free));
  }

  await step('pages', async () => {
    const done = showProgress(site, process.stdout);
    await part(ASTRO, ['build', '--silent'], { ...env, OUT_DIR: site, CACHE_DIR: cache }).finally(done);
  });
  await step('search', async () => {
    await Promise.all([indexSite(site), part(script('editor'), [path.join(site, 'admin', 'app')], env)]);
    await protectPages(site, BASE_PATH);
  });
  const size = await measure(site);
  await step('place', async () => {
    await bring(mine);
    swap(out, mine);
    drop();
    // A signal that came meanwhile is heard here.
    await setImmediate();
  });
  console.log(summary({ out: shown(), content, ...size, steps, peak: peakMemory() }));
}

async function step<T>(name: keyof typeof TITLES, body: () => Promise<T>): Promise<T> {
  doing = TITLES[name];
  const started = performance.now();
  console.log(`${steps.length + 1}/${Object.keys(TITLES).length} ${doing} …`);
  const result = await body();
  steps.push({ name, ms: performance.now() - started });
  return result;
}

/** Nothing is in place that was not there before: say so, and why. */
function failed(error: unknown): never {
  const full =
    error instanceof Refused
      ? undefined
      : fullFolder(
          error,
          [root, path.dirname(out)].filter((folder) => existsSync(folder)),
        );
  drop();
  const reason = error instanceof Error ? error.message : String(error);
  if (full !== undefined) console.error(`\n${fullDisk(full, needed, roomIn(full))}`);
  else console.error(error instanceof Refused ? `\n${reason}` : `\n${doing} failed: ${reason}`);
  if (out !== '') console.error(still());
  process.exit(1);
}

function stopped(signal: (typeof SIGNALS)[number]): never {
  const placed = steps.length === Object.keys(TITLES).length - 1 && !work;
  drop();
  console.error(`\nStopped. ${placed ? `The new output in ${shown()} is in place.` : still()}`);
  process.exit(128 + constants.signals[signal]);
}

/** End what runs and remove what it made. What cannot be removed now is cleared by the next build. */
function drop(): void {
  stopParts();
  try {
    if (work) clear(work);
  } catch (error) {
    console.error(`What is left of this build could not be removed: ${(error as Error).message}`);
  }
  work = undefined;
}

function still(): string {
  return existsSync(out) ? `The last output in ${shown()} is as it was.` : 'There is no output yet.';
}

/** The output's folder as one would type it. */
function shown(): string {
  const relative = path.relative(root, out);
  return `${relative.startsWith('..') ? out : relative}${path.sep}`;
}

function script(name: string): URL {
  return new URL(`build/${name}.ts`, import.meta.url);
}
