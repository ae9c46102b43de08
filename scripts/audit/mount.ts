/** File systems for a moment, where this user may mount them (root on Linux). */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const isRoot = () => process.getuid?.() === 0;

/** Do something while a folder cannot be written. Gives undefined where that cannot be had. */
export async function whileReadOnly<T>(folder: string, body: () => Promise<T>): Promise<T | undefined> {
  // Modes of files do not hold back root, and mounting is not for others.
  if (isRoot()) return mounted(folder, [['--bind', folder, folder], ['-o', 'remount,bind,ro', folder]], body); // prettier-ignore
  setModes(folder, 0o555, 0o444);
  return body().finally(() => setModes(folder, 0o755, 0o644));
}

/** Do something while a small disk in memory lies at a folder. Gives undefined where that cannot be had. */
export async function withDisk<T>(folder: string, megabytes: number, body: () => Promise<T>): Promise<T | undefined> {
  mkdirSync(folder, { recursive: true });
  return isRoot() ? mounted(folder, [['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]], body) : undefined;
}

async function mounted<T>(folder: string, steps: readonly string[][], body: () => Promise<T>): Promise<T | undefined> {
  const done = steps.map((args) => spawnSync('mount', args).status === 0);
  try {
    return done.every(Boolean) ? await body() : undefined;
  } finally {
    if (done[0]) spawnSync('umount', [folder]);
  }
}

function setModes(folder: string, folders: number, files: number): void {
  // A folder must be open while its files are changed.
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) setModes(name, folders, files);
    else chmodSync(name, files);
  }
  chmodSync(folder, folders);
}
