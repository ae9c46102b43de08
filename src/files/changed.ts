/** What git says was changed, for checks of just that. */
import { execFileSync } from 'node:child_process';

export interface Changed {
  /** Paths from `root` with forward slashes: staged, unstaged and new ones; files that are gone are not among them. */
  files: string[];
  removed: string[];
}

/**
 * Changes below `root`: since the last commit, or with `since` also those of all commits since the branch left that ref.
 * Throws with a plain message where there is no repository or no such ref.
 */
export function changedFiles(root: string, since?: string): Changed {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
    } catch (error) {
      const { stderr, code } = error as { stderr?: string; code?: string };
      if (code === 'ENOENT') throw new Error('git is not installed, so nobody knows what was changed', { cause: error });
      throw new Error(`git cannot tell what was changed: ${(stderr ?? String(error)).trim().split('\n')[0] ?? ''}`, { cause: error });
    }
  };
  const base = since === undefined ? 'HEAD' : git('merge-base', 'HEAD', commitOf(git, since)).trim();
  const lines = git('diff', '--name-status', '--no-renames', '--relative', '-z', base, '--').split('\0');
  const changed: Changed = { files: git('ls-files', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean), removed: [] };
  for (let index = 0; index + 1 < lines.length; index += 2) {
    (lines[index] === 'D' ? changed.removed : changed.files).push(lines[index + 1]!);
  }
  changed.files.sort();
  return changed;
}

function commitOf(git: (...args: string[]) => string, ref: string): string {
  git('rev-parse', '--git-dir');
  try {
    // A ref comes from outside: --end-of-options keeps it from being read as an option.
    return git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).trim().split('\n').at(-1)!;
  } catch (error) {
    throw new Error(`git knows no branch or commit ${ref}`, { cause: error });
  }
}
