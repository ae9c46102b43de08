/** Builds on a disk without room: a clear line, and the last output stands as it was. */
import { mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
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
  /** The project lies there too, not the output alone. */
  whole?: true;
  /** What is left of it, in MB, when the pages are being built. */
  left?: number;
  /** How far the build must have come. */
  shows?: RegExp;
  /** The build is to succeed. */
  room?: true;
}
const DISKS: Disk[] = [
  { name: 'another disk for the output', megabytes: 250, room: true },
  { name: 'a disk that is full from the start', megabytes: 30 },
  { name: 'a disk of the output that fills while the build runs', megabytes: 250, left: 4, shows: /^4\/4 /m },
  { name: 'a disk of the project that fills while the build runs', megabytes: 400, whole: true, left: 4, shows: /ENOSPC|No space left/ },
];

export async function auditFullDisk(root: string, top: string): Promise<Outcome> {
  const disk = path.join(top, 'small disk');
  const findings: string[] = [];
  let tried = 0;
  for (const one of DISKS) {
    const told = await withDisk(disk, one.megabytes, () => build(root, path.join(one.whole ? disk : top, 'project'), disk, one));
    tried += told ? 1 : 0;
    findings.push(...(told ?? []).map((finding) => `${one.name}: ${finding}`));
  }
  return {
    looked: `${tried} small disks`,
    findings,
    notes: tried < DISKS.length ? ['the full disk was not tried: only root on Linux can mount a small one'] : [],
  };
}

async function build(root: string, folder: string, disk: string, { left, shows, room }: Disk): Promise<string[]> {
  copyProject(root, folder, STATES);
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
  const beside = readdirSync(disk).filter((name) => name.startsWith('.site'));
  const last = readFileSync(path.join(out, 'index.html'), 'utf8') === LAST && readdirSync(out).length === 1;
  const findings = beside.map((name) => `${name} is left`);
  if (room) return ended.code === 0 && !last ? findings : [...findings, `the build failed: ${endOf(ended)}`];
  if (ended.code !== 1) findings.push(`the build did not fail: ${endOf(ended)}`);
  if (!CLEAR.test(ended.said)) findings.push(`no line says that the disk is full: ${endOf(ended)}`);
  if (shows && !shows.test(ended.said)) findings.push(`it failed too early: ${endOf(ended)}`);
  if (!last) findings.push('the last output is not as it was');
  return findings;
}
