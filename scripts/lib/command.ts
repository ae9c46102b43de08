/** What all commands for maintainers share: flags, help, plain messages, the day. */
import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { buildDate } from '../../src/domain/build-date.ts';
import { didYouMean } from '../../src/domain/nearest.ts';
import { errorsOf, formatProblems } from '../../src/domain/problem.ts';
import { Refused } from '../../src/domain/refused.ts';
import { lineDiff } from '../../src/domain/line-diff.ts';
import { readContent } from '../../src/files/read.ts';
import { save, type Draft } from '../../src/files/save.ts';

export const root = process.cwd();
export const today = (): string => buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now());
/** A person sits at the keyboard and sees the answers. */
export const atKeyboard = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

type Options = NonNullable<ParseArgsConfig['options']>;
export type Flags = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** Run a command. A `Refused` is told in plain words and ends with 1; `--help` shows the usage. */
export async function command(usage: string, options: Options, body: (args: string[], flags: Flags) => Promise<void>): Promise<void> {
  try {
    const { positionals, values } = parse({ ...options, help: { type: 'boolean', short: 'h' } });
    if (values['help'] === true) console.log(usage.trim());
    else await body(positionals, values);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.message !== '') console.error(error.message);
    process.exitCode = 1;
  }
}

function parse(options: Options): { positionals: string[]; values: Flags } {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const name = /Unknown option '-{1,2}([^']+)'/.exec(message)?.[1];
    if (name === undefined) throw new Refused(message);
    const guess = didYouMean(name, Object.keys(options));
    throw new Refused(`there is no --${name}${guess ? `; did you mean --${guess}?` : ''}. --help shows all`);
  }
}

/** The flag as text; undefined when it was not given or is empty. */
export function text(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number from 1 to `most`. */
export function count(flags: Flags, name: string, initial: number, most = 10_000): number {
  const value = text(flags, name);
  if (value === undefined) return initial;
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > most)
    throw new Refused(`--${name} ${value}: write a number from 1 to ${most}`);
  return Number(value);
}

/** Show drafts, as far as they change something. */
export function preview(drafts: readonly Draft[]): void {
  for (const { file, before, after } of drafts) {
    console.log(before === undefined ? `\n${file} (new)\n${after}` : `\n${file}\n${lineDiff(before, after).join('\n')}`);
  }
}

/** Write drafts, or with `--dry-run` only show them. */
export async function writeAll(drafts: readonly Draft[], dryRun: boolean): Promise<void> {
  preview(drafts);
  if (dryRun) console.log('\nNothing was written (--dry-run).');
  else for (const draft of drafts) await save(root, draft);
}

/** Run the checks and tell what they say of these files. Ends with 1 if a file has an error. */
export async function checkFiles(files: readonly string[]): Promise<boolean> {
  const { problems } = await readContent(root, today());
  const mine = problems.filter(({ file }) => files.includes(file));
  if (mine.length > 0) console.log(`\n${formatProblems(mine)}`);
  const good = errorsOf(mine).length === 0;
  if (!good) process.exitCode = 1;
  console.log(good ? '\nThe checks found no error in it.' : '\nPut this right, then run npm run check.');
  return good;
}
