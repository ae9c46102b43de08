/**
 * Check `content/` and say everything that is wrong with it. Ends with 1 if there is a problem.
 * `npm run check -- content/guides content/faqs/a.md` tells only the problems of these files and folders.
 */
import path from 'node:path';
import process from 'node:process';
import { buildDate } from '../src/domain/build-date.ts';
import { formatProblems } from '../src/domain/problem.ts';
import { readContent } from '../src/files/read.ts';

const root = process.cwd();
const only = process.argv.slice(2).map((name) => path.relative(root, path.resolve(name)).split(path.sep).join('/'));
const asked = (file: string) => only.length === 0 || only.some((name) => file === name || file.startsWith(`${name}/`));
const content = await readContent(root, buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now()));
const problems = content.problems.filter(({ file }) => asked(file));
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else if (only.length > 0) {
  console.log(`Nothing wrong with ${only.join(', ')}.`);
} else {
  const counts = [
    `${content.facilities.length} places`,
    `${content.agencies.length} agencies`,
    `${content.providers.length} companies`,
    `${content.sources.length} shared sources`,
    `${content.guides.length} guides`,
    `${content.faqs.length} questions`,
    `${content.glossary.length} words`,
    `${content.comparisons.length} comparisons`,
  ];
  console.log(`Content is in order: ${counts.join(', ')}.`);
}
