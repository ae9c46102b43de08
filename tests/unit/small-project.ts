/** A project of its own for each test of the file that imports this: one good place with its source, and no pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

const SOURCE =
  '---\ntitle: A list\npublisher: An office\nurl: https://example.com/\nkind: official\nlicence: Public domain\ngave: Names\n---\n';
export const PLACE = '---\nname: A\nkind: county-jail\naddress:\n  city: B\nsources:\n  - ref: list\n---\n';
/** What is said of the files of `breakContent`. */
export const BAD = [
  'content/facilities/il/bad-kind.md:3  kind',
  'content/facilities/il/bad-link.md:4  website',
  'content/providers/bad.md:1  (whole file)',
];

/** The folder of the running test. */
export let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contact inside é-'));
  write('content/sources/list.md', SOURCE);
  write('content/facilities/il/good.md', PLACE);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Write a file of the project. */
export function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** Three files with a mistake each. */
export function breakContent(): void {
  write('content/facilities/il/bad-kind.md', PLACE.replace('county-jail', 'conty-jail'));
  write('content/facilities/il/bad-link.md', PLACE.replace('address:', 'website: http://a.com/\naddress:'));
  write('content/providers/bad.md', 'no fields');
}

/** A script of this project, to be run in the folder of the test. */
export const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));

/** The environment of a script, on a fixed day. */
export function dayed(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000), ...more };
}
