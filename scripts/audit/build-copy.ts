/** Builds of copies of the project, in another folder and another environment: the project itself stays as it is. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** What a build does not need or makes itself. */
const LEFT_OUT = /^(?:node_modules|dist|\..*\.build-\d+|\.build|\.astro|\.git)$/;

/** Copy what a build needs into a folder. `states`: only the places of these. */
export function copyProject(root: string, folder: string, states?: readonly string[]): void {
  const places = path.join('content', 'facilities');
  const wanted = (name: string) =>
    !LEFT_OUT.test(name) && (!states || path.dirname(name) !== places || states.includes(path.basename(name)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, { recursive: true, filter: (from) => wanted(path.relative(root, from)) });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
}

/** Copy and build. Gives the folder of the site; throws with the end of what the build said when it fails. */
export function buildCopy(root: string, folder: string, env: NodeJS.ProcessEnv): string {
  copyProject(root, folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, OUT_DIR: 'dist', ...env },
  });
  if (status !== 0) throw new Error(`the copy in ${folder} was not built:\n${`${stdout}${stderr}`.split('\n').slice(-15).join('\n')}`);
  return path.join(folder, 'dist');
}

export interface Ended {
  code: number | null;
  signal: string | null;
  said: string;
  ms: number;
}

/** Start a build in a folder, as a process group of its own. `heard` is told what the build says as it comes. */
export function startBuild(folder: string, env: NodeJS.ProcessEnv = {}, heard: (said: string) => void = () => undefined): { child: ChildProcess; ended: Promise<Ended> } {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: folder, detached: true, env: { ...process.env, OUT_DIR: 'dist', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      heard(said);
    });
  const ended = new Promise<Ended>((resolve, reject) =>
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, said, ms: performance.now() - started })),
  );
  return { child, ended };
} // prettier-ignore
