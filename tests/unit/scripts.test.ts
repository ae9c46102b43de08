import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
const GOOD_SOURCE =
  '---\ntitle: A list\npublisher: An office\nurl: https://example.com/\nkind: official\nlicence: Public domain\ngave: Names\n---\n';
const GOOD_PLACE = '---\nname: A\nkind: county-jail\naddress:\n  city: B\nsources:\n  - ref: list\n---\n';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contact-inside-'));
  for (const folder of ['facilities/il', 'agencies', 'providers', 'sources'])
    mkdirSync(path.join(root, 'content', folder), { recursive: true });
  write('content/sources/list.md', GOOD_SOURCE);
  write('content/facilities/il/good.md', GOOD_PLACE);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

function breakContent(): void {
  write('content/facilities/il/bad-kind.md', GOOD_PLACE.replace('county-jail', 'conty-jail'));
  write('content/facilities/il/bad-link.md', GOOD_PLACE.replace('address:', 'website: http://a.com/\naddress:'));
  write('content/providers/bad.md', 'no fields');
}
const BAD = [
  'content/facilities/il/bad-kind.md:3  kind',
  'content/facilities/il/bad-link.md:4  website',
  'content/providers/bad.md:1  (whole file)',
];

/** Run a script in the temporary project; the day is fixed. */
function run(name: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000), ...env },
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
