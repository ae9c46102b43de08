import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftEdits, fileOf, save, shapeProblems } from './save.ts';

const GOOD = '---\nname: A # so\nkind: county-jail\naddress:\n  city: B\nsources:\n  - ref: list\n---\n';
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contact-inside-'));
  mkdirSync(path.join(root, 'content/facilities/il'), { recursive: true });
  writeFileSync(path.join(root, 'content/facilities/il/a.md'), GOOD);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const files = () => readdirSync(path.join(root, 'content/facilities/il'));
const text = (name: string) => readFileSync(path.join(root, 'content/facilities/il', name), 'utf8');

describe('fileOf', () => {
  it('knows where records live', () => {
    expect(fileOf('facilities', 'il/a-b')).toBe('content/facilities/il/a-b.md');
    expect(fileOf('guides', 'a')).toBe('content/guides/a.mdx');
  });
  it.each(['../a', 'il/../../a', '/etc/passwd', 'A', 'a.md', '', 'il/a/b', 'il\\a'])('refuses %j', (id) => {
    expect(() => fileOf('facilities', id)).toThrow('is no id');
  });
});

describe('draftEdits and save', () => {
  it('writes the change and nothing else, and leaves no other file behind', async () => {
    const draft = await draftEdits(root, 'facilities', 'il/a', [{ set: ['status'], value: 'closed' }]);
    await save(root, draft);
    expect(text('a.md')).toBe(GOOD.replace('kind: county-jail\n', 'kind: county-jail\nstatus: closed\n'));
    expect(files()).toEqual(['a.md']);
  });

  it('refuses what would not pass the schema', async () => {
    await expect(draftEdits(root, 'facilities', 'il/a', [{ set: ['status'], value: 'clsoed' }])).rejects.toThrow(/did you mean closed.*/s);
    expect(text('a.md')).toBe(GOOD);
  });

  it('never writes over a file that is new for it, nor over a change of somebody else', async () => {
    await expect(save(root, { file: 'content/facilities/il/a.md', after: 'x' })).rejects.toThrow('is there already');
    const draft = await draftEdits(root, 'facilities', 'il/a', [{ set: ['name'], value: 'C' }]);
    writeFileSync(path.join(root, 'content/facilities/il/a.md'), `${GOOD}more\n`);
    await expect(save(root, draft)).rejects.toThrow('somebody else');
    expect(text('a.md')).toBe(`${GOOD}more\n`);
    expect(files()).toEqual(['a.md']);
  });

  it('makes the folder of a new state', async () => {
    await save(root, { file: 'content/facilities/tx/b.md', after: GOOD });
    expect(readFileSync(path.join(root, 'content/facilities/tx/b.md'), 'utf8')).toBe(GOOD);
  });
});

it('shapeProblems tells the line', () => {
  expect(shapeProblems('facilities', 'f.md', GOOD.replace('county', 'conty'))).toMatchObject([{ line: 3, field: 'kind', level: 'error' }]);
  expect(shapeProblems('facilities', 'f.md', 'no')).toHaveLength(1);
});
