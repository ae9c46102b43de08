/** `npm run build` when it cannot go on: whatever happens, the last output stands as it was and nothing is left beside it. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { BAD, breakContent, dayed, root, script, write } from './small-project.ts';

const GONE = { timeout: 15_000 };
const environment = (out: string) => dayed({ OUT_DIR: out, NODE_NO_WARNINGS: '1' });

/** Run the build in the temporary project, which has content but no pages. */
function build(out = 'out') {
  return spawnSync(process.execPath, [script('build.ts')], { cwd: root, encoding: 'utf8', env: environment(out) });
}
/** A build over a last output, at work in a part that would never end: Astro waits for its configuration. */
async function endlessBuild() {
  write('out/index.html', 'the last good build');
  write('astro.config.mjs', 'console.log(`part ${process.pid}`);\nawait new Promise((resolve) => setTimeout(resolve, 1e9));');
  const child = spawn(process.execPath, [script('build.ts')], { cwd: root, env: environment('out') });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 50_000 }).toMatch(/part \d+/);
  return { child, said: () => said, part: Number(/part (\d+)/.exec(said)![1]) };
}

function expectLastOutput(): void {
  expect(readdirSync(root).filter((name) => name.includes('out'))).toEqual(['out']);
  expect(readdirSync(path.join(root, 'out'))).toEqual(['index.html']);
  expect(readFileSync(path.join(root, 'out', 'index.html'), 'utf8')).toBe('the last good build');
}

describe('scripts/build.ts', () => {
  it('stops at bad content with 1, lists every problem and leaves the last output as it was', () => {
    breakContent();
    write('out/index.html', 'the last good build');
    const { status, stderr } = build();
    expect(status).toBe(1);
    for (const problem of BAD) expect(stderr).toContain(problem);
    expect(stderr).toContain('3 problems in 3 files');
    expect(stderr).toContain('Nothing was built.');
    expect(stderr).toContain('The last output in out/ is as it was.');
    expectLastOutput();
    expect(readdirSync(root).sort()).toEqual(['content', 'out']);
  });

  it('makes no output where there was none', () => {
    write('content/providers/bad.md', 'no fields');
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('There is no output yet.');
    expect(readdirSync(root)).toEqual(['content']);
  });

  it('brings the last output back first when a build was killed between its two renames', () => {
    write('content/providers/bad.md', 'no fields');
    write(`.out.build-${spawnSync(process.execPath, ['-e', '0']).pid}/old/index.html`, 'the last good build');
    expect(build().stderr).toContain('The last output in out/ is as it was.');
    expectLastOutput();
  });

  it('says in one line that another build writes the same output', () => {
    write('out/index.html', 'the last good build');
    write(`.out.build-${process.pid}/site/index.html`, 'theirs');
    const { status, stdout, stderr } = build();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      `Another build (process ${process.pid}) is writing ${path.join(root, 'out')}; wait until it is done.`,
      'The last output in out/ is as it was.',
    ]);
    expect(readdirSync(root)).toContain(`.out.build-${process.pid}`);
  });

  it('replaces nothing that is no site', () => {
    const { status, stderr } = build('content');
    expect(status).toBe(1);
    expect(stderr).toContain('what lies there is no site');
    expect(readdirSync(path.join(root, 'content')).sort()).toEqual(['facilities', 'sources']);
  });

  it('fails when a part fails', { timeout: 60_000 }, () => {
    write('out/index.html', 'the last good build');
    write('astro.config.mjs', "throw new Error('a mistake in the configuration');");
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('a mistake in the configuration');
    expect(stderr).toContain('Building the pages failed: it ended with 1\nThe last output in out/ is as it was.');
    expectLastOutput();
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once on %s, with its parts', { timeout: 60_000 }, async (signal, code) => {
    const { child, said, part } = await endlessBuild();
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(said()).toContain('Stopped. The last output in out/ is as it was.');
    await expect.poll(() => isThere(part), GONE).toBe(false);
    expectLastOutput();
  });

  it('takes its parts with it when it is killed, and the next build clears what is left', { timeout: 60_000 }, async () => {
    const { child, part } = await endlessBuild();
    child.kill('SIGKILL');
    await expect.poll(() => isThere(part), GONE).toBe(false);
    expect(readdirSync(root)).toContain(`.out.build-${child.pid}`);
    write('content/providers/bad.md', 'no fields');
    expect(build().status).toBe(1);
    expectLastOutput();
  });
});

describe('scripts/run.mjs', () => {
  it('passes on a signal that only it is told, and ends with what the command ended with', async () => {
    write('wait.ts', "process.on('SIGTERM', () => { console.log('told'); process.exit(7); });\nsetTimeout(() => 0, 1e6);\nconsole.log('ready');");
    const child = spawn(process.execPath, [script('run.mjs'), path.relative(path.dirname(script('')), path.join(root, 'wait.ts'))]);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await expect.poll(() => said, { timeout: 20_000 }).toContain('ready');
    child.kill('SIGTERM');
    expect(await ended).toBe(7);
    expect(said).toContain('told');
  }); // prettier-ignore
});

/** The system may keep the number of an orphan for some seconds. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
