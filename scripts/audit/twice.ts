/**
 * Two builds of one day, in folders of different names, with another time zone and language, the second with a clock that is
 * a year ahead, on a disk of another kind and with folders listed in another order: every byte must be the same.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Outcome, Subject } from './audit.ts';
import { buildCopy } from './build-copy.ts';
import { filesOf } from './pages.ts';

/** Linux keeps it in memory: tools that are not Node's see folders there in another order than on a disk. */
const MEMORY = '/dev/shm';

export function auditTwice({ root }: Subject): Outcome {
  const here = mkdtempSync(path.join(tmpdir(), 'twice-'));
  const there = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'another folder é-'));
  const SOURCE_DATE_EPOCH = process.env['SOURCE_DATE_EPOCH'] ?? String(Math.floor(Date.now() / 86_400_000) * 86_400);
  const NODE_OPTIONS = `--import ${import.meta.resolve('./other-machine.ts')}`;
  try {
    const first = buildCopy(root, path.join(here, 'one'), {
      SOURCE_DATE_EPOCH,
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'C',
    });
    const second = buildCopy(root, path.join(there, 'two'), { SOURCE_DATE_EPOCH, NODE_OPTIONS, TZ: 'America/Adak', LANG: 'en_US.UTF-8', LC_ALL: 'lt_LT.UTF-8', NODE_ENV: 'development' }); // prettier-ignore
    return { looked: `${filesOf(first).length} files`, findings: differences(first, second) };
  } finally {
    for (const top of [here, there]) rmSync(top, { recursive: true, force: true });
  }
}

/** Files of two folders that are not the same, a line each. */
export function differences(first: string, second: string): string[] {
  const [one, two] = [new Set(filesOf(first)), new Set(filesOf(second))];
  const hash = (folder: string, name: string) => createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex');
  return [
    ...[...one].filter((name) => !two.has(name)).map((name) => `${name}: only in the first build`),
    ...[...two].filter((name) => !one.has(name)).map((name) => `${name}: only in the second build`),
    ...[...one].filter((name) => two.has(name) && hash(first, name) !== hash(second, name)).map((name) => `${name}: ${where(first, second, name)}`),
  ];
} // prettier-ignore

/** The first place where two files differ. */
function where(first: string, second: string, name: string): string {
  const [a, b] = [readFileSync(path.join(first, name), 'latin1'), readFileSync(path.join(second, name), 'latin1')];
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 30));
  return `differs at byte ${at}: ${near(a)} / ${near(b)}`;
}
