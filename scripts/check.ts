/** Check `content/` and say everything that is wrong with it. Ends with 1 if there is a problem. */
import process from 'node:process';
import { buildDate } from '../src/domain/build-date.ts';
import { formatProblems } from '../src/domain/problem.ts';
import { readContent } from '../src/files/read.ts';

const root = process.cwd();
const content = await readContent(root, buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now()));
const counts = `${content.facilities.length} places, ${content.agencies.length} agencies, ${content.providers.length} companies, ${content.sources.length} shared sources`;
if (content.problems.length > 0) {
  console.error(formatProblems(content.problems));
  process.exitCode = 1;
} else {
  console.log(`Content is in order: ${counts}.`);
}
