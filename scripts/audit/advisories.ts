/** Known holes in our dependencies, by `npm audit`. Not every registry answers it; then that is said, and nothing is claimed. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { Outcome, Subject } from './audit.ts';

export function auditAdvisories({ root }: Pick<Subject, 'root'>): Outcome {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 120_000, shell: process.platform === 'win32', maxBuffer: 5e7 });
  return readAudit(stdout);
} // prettier-ignore

/** What `npm audit --json` said. */
export function readAudit(text: string): Outcome {
  let said: Said;
  try {
    said = JSON.parse(text) as Said;
  } catch {
    return { looked: 'not asked', findings: [], notes: ['npm audit gave no answer: known holes were not looked up.'] };
  }
  if (said.vulnerabilities === undefined) {
    const why = said.message ?? said.error?.summary ?? 'no reason given';
    return {
      looked: 'not asked',
      findings: [],
      notes: [`The registry does not answer npm audit (${why}): known holes were not looked up.`],
    };
  }
  const findings = Object.values(said.vulnerabilities).map(
    ({ name, severity, range, via }) =>
      `${name} ${range ?? ''}: ${severity}: ${via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} (${one.url})`)).join('; ')}`,
  );
  return { looked: `${said.metadata?.dependencies?.total ?? '?'} packages`, findings };
}

interface Said {
  message?: string;
  error?: { summary?: string };
  vulnerabilities?: Record<string, { name: string; severity: string; range?: string; via: (string | { title: string; url: string })[] }>;
  metadata?: { dependencies?: { total?: number } };
}
