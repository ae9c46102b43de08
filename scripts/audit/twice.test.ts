import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { differences } from './twice.ts';

const top = mkdtempSync(path.join(tmpdir(), 'differences-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
function folder(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const to = path.join(top, name, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  return path.join(top, name);
}

it('finds files that are missing, new or not the same, in folders too', () => {
  const one = folder('one', { 'a.html': 'same', 'b/c.json': '{"day":1}', 'gone.txt': '' });
  const two = folder('two', { 'a.html': 'same', 'b/c.json': '{"day":2}', 'new.txt': '' });
  expect(differences(one, two)).toEqual([
    'gone.txt: only in the first build',
    'new.txt: only in the second build',
    expect.stringMatching(/^b\/c\.json: differs at byte 7: /) as string,
  ]);
  expect(differences(one, one)).toEqual([]);
});

it('has another machine for the second build: every way to list a folder gives another order, and the clock is ahead', () => {
  const names = ['b.md', 'a.md', 'c.txt', 'd'];
  const at = folder('listed', Object.fromEntries(names.map((name) => [name, ''])));
  const script = `
    import fs, { readdirSync } from 'node:fs';
    import { readdir } from 'node:fs/promises';
    const at = ${JSON.stringify(at)};
    const called = await new Promise((resolve) => fs.readdir(at, { withFileTypes: true }, (error, list) => resolve(list)));
    console.log(JSON.stringify([readdirSync(at), await readdir(at), called.map(({ name }) => name)]));
    console.log(JSON.stringify([Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date]));`;
  const run = (...flags: string[]) => spawnSync(process.execPath, [...flags, '--input-type=module', '-e', script], { encoding: 'utf8' }).stdout;
  const [listed, clock] = run('--import', import.meta.resolve('./other-machine.ts')).split('\n').map((line) => JSON.parse(line || '0') as never[]);
  expect(listed).toEqual(Array(3).fill(['c.txt', 'b.md', 'a.md', 'd']));
  expect(JSON.parse(run().split('\n')[0]!)).toEqual(Array(3).fill(['a.md', 'b.md', 'c.txt', 'd']));
  for (const time of clock!.slice(0, 2)) expect(time - Date.now()).toBeGreaterThan(366 * 86_400_000);
  expect(clock!.slice(2)).toEqual([5, true]);
}); // prettier-ignore
