/** The first part of a build: everything in `content/` is read and checked, and counted for the summary. */
import process from 'node:process';
import { withoutAnswer } from '../../src/domain/unanswered.ts';
import { errorsOf, formatProblems } from '../../src/domain/problem.ts';
import { readContent } from '../../src/files/read.ts';
import { today } from '../lib/command.ts';

export interface Content {
  /** What is wrong, ready to be read; empty when all is well. */
  errors: string;
  places: number;
  agencies: number;
  companies: number;
  guides: number;
  /** Open places of which no service has an answer. */
  unanswered: number;
}

const { problems, facilities, agencies, providers, guides } = await readContent(process.cwd(), today());
const errors = errorsOf(problems);
const content: Content = {
  errors: errors.length > 0 ? formatProblems(errors) : '',
  places: facilities.length,
  agencies: agencies.length,
  companies: providers.length,
  guides: guides.length,
  unanswered: withoutAnswer(facilities, agencies, today()).length,
};
process.send?.(content);
