/** Check `content/` and say what is wrong with it. Ends with 1 if there is an error, with 2 if it was called wrongly. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatAnnotations } from '../src/domain/annotations.ts';
import { buildDate } from '../src/domain/build-date.ts';
import { countByRule, errorsOf, formatProblems, LEVELS, printable, type Level } from '../src/domain/problem.ts';
import { changedFiles } from '../src/files/changed.ts';
import { fixFiles } from '../src/files/fix.ts';
import { readContent, SCHEMAS } from '../src/files/read.ts';

const HELP = `npm run check -- [options] [files and folders]

Checks the records in content/. Without files and folders, all of them.

  --level <level>  what is printed: error, warning or info, each with the ones before it. The rest is counted.
                   Left out = error for all of content/, warning for named or changed files.
  --changed        only what git says was changed: staged, unstaged and new files
  --since <ref>    the same, with all commits since the branch left <ref>, for example --since origin/main
  --fix            puts right what a machine can: order of fields, line ends, spaces at line ends, byte order marks
  --help           this text

error    stops the build: a broken file, a wrong value, a link to nothing
warning  should be looked at: a record twice, a text that nothing leads to, fields out of order
info     good to know: a price without a date

Ends with 0 if there is no error, with 1 if there is one, with 2 if it was called wrongly. All of content/ is read in any
case, since records point to each other. On GitHub Actions everything that is printed also stands on its line of the change.`;

/** What the folders hold, where it is not their name. */
const NAMES: Record<string, string> = {
  facilities: 'places',
  providers: 'companies',
  sources: 'shared sources',
  faqs: 'questions',
  glossary: 'words',
};

const root = process.cwd();
const options = readOptions();
const { values, positionals } = options;
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const named = positionals.map((name) => path.relative(root, path.resolve(name)).split(path.sep).join('/'));
for (const name of named) if (!existsSync(path.join(root, name))) stop(`There is no ${name}.`);
const level = values.level ?? (values.changed || named.length > 0 ? 'warning' : 'error');
if (!isLevel(level)) stop(`--level is ${LEVELS.join(', ')}, not ${level}.`);
const changed = values.changed ? askGit() : undefined;
const changedSet = changed && new Set(changed.files);
const isAsked = (file: string) =>
  (!changedSet || changedSet.has(file)) &&
  (named.length === 0 || named.some((name) => name === '' || file === name || file.startsWith(`${name}/`)));

if (values.fix) {
  const fixed = await fixFiles(root, isAsked);
  for (const file of fixed) console.log(`put right: ${file}`);
  console.log(fixed.length === 0 ? 'There was nothing that a machine could put right.' : `${count(fixed.length, 'file')} put right.`);
}

const content = await readContent(root, buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now()));
// A record that was removed leaves its mark elsewhere: in those that still point to it.
const leftBehind = (rule: string) => changed !== undefined && changed.removed.length > 0 && rule === 'references-exist';
const problems = content.problems.filter(({ file, rule }) => isAsked(file) || leftBehind(rule));
const told = problems.filter((problem) => LEVELS.indexOf(problem.level) <= LEVELS.indexOf(level));
const quiet = problems.filter((problem) => !told.includes(problem));
const errors = errorsOf(problems);

if (told.length > 0) console.error(formatProblems(told));
if (process.env['GITHUB_ACTIONS']) for (const line of formatAnnotations(told)) console.log(line);
if (told.length === 0) console.log(goodNews());
if (quiet.length > 0) {
  const next = quiet.some((problem) => problem.level === 'warning') ? 'warning' : 'info';
  console.log(
    `Not shown: ${countByRule(quiet)}. To see them: npm run check -- --level ${quiet.some((problem) => problem.level === 'info') ? 'info' : next}`,
  );
}
const elsewhere = errorsOf(content.problems).length - errors.length;
if (elsewhere > 0) console.log(`${count(elsewhere, 'error')} in other files: npm run check`);
process.exitCode = errors.length > 0 ? 1 : 0;

function goodNews(): string {
  if (changed)
    return `Nothing wrong with ${count(changed.files.filter((file) => file.startsWith('content/') && isAsked(file)).length, 'changed file')}.`;
  if (named.length > 0) return `Nothing wrong with ${named.join(', ')}.`;
  const counts = Object.keys(SCHEMAS).map(
    (name) => `${content.all.filter(({ collection }) => collection === name).length} ${NAMES[name] ?? name}`,
  );
  return `Content is in order: ${counts.join(', ')}.`;
}

function readOptions() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        level: { type: 'string' },
        changed: { type: 'boolean' },
        since: { type: 'string' },
        fix: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (parsed.values.since !== undefined) parsed.values.changed = true;
    return parsed;
  } catch (error) {
    return stop((error as Error).message);
  }
}

function askGit() {
  try {
    return changedFiles(root, values.since);
  } catch (error) {
    return stop((error as Error).message);
  }
}

function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function stop(message: string): never {
  console.error(`${printable(message.replaceAll('\n', ' '))}\nnpm run check -- --help tells what can be asked.`);
  process.exit(2);
}
