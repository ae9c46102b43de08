import { expect, it } from 'vitest';
import { readReport } from './suites.ts';

const file = (over: object = {}) => ({ name: '/x/tests/site/links.test.ts', assertionResults: [], ...over });
const test = (status: string, message?: string) => ({
  status,
  fullName: 'links lead somewhere',
  failureMessages: message === undefined ? null : [message],
});

it('finds nothing where all tests passed', () => {
  expect(readReport({ success: true, testResults: [file({ assertionResults: [test('passed'), test('skipped')] })] })).toEqual([]);
});

it('tells each failed test without its stack', () => {
  const report = {
    success: false,
    testResults: [file({ assertionResults: [test('passed'), test('failed', 'expected [ /a/ ]\n    at x (y.ts:1:2)\nto equal []')] })],
  };
  expect(readReport(report)).toEqual(['links lead somewhere: expected [ /a/ ] to equal []']);
});

it('tells a file that could not run, and a run that failed without a word', () => {
  expect(readReport({ success: false, testResults: [file({ message: 'Cannot find module' })] })).toEqual(['links.test.ts: Cannot find module']);
  expect(readReport({ success: false, testResults: [] })).toEqual(['the tests failed without saying why']);
}); // prettier-ignore
