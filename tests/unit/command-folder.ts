/**
 * A small content folder of its own for each test of the file that imports this, and the commands run in it. No keyboard:
 * everything comes from flags.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
/** Flags that say where a fact was read. */
export const SOURCE = ['--source-title', 'County page', '--source-url', 'https://www.example.gov/jail', '--source-date', '2026-11'];
const PAGE = '  - title: County page\n    url: https://www.example.gov/jail\n    kind: official\n';
/** A claim as it stands in a record; its comment must outlive every change. */
export const claim = (provider: string, date: string) =>
  `    - provider: ${provider} # as read\n      source:\n        title: County page\n        url: https://www.example.gov/jail\n        date: ${date}\n        kind: official\n`;
/** The record of a county jail. */
export const place = (name: string, more = '') =>
  `---\nname: ${name}\nkind: county-jail\naddress:\n  city: B\nsources:\n${PAGE}${more}---\n`;

/** The folder of the running test. */
export let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contact-inside-'));
  for (const id of ['jpay', 'securus', 'gettingout'])
    write(`content/providers/${id}.md`, `---\nname: ${id}\nsummary: It sells things.\nsources:\n${PAGE}---\n`);
  write('content/agencies/texas-doc.md', `---\nname: Texas DOC\nshortName: TDCJ\nscope: state\nstate: TX\nsources:\n${PAGE}services:\n  messaging:\n${claim('jpay', '2026-01')}---\n`); // prettier-ignore
  write('content/facilities/tx/old-jail.md', place('Old Jail', `services: # own\n  phone:\n${claim('securus', '2026-02')}`));
  write('content/facilities/tx/new-jail.md', place('New Jail'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Write a file of the folder. */
export function write(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}
/** The text of a file of the folder. */
export const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** Run a command there, as it is. */
export function run(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, NODE_NO_WARNINGS: '1', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000) },
  });
  return { status, stdout, stderr };
}
/** Every file with its text: nothing may change where nothing should. */
export function tree(): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map((entry) => [path.relative(root, path.join(entry.parentPath, entry.name)), readFileSync(path.join(entry.parentPath, entry.name), 'utf8')])); // prettier-ignore
}
/** A command says why it does nothing, without a stack trace, and does nothing. */
export function refuses(name: string, args: string[], message: RegExp): void {
  const before = tree();
  const { status, stderr } = run(name, ...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at .*\.ts:/);
  expect(status).toBe(1);
  expect(tree()).toEqual(before);
}
