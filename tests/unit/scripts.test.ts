import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { BAD, breakContent, dayed, root, script } from './small-project.ts';

/** Run a script in the temporary project; the day is fixed. */
function run(name: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], {
    cwd: root,
    encoding: 'utf8',
    env: dayed(env),
  });
  return { status, stdout, stderr };
}

describe('scripts/check.ts', () => {
  it('ends with 1 and lists every problem of bad content', () => {
    breakContent();
    const { status, stderr } = run('check.ts');
    expect(status).toBe(1);
    for (const problem of BAD) expect(stderr).toContain(problem);
  });

  it('ends with 0 and counts the records of good content', () => {
    const { status, stdout, stderr } = run('check.ts');
    expect({ status, stdout, stderr: stderr.replace(/\(node:.*|\(Use.*/g, '').trim() }).toMatchObject({ status: 0, stderr: '' });
    expect(stdout).toContain('1 places, 0 agencies, 0 companies, 1 shared sources');
  });

  it('says so when SOURCE_DATE_EPOCH is no number', () => {
    const { status, stderr } = run('check.ts', { SOURCE_DATE_EPOCH: 'today' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('SOURCE_DATE_EPOCH must be a number of seconds');
  });
});
