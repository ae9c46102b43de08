import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedFiles } from './changed.ts';

let top = '';
let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], {
    stdio: 'pipe',
  });
const write = (name: string, text = 'x') => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'changed-'));
  // The project may lie below the top of the repository.
  root = path.join(top, 'site');
  git('init', '-q', '-b', 'main');
  for (const name of ['content/a.md', 'content/b.md', 'content/c.md', '../elsewhere.md']) write(name);
  write('.gitignore', 'ignored.md\n');
  commit();
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

describe('changedFiles', () => {
  it('finds nothing in a clean checkout', () => {
    expect(changedFiles(root)).toEqual({ files: [], removed: [] });
  });

  it('finds what is staged, unstaged, new and removed, and nothing else', () => {
    write('content/a.md', 'staged');
    git('add', '-A');
    write('content/b.md', 'unstaged');
    write('content/név é.md');
    write('content/ignored.md');
    write('../elsewhere.md', 'y');
    rmSync(path.join(root, 'content/c.md'));
    expect(changedFiles(root)).toEqual({ files: ['content/a.md', 'content/b.md', 'content/név é.md'], removed: ['content/c.md'] });
  });

  it('takes a renamed file for a new and a removed one', () => {
    git('mv', 'site/content/a.md', 'site/content/z.md');
    expect(changedFiles(root)).toEqual({ files: ['content/z.md'], removed: ['content/a.md'] });
  });

  it('goes back to where the branch began, and no farther', () => {
    git('checkout', '-qb', 'mine');
    write('content/a.md', 'mine');
    commit();
    git('checkout', '-q', 'main');
    write('content/b.md', 'theirs');
    commit();
    git('checkout', '-q', 'mine');
    write('content/new.md');
    expect(changedFiles(root, 'main')).toEqual({ files: ['content/a.md', 'content/new.md'], removed: [] });
    expect(changedFiles(root).files).toEqual(['content/new.md']);
  });

  it.each(['nowhere', '--output=/tmp/x', '--help', ''])('says so when there is no ref "%s"', (ref) => {
    expect(() => changedFiles(root, ref)).toThrow(`git knows no branch or commit ${ref}`);
  });

  it('says so when there is no repository', () => {
    rmSync(path.join(top, '.git'), { recursive: true });
    expect(() => changedFiles(root)).toThrow(/^git cannot tell what was changed: /);
  });
});
