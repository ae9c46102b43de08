/** `npm run check` as people call it: options, levels, what is printed where, and what it ends with. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Each run starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

const CHECK = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const SOURCE = 'sources:\n  - title: Rules\n    url: https://example.com/\n    kind: official\n';
const place = (name: string, extra = '') => `---\nname: ${name}\nkind: county-jail\naddress:\n  city: B\n${extra}${SOURCE}---\n`;
const UNTIDY = `---\r\nkind: county-jail\r\nname: Untidy\r\naddress:\r\n  city: B\r\n${SOURCE}---\r\n`;
const PRICE = `services:\n  phone:\n    - provider: govt-run\n      prices:\n        - amount: 1\n          per: call\n      source:\n        title: Rules\n        url: https://example.com/\n        kind: official\n`;
const UNDATED = place('Undated').replace(/---\n$/, `${PRICE}---\n`);

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'check-'));
  write('good', place('Good'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const file = (name: string) => `content/facilities/il/${name}.md`;
function write(name: string, text: string): void {
  mkdirSync(path.join(root, 'content/facilities/il'), { recursive: true });
  writeFileSync(path.join(root, file(name)), text);
}
function check(args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000), ...env },
  });
  return { status, stdout, stderr: stderr.replace(/^\(node:.*|^\(Use.*/gm, '').trim() };
}

describe('what it prints', () => {
  it('is the errors of everything, with the rest counted', () => {
    write('bad', place('Bad', 'adress: x\n'));
    write('untidy', UNTIDY);
    write('undated', UNDATED);
    const { status, stdout, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toContain(`${file('bad')}:6  adress`);
    expect(stderr).toContain('1 problem in 1 file');
    expect(stdout.trim()).toBe('Not shown: dated-prices 1, key-order 1, spaces 1. To see them: npm run check -- --level info');
  });

  it('is warnings too where files are named, and does not fail for them', () => {
    write('untidy', UNTIDY);
    const { status, stderr } = check([file('untidy')]);
    expect(status).toBe(0);
    expect(stderr).toContain(`${file('untidy')}:2  (whole file)  (warning)`);
    expect(check([file('good')])).toMatchObject({ status: 0, stderr: '', stdout: `Nothing wrong with ${file('good')}.\n` });
  });

  it('mentions errors elsewhere, which are no failure of the named file', () => {
    write('bad', place('Bad', 'adress: x\n'));
    const { status, stdout } = check([file('good')]);
    expect([status, stdout]).toEqual([0, `Nothing wrong with ${file('good')}.\n1 error in other files: npm run check\n`]);
  });

  it.each([
    ['error', 0],
    ['warning', 2],
    ['info', 3],
  ])('can be had down to %s', (level, problems) => {
    write('untidy', UNTIDY);
    write('undated', UNDATED);
    const { status, stderr } = check(['--level', level]);
    expect(status).toBe(0);
    expect(stderr.match(/^ {2}found /gm) ?? []).toHaveLength(problems);
  });

  it('also stands on its lines on GitHub Actions', () => {
    write('bad', place('Bad', 'adress: x\n'));
    write('untidy', UNTIDY);
    const { stdout } = check(['--level', 'warning'], { GITHUB_ACTIONS: 'true' });
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::warning']);
    expect(commands[0]).toMatch(
      new RegExp(`^::error file=${file('bad')},line=6,title=schema%3A adress::found a field that does not exist`),
    );
    expect(check().stdout).not.toContain('::');
  });
});

describe('--fix', () => {
  it('puts right what a machine can, says which files, and leaves the others', () => {
    write('untidy', UNTIDY);
    write('bad', place('Bad', 'adress: x\n'));
    const { status, stdout } = check(['--fix']);
    expect(status).toBe(1);
    expect(stdout).toContain(`put right: ${file('untidy')}\n1 file put right.`);
    expect(readFileSync(path.join(root, file('untidy')), 'utf8')).toBe(place('Untidy'));
    expect(readFileSync(path.join(root, file('bad')), 'utf8')).toBe(place('Bad', 'adress: x\n'));
    expect(readFileSync(path.join(root, file('good')), 'utf8')).toBe(place('Good'));
    expect(check(['--fix']).stdout).toContain('There was nothing that a machine could put right.');
  });

  it('touches only what is named', () => {
    write('untidy', UNTIDY);
    check(['--fix', file('good')]);
    expect(readFileSync(path.join(root, file('untidy')), 'utf8')).toBe(UNTIDY);
  });
});

describe('--changed', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  beforeEach(() => git('init', '-q', '-b', 'main'));

  it('tells of changed and new files only', () => {
    write('old-bad', place('Old', 'adress: x\n'));
    commit();
    write('new-bad', place('New', 'adress: x\n'));
    const { status, stdout, stderr } = check(['--changed']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${file('new-bad')}:6`);
    expect(stderr).not.toContain('old-bad');
    expect(stdout).toContain('1 error in other files');
    commit();
    expect(check(['--changed'])).toMatchObject({ status: 0, stderr: '' });
    expect(check(['--since', 'HEAD~1']).stderr).toContain(`${file('new-bad')}:6`);
  });

  it('tells of records that point to a removed one', () => {
    mkdirSync(path.join(root, 'content/agencies'));
    writeFileSync(path.join(root, 'content/agencies/gone.md'), `---\nname: Gone\nshortName: Gone\nscope: state\nstate: IL\n${SOURCE}---\n`);
    write('left', place('Left', 'agency: gone\n'));
    commit();
    rmSync(path.join(root, 'content/agencies/gone.md'));
    const { status, stderr } = check(['--changed']);
    expect([status, stderr.split('\n')[0]]).toEqual([1, `${file('left')}:6  agency`]);
  });

  it('says so without git', () => {
    rmSync(path.join(root, '.git'), { recursive: true });
    const { status, stderr } = check(['--changed']);
    expect(status).toBe(2);
    expect(stderr).toContain('git cannot tell what was changed');
  });
});

describe('called wrongly', () => {
  it.each([
    [['--nope'], '--nope'],
    [['--level', 'bad'], '--level is error, warning, info, not bad.'],
    [['content/nowhere'], 'There is no content/nowhere.'],
    [['--since', 'nowhere'], ''],
    [['--fix=yes'], '--fix'],
  ])('with %j it ends with 2, one plain message and no stack trace', (args, message) => {
    const { status, stdout, stderr } = check(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run check -- --help tells what can be asked.');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('tells with --help what can be asked, without reading anything', () => {
    writeFileSync(path.join(root, 'content', 'stray.md'), 'x');
    for (const option of ['--help', '-h']) {
      const { status, stdout, stderr } = check([option]);
      expect([status, stderr]).toEqual([0, '']);
      for (const word of ['--level', '--changed', '--since', '--fix', 'error', 'warning', 'info', 'GitHub Actions'])
        expect(stdout).toContain(word);
    }
  });
});
