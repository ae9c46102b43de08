/**
 * What people, programs and attackers put into a record file: each kind of broken file is refused with its file, line,
 * field and a fix, all of them in one run, without a stack trace, and nothing is written.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type Problem } from '../../src/domain/problem.ts';
import { readContent, type ContentResult } from '../../src/files/read.ts';
import { BROKEN, GOOD, HARMLESS, il, place } from './broken.ts';
import { TODAY } from './make.ts';

const CHECK = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));

let root = '';
let result: ContentResult;
const of = (file: string): Problem[] => result.problems.filter((problem) => problem.file === `content/${file}`);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'broken-'));
  await write(path.join(root, 'outside.md'), place());
  for (const [file, content] of Object.entries(GOOD)) await write(path.join(root, 'content', file), content);
  for (const { file, content } of [...Object.values(BROKEN), ...Object.values(HARMLESS)])
    await write(path.join(root, 'content', file), content);
  // What is no plain file.
  await symlink('../../../outside.md', path.join(root, 'content', il('link-out')));
  await symlink('/etc/passwd', path.join(root, 'content', il('link-absolute')));
  await symlink('good.md', path.join(root, 'content', il('link-in')));
  await symlink('/', path.join(root, 'content', 'facilities', 'al'));
  await mkdir(path.join(root, 'content', 'providers', 'folder.md'));
  execFileSync('mkfifo', [path.join(root, 'content', il('pipe'))]);
  result = await readContent(root, TODAY);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

describe('a broken record', () => {
  it('comes in more than forty kinds', () => {
    expect(Object.keys(BROKEN).length).toBeGreaterThan(40);
    expect(new Set(Object.values(BROKEN).map(({ file }) => file)).size).toBe(Object.keys(BROKEN).length);
  });

  it.each(Object.entries(BROKEN))('%s is refused', (_name, { file, line, field, told }) => {
    // A folder that nothing reads is told of once, not for each of its files.
    const errors = errorsOf(of(file.startsWith('facilites/') ? 'facilites' : file));
    expect(errors.length).toBeGreaterThan(0);
    const words = errors.map(({ found, expected, fix }) => [found, expected, fix].join(' | ')).join('\n');
    expect(words).toContain(told);
    expect(errors.map((error) => `${error.line} ${error.field}`)).toContain(`${line} ${field}`);
    for (const { found, expected, fix } of errors) {
      for (const part of [found, expected]) expect(part).toMatch(/\w/);
      if (fix !== undefined) expect(fix).toMatch(/\w/);
      expect(words).not.toMatch(/\[object Object\]|undefined|invalid_|ZodError|YAMLParseError/);
    }
  });

  it.each([
    [il('link-out'), 'a link to another file or folder'],
    [il('link-absolute'), 'a link to another file or folder'],
    [il('link-in'), 'a link to another file or folder'],
    ['facilities/al', 'a link to another file or folder'],
    ['providers/folder.md', 'a folder with the name of a file'],
    [il('pipe'), 'something that is no file (a pipe, a socket or a device)'],
  ])('%s is refused: %s', (file, found) => {
    expect(of(file)).toEqual([expect.objectContaining({ level: 'error', line: 1, found, fix: expect.any(String) as string })]);
  });

  it('does not keep the good ones from being read', () => {
    const good = Object.values(HARMLESS).filter(({ file }) => file.startsWith('facilities/') && file.endsWith('.md'));
    const brokenIds = new Set(Object.values(BROKEN).map(({ file }) => file.replace(/^facilities\/|\.md$/g, '')));
    const read = result.facilities.map(({ id }) => id);
    expect(read).toContain('il/good');
    for (const { file } of good) expect(read).toContain(file.replace(/^facilities\/|\.md$/g, ''));
    // What is left among the records is refused by a rule, not by its shape.
    for (const id of read.filter((name) => brokenIds.has(name)))
      expect(errorsOf(of(`facilities/${id}.md`)).map(({ rule }) => rule)).not.toContain('schema');
  });

  it('leaves the objects of the program as they were', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('hifld');
  });
});

describe('harmless by design', () => {
  it.each(Object.entries(HARMLESS))('%s', (_name, { file, why }) => {
    expect(why).toMatch(/\w/);
    expect(errorsOf(of(file))).toEqual([]);
  });

  it.each([['ok-bom', 'a byte order mark'], ['ok-crlf', 'line ends of Windows (CRLF)']])('%s is mentioned all the same', (name, found) => {
    expect(of(il(name))).toEqual([expect.objectContaining({ level: 'warning', rule: 'spaces', found })]);
  }); // prettier-ignore
});

describe('npm run check on all of them', () => {
  it('names every file in one run, without a stack trace, and writes nothing', async () => {
    const before = await snapshot(root);
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, '--level', 'warning'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000), GITHUB_ACTIONS: '' },
      maxBuffer: 1e8,
    });
    expect(status).toBe(1);
    const files = Object.values(BROKEN).map(({ file }) => (file.startsWith('facilites/') ? 'facilites' : file));
    // Names are printed with what cannot be seen made visible; these have none of it.
    expect(files.filter((file) => !stderr.includes(`content/${file}:`))).toEqual([]);
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at |Error:|node:internal|\u202e|\0/m);
    expect(await snapshot(root)).toEqual(before);
  }, 60_000);
});

/** Every path with what it holds. */
async function snapshot(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = entries.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const { mtimeMs } = await lstat(file);
    const what = entry.isFile() ? createHash('sha256').update(await readFile(file)).digest('hex') : entry.isSymbolicLink() ? await readlink(file) : '';
    return `${file} ${mtimeMs} ${what}`;
  }); // prettier-ignore
  return (await Promise.all(lines)).sort();
}
