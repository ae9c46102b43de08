/** Builds on a disk without room: a clear line, and the last output stands as it was. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './audit.ts';
import { copyProject, startBuild } from './build-copy.ts';
import { endOf } from './kills.ts';
import { withDisk } from './mount.ts';

const STATES = ['de', 'il'];
const LAST = 'the last good build';
const CLEAR = /^The disk is full: the build needs about [\d,]+ MB free, [\d,]+ MB are free in .+\.$/m;

interface Disk {
  name: string;
  megabytes: number;
  /** What is left of it, in MB, when the pages are being built. */
  left?: number;
}
const DISKS: Disk[] = [
  { name: 'a disk that is full from the start', megabytes: 30 },
  { name: 'a disk that fills while the build runs', megabytes: 250, left: 4 },
];

export async function auditFullDisk(root: string, top: string): Promise<Outcome> {
  const folder = path.join(top, 'full');
  const disk = path.join(top, 'small disk');
  copyProject(root, folder, STATES);
  const findings: string[] = [];
  let tried = 0;
  for (const one of DISKS) {
    const told = await withDisk(disk, one.megabytes, () => build(folder, disk, one));
    tried += told ? 1 : 0;
    findings.push(...(told ?? []).map((finding) => `${one.name}: ${finding}`));
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    looked: `${tried} full disks`,
    findings,
    notes: tried < DISKS.length ? ['the full disk was not tried: only root on Linux can mount a small one'] : [],
  };
}

async function build(folder: string, disk: string, { left }: Disk): Promise<string[]> {
  const out = path.join(disk, 'site');
  mkdirSync(out);
  writeFileSync(path.join(out, 'index.html'), LAST);
  let filled = left === undefined;
  const ended = await startBuild(folder, { OUT_DIR: out }, (said) => {
    if (filled || !said.includes('Building the pages')) return;
    filled = true;
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(bavail * bsize - left! * 1_000_000));
  }).ended;
  const findings: string[] = [];
  if (ended.code !== 1) findings.push(`the build did not fail: ${endOf(ended)}`);
  if (!CLEAR.test(ended.said)) findings.push(`no line says that the disk is full: ${endOf(ended)}`);
  const names = readdirSync(disk).filter((name) => name !== 'ballast');
  if (names.join() !== 'site' || readdirSync(out).join() !== 'index.html' || readFileSync(path.join(out, 'index.html'), 'utf8') !== LAST)
    findings.push(`the last output is not as it was: ${readdirSync(disk, { recursive: true }).slice(0, 5).join(', ')}`);
  return findings;
}
