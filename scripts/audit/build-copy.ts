/** Build the site from a copy of the project in another folder, with another environment. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** What a build does not need or makes itself. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.build', '.astro', '.git']);

/** Folder of the built copy. Throws with the end of what the build said when it fails. */
export function buildCopy(root: string, folder: string, env: Record<string, string>): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, { recursive: true, filter: (from) => !LEFT_OUT.has(path.relative(root, from)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const out = path.join(folder, 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) throw new Error(`the copy in ${folder} was not built:\n${`${stdout}${stderr}`.split('\n').slice(-15).join('\n')}`);
  return out;
}
