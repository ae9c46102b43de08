/** Is there room on the disk? Asked before a build starts, and again when one fails. */
import { statfsSync } from 'node:fs';

const MB = 1_000_000;
/** Where less is left, a write has failed for want of room. The largest file that a build writes is a third of it. */
const NOTHING: Room = { bytes: 20 * MB, files: 10 };

export interface Room {
  bytes: number;
  /** Files and folders that can still be made; endless where the file system does not count them. */
  files: number;
}

/**
 * What a build takes beside the last output, which stays until the end. Measured in November 2026 on a disk with blocks of
 * 4 kB: 6,745 places took 280 MB and 22,000 files and folders at the most, 41 kB and 3.3 files a place. The margin is 40 %.
 */
export function roomNeeded(places: number): Room {
  return { bytes: 60 * MB + places * 50_000, files: 4_000 + places * 4 };
}

/** What is free in a folder, for somebody who is not root. */
export function roomIn(folder: string): Room {
  const { bavail, bsize, files, ffree } = statfsSync(folder);
  return { bytes: bavail * bsize, files: files > 0 ? ffree : Infinity };
}

/** The folder for whose want of room something failed that writes in these, if that was the reason. */
export function fullFolder(error: unknown, folders: readonly string[], roomOf = roomIn): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  const [least] = [...folders].sort((a, b) => roomOf(a).bytes - roomOf(b).bytes);
  return /^(?:ENOSPC|EDQUOT)$/.test(code) ? least : folders.find((folder) => !fits(NOTHING, roomOf(folder)));
}

/** `needed` can come to what is free. */
export function fits(needed: Room, free: Room): boolean {
  return free.bytes >= needed.bytes && free.files >= needed.files;
}

/** What is missing, in a line. */
export function fullDisk(folder: string, needed: Room, free: Room): string {
  const told =
    free.bytes >= needed.bytes && free.files < needed.files
      ? `makes about ${many(needed.files)} files, ${many(free.files)} more can be made`
      : `needs about ${many(needed.bytes / MB)} MB free, ${many(free.bytes / MB)} MB are free`;
  return `The disk is full: the build ${told} in ${folder}.`;
}

function many(count: number): string {
  return Math.floor(count).toLocaleString('en');
}
