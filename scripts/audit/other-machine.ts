/**
 * Loaded first into every Node of a build (`--import`), it makes the machine another one: the clock is ahead by more than a
 * year, and folders are listed in another order. Node itself sorts them on most systems, so only this shows what hangs on it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const AHEAD = 400 * 86_400_000;

const clock = Date;
const now = () => clock.now() + AHEAD;
globalThis.Date = new Proxy(clock, {
  construct: (target, args, asked) => Reflect.construct(target, args.length > 0 ? args : [now()], asked) as object,
  apply: () => new clock(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});

type Listed = string | Buffer | fs.Dirent;
const nameOf = (entry: Listed) => (typeof entry === 'object' && 'name' in entry ? entry.name : entry.toString());
/** Not by the name from its front: by its end, backwards. */
const key = (entry: Listed) => [...nameOf(entry)].reverse().join('');
/** The list in its other order. */
export const mixed = <T>(list: T): T =>
  Array.isArray(list) ? (list.sort((a: Listed, b: Listed) => (key(a) < key(b) ? 1 : -1)) as T) : list;

const { readdir, readdirSync } = fs;
const read = fs.promises.readdir.bind(fs.promises) as (...args: unknown[]) => Promise<unknown>;
Object.assign(fs.promises, { readdir: async (...args: unknown[]) => mixed(await read(...args)) });
Object.assign(fs, {
  readdirSync: (...args: Parameters<typeof readdirSync>) => mixed(readdirSync(...args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as (error: unknown, list?: unknown) => void;
    return (readdir as (...all: unknown[]) => void)(...args, (error: unknown, list: unknown) => done(error, mixed(list)));
  },
});
syncBuiltinESMExports(); // prettier-ignore
