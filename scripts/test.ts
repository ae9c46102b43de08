/**
 * Everything that must hold, in order: style and types, unit tests, a build, tests of the built site, journeys in a
 * browser. Ends with the line "N passed, N failed" and with 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const reports = path.resolve('.build', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// The tests look at a build beside dist/, of the day of the last commit: they tell the same story on every later day.
const env: NodeJS.ProcessEnv = {
  ...process.env,
  OUT_DIR: path.resolve('.build', 'test-site'),
  SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? String(dayOfTheContent() / 1000),
  FORCE_COLOR: '0',
};
let passed = 0;
let failed = 0;

step('Style: eslint', 'eslint', ['.']);
step('Style: prettier', 'prettier', ['--check', '--log-level', 'warn', '.']);
step('Types: astro check', 'astro', ['check', '--minimumFailingSeverity', 'hint']);
vitest('Unit tests', 'unit');
step('Build', process.execPath, ['scripts/build.ts']);
vitest('Tests of the built site', 'site');
playwright();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Midnight (UTC, in ms) of the last commit's day, or of today without git and when the content was changed since. */
function dayOfTheContent(): number {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
  const committed = git('status', '--porcelain', '--', 'content') ? NaN : Number(git('log', '-1', '--format=%ct')) * 1000;
  const day = Number.isNaN(committed) || committed === 0 ? Date.now() : committed;
  return day - (day % 86_400_000);
}

function run(title: string, command: string, args: string[]): boolean {
  const started = Date.now();
  console.log(`\n── ${title} …`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** A step that counts as one test. */
function step(title: string, command: string, args: string[]): void {
  if (run(title, command, args)) passed += 1;
  else failed += 1;
}

function vitest(title: string, project: string): void {
  const file = path.join(reports, `${project}.json`);
  const ok = run(title, 'vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file) as { numPassedTests: number; numFailedTests: number } | undefined;
  count(ok, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

function playwright(): void {
  const file = path.join(reports, 'browser.json');
  env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = file;
  const ok = run('Journeys in a browser', 'playwright', ['test', '--reporter=list,json']);
  const report = readReport(file) as { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  count(ok, (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0), report?.stats.unexpected ?? 0);
}

/** A runner that failed without a failed test (it could not start, say) counts as one failure. */
function count(ok: boolean, good: number, bad: number): void {
  passed += good;
  failed += bad > 0 ? bad : ok && good > 0 ? 0 : 1;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
