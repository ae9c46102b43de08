/** Parts of a build that run in a process of their own: their memory is free again when they are done. */
import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import process from 'node:process';

const LIFELINE = import.meta.resolve('./lifeline.ts');
const running = new Set<ChildProcess>();
let most = 0;

/**
 * Run a script of this project or of a tool. What it says with `process.send` is the answer.
 * Throws when it fails; it has told the reason on the error output then.
 */
export async function part<T>(file: string | URL, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<T> {
  const child = fork(file, args, {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, '--import', LIFELINE],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  let answer: unknown;
  child.on('message', (said: object) => {
    if ('peak' in said) most = Math.max(most, said.peak as number);
    else answer = said;
  });
  const end = await new Promise<string | number | null>((resolve, reject) =>
    child.on('error', reject).on('close', (code, signal) => resolve(signal ?? code)),
  ).finally(() => running.delete(child));
  if (end === 0) return answer as T;
  // Ctrl-C reaches the part too, and may end it before this process has heard of it.
  await setTimeout(200);
  throw new Error(`${typeof end === 'number' ? 'it ended with' : 'it was ended by'} ${end}`);
}

/** End all parts at once. Nothing that they have in hand is worth waiting for. */
export function stopParts(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Memory of this process and of its largest part together, in bytes, at the most. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024 + most;
}
