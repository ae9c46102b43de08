/** How much memory a process takes together with everything it starts, as Linux tells it. */
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';

const EVERY = 100;
const PAGE = 4096;

/** Watch from now on. What `end` gives is the most that was seen at one time, in bytes; undefined where nobody tells. */
export function watchMemory(pid: number): { end: () => number | undefined } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, sum(tree(pid)));
  }, EVERY);
  return {
    end: () => {
      clearInterval(timer);
      return process.platform === 'linux' && most > 0 ? most : undefined;
    },
  };
}

/** Pages that two processes share are counted twice: the truth is a little less. */
function sum(pids: readonly number[]): number {
  return pids.reduce((bytes, pid) => bytes + Number(read(pid, 'statm').split(' ')[1] ?? 0) * PAGE, 0);
}

/** A process and all below it. */
function tree(pid: number): number[] {
  const parents = new Map(running().map((one) => [one, parentOf(one)]));
  const found = new Set([pid]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [one, parent] of parents) if (found.has(parent)) found.add(one);
  }
  return [...found];
}

function running(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Behind the name, which may hold anything, stand the state and the parent. */
function parentOf(pid: number): number {
  return Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1] ?? -1);
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
