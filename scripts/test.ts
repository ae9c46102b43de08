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
// The tests look at a build of a fixed day, beside dist/, so that they tell the same story every day.
const env: NodeJS.ProcessEnv = {
  ...process.env,
  OUT_DIR: path.resolve('.build', 'test-site'),
  SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000),
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
