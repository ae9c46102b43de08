/**
 * The folder of the output, and how a new one takes its place. A build works in two folders that bear the number of its process:
 * `.build/build-4711/` in the project, where Astro wants to be, and `.dist.build-4711/` beside the output and on its file
 * system, where the new output waits and the last one lies for the instant between two renames. Whatever kills a build, the
 * next one finds all it needs to know there.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Refused } from '../../src/domain/refused.ts';

export interface Work {
  /** Where Astro writes, and what it keeps while it works. */
  site: string;
  cache: string;
  /** Beside the output: the new one, complete, and the last one. */
  ready: string;
  old: string;
  folders: readonly string[];
}

/** A build takes minutes: after an hour, a process of that number is another one. */
const LONGEST = 3_600_000;
const INSIDE = 'build-';

/** Where the output goes. Throws `Refused` for a folder whose files are not ours to replace. */
export function outputFolder(root: string, wanted: string): string {
  const named = path.resolve(root, wanted);
  const out = existsSync(named) ? realpathSync(named) : named;
  const inside = path.relative(out, realpathSync(root));
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) throw new Refused(`The output cannot go to ${out}: the project itself lies there.`);
  if (!existsSync(out)) return out;
  if (!statSync(out).isDirectory()) throw new Refused(`The output cannot go to ${out}: that is a file.`);
  const names = readdirSync(out);
  if (names.length > 0 && !names.includes('index.html'))
    throw new Refused(`The output cannot go to ${out}: what lies there is no site, and it would be deleted. Name a folder that is empty or new.`);
  if (statSync(out).dev !== statSync(path.dirname(out)).dev)
    throw new Refused(`${out} is a disk of its own, which cannot be replaced in one step. Name a folder on it: OUT_DIR=${path.join(out, 'site')}`);
  return out;
} // prettier-ignore

/**
 * Make room for a build of `out`. What killed builds left is cleared first; if one was killed between the two renames,
 * its last output comes back. Throws `Refused` while another build is at work on the same output.
 */
export function openWork(root: string, out: string): Work {
  const home = path.join(root, '.build');
  const inside = path.join(home, `${INSIDE}${process.pid}`);
  const beside = path.join(path.dirname(out), `${besides(out)}${process.pid}`);
  mkdirSync(path.dirname(out), { recursive: true });
  settle(home, INSIDE);
  refuseOthers(settle(path.dirname(out), besides(out), out), out);
  mkdirSync(beside);
  // Two that start in the same instant see each other here.
  try {
    refuseOthers(atWork(path.dirname(out), besides(out)), out);
  } catch (error) {
    rmSync(beside, { recursive: true });
    throw error;
  }
  return {
    site: path.join(inside, 'site'),
    cache: path.join(inside, 'cache'),
    ready: path.join(beside, 'site'),
    old: path.join(beside, 'old'),
    folders: [inside, beside],
  };
}

/** Bring the new output beside the last one: copied if it was built on another file system. */
export async function bring({ site, ready }: Work): Promise<void> {
  try {
    renameSync(site, ready);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(site, ready, { recursive: true });
  }
}

/** Put the new output in place. Nothing comes between the two renames but the death of the process itself. */
export function swap(out: string, { ready, old }: Work): void {
  const had = existsSync(out);
  if (had) renameSync(out, old);
  try {
    renameSync(ready, out);
  } catch (error) {
    if (had) renameSync(old, out);
    throw error;
  }
}

/** Remove what a build left. Its parts may still write while they are being stopped. */
export function clear({ folders }: Work): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Clear what dead builds left; a last output that is only put aside comes back. Gives the processes of the others. */
function settle(parent: string, prefix: string, out?: string): number[] {
  const alive = atWork(parent, prefix);
  for (const { pid, folder } of worksIn(parent, prefix)) {
    if (alive.includes(pid)) continue;
    if (out !== undefined) bringBack(path.join(folder, 'old'), out);
    rmSync(folder, { recursive: true, force: true });
  }
  return alive;
}

function atWork(parent: string, prefix: string): number[] {
  return worksIn(parent, prefix)
    .filter(({ pid, folder }) => isAtWork(pid, folder))
    .map(({ pid }) => pid);
}

function worksIn(parent: string, prefix: string): { pid: number; folder: string }[] {
  const names = existsSync(parent) ? readdirSync(parent).filter((name) => name.startsWith(prefix)) : [];
  return names
    .map((name) => ({ pid: Number(name.slice(prefix.length)), folder: path.join(parent, name) }))
    .filter(({ pid }) => Number.isInteger(pid));
}

function bringBack(old: string, out: string): void {
  try {
    if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  } catch (error) {
    // Another build that starts in this instant was quicker.
    if (!existsSync(out)) throw error;
  }
}

function refuseOthers(pids: readonly number[], out: string): void {
  const [pid] = pids;
  if (pid !== undefined) throw new Refused(`Another build (process ${pid}) is writing ${out}; wait until it is done.`);
}

function isAtWork(pid: number, folder: string): boolean {
  // A number is given again once its process is gone: here to this one.
  if (pid === process.pid) return false;
  try {
    if (Date.now() - statSync(folder).mtimeMs > LONGEST) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function besides(out: string): string {
  return `.${path.basename(out)}.build-`;
}
