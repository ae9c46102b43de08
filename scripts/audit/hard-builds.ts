/**
 * Builds under hard conditions, on copies of the project: the whole site with content that cannot be written, measured; builds
 * killed at random moments; a disk without room. The last output must stand as it was, byte for byte.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome, Subject } from './audit.ts';
import { copyProject, startBuild } from './build-copy.ts';
import { auditFullDisk } from './full-disk.ts';
import { auditKills } from './kills.ts';
import { watchMemory } from './memory.ts';
import { whileReadOnly } from './mount.ts';

/** Machines with 2 GB must be able to build the site. */
const MOST_MEMORY = 1.5e9;

export async function auditHardBuilds({ root }: Subject): Promise<Outcome> {
  const top = mkdtempSync(path.join(tmpdir(), 'hard builds é ü-'));
  try {
    const told = [await auditWhole(root, path.join(top, 'whole')), await auditKills(root, top), await auditFullDisk(root, top)];
    return {
      looked: told.map(({ looked }) => looked).join(', '),
      findings: told.flatMap(({ findings }) => findings),
      notes: told.flatMap(({ notes = [] }) => notes),
    };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** The whole site, in a folder with spaces and letters that are not English, from content that cannot be written. */
async function auditWhole(root: string, folder: string): Promise<Outcome> {
  copyProject(root, folder);
  const build = async () => {
    const { child, ended } = startBuild(folder);
    const memory = watchMemory(child.pid!);
    return { ...(await ended), peak: memory.end() };
  };
  const readOnly = await whileReadOnly(path.join(folder, 'content'), build);
  const { code, said, ms, peak } = readOnly ?? (await build());
  rmSync(folder, { recursive: true, force: true });
  const findings: string[] = [];
  if (code !== 0) findings.push(`the site was not built in ${folder}: ${said.trim().split('\n').slice(-5).join(' ')}`);
  if (peak !== undefined && peak > MOST_MEMORY) findings.push(`a build takes ${gigabytes(peak)} of memory, more than ${gigabytes(MOST_MEMORY)}`);
  return {
    looked: '1 whole build',
    findings,
    notes: [
      `the whole site: ${(ms / 1000).toFixed(1)} s, ${peak === undefined ? 'memory cannot be measured here' : `${gigabytes(peak)} of memory at the most`}`,
      ...(readOnly ? [] : ['content/ could not be made read-only here: mounting was refused']),
    ],
  };
} // prettier-ignore

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
