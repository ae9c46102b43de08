/** Builds killed at random moments: the last output stands as it was, and the next build gives the same site as ever. */
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Outcome } from './audit.ts';
import { copyProject, startBuild, type Ended } from './build-copy.ts';
import { differences } from './twice.ts';

const KILLS = 8;
const SIGNALS = ['SIGKILL', 'SIGTERM'] as const;
/** Few places: what matters are the steps of a build, and they are all there. */
const STATES = ['de', 'il'];

/** `SEED` in the environment repeats the moments of an earlier run. */
export async function auditKills(root: string, top: string): Promise<Outcome> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1e6);
  const random = randomFrom(seed);
  const folder = path.join(top, 'killed');
  const [out, good, last] = [path.join(folder, 'dist'), path.join(top, 'good'), path.join(top, 'last')];
  copyProject(root, folder, STATES);
  const first = await startBuild(folder).ended;
  if (first.code !== 0) return { looked: 'no kill', findings: [`a copy with few places was not built: ${endOf(first)}`] };
  cpSync(out, good, { recursive: true });
  cpSync(out, last, { recursive: true });
  // The last output can be told from a new one.
  writeFileSync(path.join(last, 'last.txt'), 'the last good build');

  const findings: string[] = [];
  const moments: string[] = [];
  for (let kills = 0, late = 0; kills < KILLS && late < KILLS;) {
    const signal = SIGNALS[kills % SIGNALS.length]!;
    const moment = Math.round(random() * first.ms);
    rmSync(out, { recursive: true, force: true });
    cpSync(last, out, { recursive: true });
    if (!(await killed(folder, signal, moment))) {
      late += 1;
      continue;
    }
    kills += 1;
    const where = `${signal} after ${(moment / 1000).toFixed(1)} s`;
    moments.push(where);
    const found = existsSync(out) ? differences(last, out) : differences(last, putAside(folder));
    findings.push(...found.map((one) => `${where}: ${one}`));
    const next = await startBuild(folder).ended;
    if (next.code !== 0) findings.push(`the build behind ${where} failed: ${endOf(next)}`);
    else findings.push(...differences(good, out).map((one) => `the build behind ${where}: ${one}`));
    const left = readdirSync(folder).filter((name) => name.startsWith('.dist'));
    if (left.length > 0) findings.push(`the build behind ${where} left ${left.join(', ')}`);
  }
  if (moments.length < KILLS) findings.push(`only ${moments.length} of ${KILLS} builds were killed before they were done`);
  return { looked: `${moments.length} kills`, findings, notes: [`SEED=${seed}: ${moments.join(', ')}`] };
}

/** Start a build and kill it with all its processes; false when it was quicker. */
async function killed(folder: string, signal: NodeJS.Signals, moment: number): Promise<boolean> {
  const { child, ended } = startBuild(folder);
  await Promise.race([setTimeout(moment), ended]);
  try {
    process.kill(-child.pid!, signal);
  } catch {
    return false;
  }
  return (await ended).code !== 0;
}

/** Killed between the two renames: the next build brings it back from there. */
function putAside(folder: string): string {
  const name = readdirSync(folder).find((one) => one.startsWith('.dist.build-')) ?? '';
  return path.join(folder, name, 'old');
}

export function endOf({ said, code, signal }: Ended): string {
  return `${said.trim().split('\n').slice(-3).join(' ')} (${signal ?? code ?? ''})`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
