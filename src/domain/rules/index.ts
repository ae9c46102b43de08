/** All rules that look at records beyond one record's shape. One rule, one file, one test. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { noFutureDates } from './no-future-dates.ts';
import { referencesExist, type KnownIds } from './references-exist.ts';
import { noSelfAlias } from './no-self-alias.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { readingGrade } from './reading-grade.ts';
import { sourcesCited } from './sources-cited.ts';
import { wordsToAvoid } from './words-to-avoid.ts';

/** Run all rules. `known` also holds ids of files that could not be parsed. */
export function checkRecords(records: Records, known: KnownIds, today: string): Finding[] {
  return [
    ...referencesExist(records, known),
    ...noFutureDates(records, today),
    ...noSelfAlias(records),
    ...plainMarkdown(records),
    ...sourcesCited(records),
    ...wordsToAvoid(records),
    ...readingGrade(records),
  ];
}
