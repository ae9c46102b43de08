/** What runs on GitHub: nothing that can change behind our back, nothing with more rights than it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  'timeout-minutes'?: number;
  'runs-on'?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows/';
const SCRIPTS = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(FOLDER + name, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const steps = files.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).flatMap(([id, job]) => job.steps.map((step) => ({ where: `${name} ${id}`, step }))),
);

/** `npm run x`, `npm test` and `npm start` in a step, by the name of the script. */
function npmScripts(run: string): string[] {
  return [...run.matchAll(/\bnpm\s+(?:run(?:\s+--?[\w-]+)*\s+([\w:-]+)|(test|start))\b/g)].map(([, named, short]) => named ?? short ?? '');
}

describe('workflows', () => {
  it('are the three that we know', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(['deploy.yml', 'pull-request.yml', 'weekly.yml']);
  });

  it.each(files)('$name pins every action by its commit, with the version behind it', ({ text }) => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('use one commit of each action', () => {
    const pins = Map.groupBy(new Set(steps.flatMap(({ step }) => step.uses ?? [])), (uses) => uses.split('@')[0]);
    expect([...pins].filter(([, commits]) => commits.length > 1)).toEqual([]);
  });

  it('run only scripts that exist, and nothing that is fetched on the way', () => {
    const runs = steps.flatMap(({ where, step }) => (step.run === undefined ? [] : [{ where, run: step.run }]));
    const called = runs.flatMap(({ run }) => npmScripts(run));
    expect(new Set(called)).toEqual(new Set(['check', 'test', 'build', 'links', 'report']));
    expect(called.filter((script) => !SCRIPTS.includes(script))).toEqual([]);
    expect(runs.filter(({ run }) => /\bnpx\b|npm (?:exec|install|i)\b|curl|wget/.test(run)).map(({ where }) => where)).toEqual([]);
  });

  it('let nothing that a stranger writes into a command', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ where }) => where)).toEqual([]);
  });

  it.each(files)('$name may only read, unless a job says more, and every job ends', ({ workflow }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['runs-on']).toMatch(/^ubuntu-\d+\.\d+$/);
    }
  });

  it('give more rights to these jobs only', () => {
    const more = files.flatMap(({ name, workflow }) =>
      Object.entries(workflow.jobs).flatMap(([id, job]) => (job.permissions ? [[`${name} ${id}`, job.permissions] as const] : [])),
    );
    expect(Object.fromEntries(more)).toEqual({
      'deploy.yml build': { contents: 'read', pages: 'read' },
      'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
      'weekly.yml links': { contents: 'read', issues: 'write' },
      'weekly.yml stale': { contents: 'read', issues: 'write' },
    });
  });

  it('give no secret and no token to what a pull request brings', () => {
    const triggers = files.flatMap(({ workflow }) => Object.keys(workflow.on));
    expect(triggers).not.toContain('pull_request_target');
    expect(triggers).not.toContain('workflow_run');
    const open = files.filter(({ workflow }) => 'pull_request' in workflow.on);
    expect(open.map(({ name }) => name)).toEqual(['pull-request.yml']);
    for (const { text } of open) expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
  });

  it('show the token to the step that writes the issue only', () => {
    const seen = steps.filter(({ step }) => JSON.stringify(step.env ?? {}).includes('github.token'));
    expect(seen.length).toBe(2);
    expect(seen.filter(({ step }) => /npm|node /.test(step.run ?? ''))).toEqual([]);
  });

  it('leave no login behind in the checkout, and key the cache by the lock file', () => {
    const of = (action: string) => steps.filter(({ step }) => step.uses?.startsWith(`actions/${action}@`)).map(({ step }) => step.with);
    expect(of('checkout').length).toBeGreaterThan(0);
    expect(of('checkout').filter((given) => given?.['persist-credentials'] !== false)).toEqual([]);
    for (const given of of('setup-node'))
      expect(given).toEqual({ 'node-version-file': '.node-version', cache: 'npm', 'cache-dependency-path': 'package-lock.json' });
  });
});

it('this test sees how npm is called', () => {
  expect(npmScripts('npm ci\nnpm run --silent check -- --since x && npm test\nnpm run bench:lookup')).toEqual([
    'check',
    'test',
    'bench:lookup',
  ]);
});
