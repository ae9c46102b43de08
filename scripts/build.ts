/**
 * Build the site into `dist/`. The build happens in a folder beside it and takes its place only when everything went
 * well: a failed or stopped build leaves the last good output as it was.
 */
import { spawn } from 'node:child_process';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { BASE_PATH } from '../src/config.ts';
import { buildDate } from '../src/domain/build-date.ts';
import { errorsOf, formatProblems } from '../src/domain/problem.ts';
import { readContent } from '../src/files/read.ts';
import { protectPages } from '../src/hosting/protect.ts';
import { indexSite } from '../src/search/pagefind.ts';

const root = process.cwd();
const out = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const next = path.join(root, '.build', 'next');
const last = path.join(root, '.build', 'last');
const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;

console.log('1/4 Checking the content …');
const today = buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now());
const { problems, facilities, agencies, providers } = await readContent(root, today);
const errors = errorsOf(problems);
if (errors.length > 0) {
  fail(`${formatProblems(errors)}\n\nNothing was built.`);
}
console.log(`    ${facilities.length} places, ${agencies.length} agencies, ${providers.length} companies (${seconds()})`);

console.log('2/4 Building the pages, about a minute …');
await rm(next, { recursive: true, force: true });
await run('astro', ['build', '--silent'], {
  OUT_DIR: next,
  SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? String(Date.parse(today) / 1000),
});
console.log(`    (${seconds()})`);

console.log('3/4 Building the site search, writing the security policy …');
const indexed = await indexSite(next).catch((error: unknown) => fail(`The site search failed: ${String(error)}`));
const pages = await protectPages(next, BASE_PATH).catch((error: unknown) => fail(`A page cannot be protected: ${String(error)}`));
const files = await countFiles(next);
console.log(`    ${indexed} pages in the index, ${pages} pages with their policy, ${files} files in all (${seconds()})`);

console.log('4/4 Putting the new output in place …');
await rm(last, { recursive: true, force: true });
await rename(out, last).catch(ignoreMissing);
await rename(next, out);
await rm(last, { recursive: true, force: true });
console.log(`Done: ${path.relative(root, out)}/ holds ${files} files, built in ${seconds()}.`);

/** Run a tool of this project; its trouble is ours. */
async function run(command: string, args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) fail(`${command} failed.`);
}

function fail(reason: string): never {
  console.error(`\n${reason}\nThe last output in dist/ is as it was.`);
  process.exit(1);
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
