/**
 * The folder of the output, and how a new one takes its place. While a build works it has a folder of its own beside the
 * output, on the same file system and named by its process: `.dist.build-4711/`, with the new output in `site/`, what Astro
 * keeps in `cache/`, and the last output in `old/` for the instant between two renames. Whatever kills a build, the next one
 * finds all it needs to know there.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Refused } from '../../src/domain/refused.ts';

export interface Work {
  folder: string;
  site: string;
  cache: string;
  old: string;
}

/** A build takes minutes: after an hour, a process of that number is another one. */
const LONGEST = 3_600_000;

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
export function openWork(out: string): Work {
  const folder = path.join(path.dirname(out), `${prefixOf(out)}${process.pid}`);
  mkdirSync(path.dirname(out), { recursive: true });
  refuseOthers(settle(out), out);
  mkdirSync(folder);
  const work = { folder, site: path.join(folder, 'site'), cache: path.join(folder, 'cache'), old: path.join(folder, 'old') };
  // Two that start in the same instant see each other here.
  try {
    refuseOthers(settle(out, folder), out);
  } catch (error) {
    clear(work);
    throw error;
  }
  return work;
}

/** Put the new output in place. Nothing comes between the two renames but the death of the process itself. */
export function swap(out: string, { site, old }: Work): void {
  const had = existsSync(out);
  if (had) renameSync(out, old);
  try {
    renameSync(site, out);
  } catch (error) {
    if (had) renameSync(old, out);
    throw error;
  }
}

/** Remove what a build left beside the output. Its parts may still write while they are being stopped. */
export function clear({ folder }: Work): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Bring back a last output that is only put aside, clear what dead builds left, and tell whose builds are at work. */
function settle(out: string, mine?: string): number[] {
  const parent = path.dirname(out);
  const prefix = prefixOf(out);
  const alive: number[] = [];
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (!Number.isInteger(pid) || folder === mine) continue;
    if (isAtWork(pid, folder)) alive.push(pid);
    else {
      bringBack(path.join(folder, 'old'), out);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return alive;
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

function prefixOf(out: string): string {
  return `.${path.basename(out)}.build-`;
}
