/**
 * A newcomer's first change, from the command in CONTRIBUTING to the built page, on a copy of the project. Only the
 * places are fewer, so that the build takes seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The examples of `/api/` are of Illinois. */
const KEPT_STATES = ['de', 'il'];
const copy = path.join(mkdtempSync(path.join(tmpdir(), 'contact inside é-')), 'clone');
afterAll(() => rmSync(path.dirname(copy), { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  const env = { ...process.env, OUT_DIR: path.join(copy, 'dist'), NODE_NO_WARNINGS: '1' };
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: copy, encoding: 'utf8', env });
}

it('adds a jail with two claims, checks it, and sees its page', { timeout: 300_000 }, () => {
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  }
  const places = path.join(ROOT, 'content', 'facilities');
  cpSync(path.join(ROOT, 'content'), path.join(copy, 'content'), {
    recursive: true,
    filter: (from) => path.dirname(from) !== places || KEPT_STATES.includes(path.basename(from)),
  });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');

  const made = run(
    'new', 'facility', '--name', 'Little River County Jail', '--state', 'DE', '--city', 'Dover', '--kind', 'county-jail',
    '--source-title', 'Little River County: jail', '--source-url', 'https://www.example.gov/jail', '--source-date', '2026-10', '--source-kind', 'official',
    '--claim', 'messaging=gettingout; starts=invited', '--claim', 'phone=securus; product=AdvanceConnect',
  ); // prettier-ignore
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  expect(readdirSync(path.join(copy, 'content', 'facilities', 'de'))).toContain('little-river-county-jail.md');

  expect(run('check', '--', 'content/facilities/de/little-river-county-jail.md').status).toBe(0);

  const built = run('build');
  expect(built.stderr).not.toMatch(/Error|failed/);
  expect(built.status).toBe(0);
  const page = readFileSync(path.join(copy, 'dist', 'facilities', 'de', 'little-river-county-jail', 'index.html'), 'utf8');
  expect(page).toContain('<h1>Little River County Jail</h1>');
  expect(page).toContain('They invite you');
  expect(page).toContain('AdvanceConnect');
  expect(page).toContain('Confirmed · October 2026');
});
