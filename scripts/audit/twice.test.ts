import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
