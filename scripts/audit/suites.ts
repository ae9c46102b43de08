/** The tests of the built site (tests/site) as audits: Vitest runs one file and its report is read. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Outcome, Subject } from './audit.ts';
import { filesOf } from './pages.ts';

export interface Report {
  success: boolean;
  testResults: {
    name: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

/** An audit by the named files of tests/site. */
export function suite(...files: string[]): (subject: Subject) => Outcome {
  return ({ site, root, scratch }) => {
    const file = path.join(scratch, `${files[0]!}.json`);
    mkdirSync(scratch, { recursive: true });
    rmSync(file, { force: true });
    const bin = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { stderr } = spawnSync(
      process.execPath,
      [bin, 'run', '--project', 'site', '--reporter=json', `--outputFile.json=${file}`, ...files.map((name) => `tests/site/${name}.test.ts`)],
      { cwd: root, encoding: 'utf8', env: { ...process.env, OUT_DIR: site, FORCE_COLOR: '0', NO_COLOR: '1' }, maxBuffer: 1e8 },
    );
    const pages = filesOf(site).filter((name) => name.endsWith('.html')).length;
    if (!existsSync(file)) return { looked: 'nothing', findings: [`vitest gave no report: ${stderr.trim().split('\n').at(-1) ?? ''}`] };
    return { looked: `${pages} pages`, findings: readReport(JSON.parse(readFileSync(file, 'utf8')) as Report) };
  }; // prettier-ignore
}

/** Each failed test is a finding, in the words of its assertion. A file that could not run is one too. */
export function readReport({ success, testResults }: Report): string[] {
  const findings = testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = failed.map(({ fullName, failureMessages }) => `${fullName.trim()}: ${wordsOf(failureMessages?.[0])}`);
    return told.length === 0 && message ? [`${path.basename(name)}: ${wordsOf(message)}`] : told;
  });
  return findings.length === 0 && !success ? ['the tests failed without saying why'] : findings;
}

const wordsOf = (message = ''): string =>
  message
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 1500);
