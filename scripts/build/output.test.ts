import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bring, clear, openWork, outputFolder, swap, type Work } from './output.ts';

/** A process that is there, and one that is not. */
const ALIVE = process.ppid;
const DEAD = spawnSync(process.execPath, ['-e', '0']).pid;
/** Linux has one in memory. */
const OTHER_DISK = ['/dev/shm'].find((folder) => existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev);

let top = '';
let out = '';
beforeEach(() => {
  top = realpathSync(mkdtempSync(path.join(tmpdir(), 'an output é-')));
  out = path.join(top, 'dist');
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
  writeFileSync(path.join(top, name), text);
}
/** What lies beside the output, and what builds left in the project. */
const left = () => [
  ...readdirSync(path.dirname(out)),
  ...(existsSync(path.join(top, '.build')) ? readdirSync(path.join(top, '.build')) : []),
];
const page = () => readFileSync(path.join(out, 'index.html'), 'utf8');

async function build(text: string): Promise<Work> {
  const work = openWork(top, out);
  mkdirSync(path.join(work.site, 'il'), { recursive: true });
  writeFileSync(path.join(work.site, 'index.html'), text);
  await bring(work);
  return work;
}

describe('a build', () => {
  it('makes the first output, in a folder that was not there', async () => {
    out = path.join(top, 'a', 'b');
    const work = await build('new');
    swap(out, work);
    clear(work);
    expect(page()).toBe('new');
    expect(left()).toEqual(['b']);
  });

  it('replaces the last output whole and leaves nothing beside it', async () => {
    write('dist/index.html', 'last');
    write('dist/gone/index.html', 'last');
    const work = await build('new');
    expect(page()).toBe('last');
    swap(out, work);
    clear(work);
    expect(page()).toBe('new');
    expect(readdirSync(out).sort()).toEqual(['il', 'index.html']);
    expect(left().filter((name) => name !== '.build')).toEqual(['dist']);
  });

  it.runIf(OTHER_DISK !== undefined)('takes its place on another file system than the project’s too', async () => {
    const there = mkdtempSync(path.join(OTHER_DISK!, 'output-'));
    try {
      out = path.join(there, 'dist');
      mkdirSync(out);
      writeFileSync(path.join(out, 'index.html'), 'last');
      const work = await build('new');
      swap(out, work);
      clear(work);
      expect(page()).toBe('new');
      expect(left()).toEqual(['dist']);
    } finally {
      rmSync(there, { recursive: true });
    }
  });

  it('leaves the last output as it was when the new one cannot take its place', () => {
    write('dist/index.html', 'last');
    const work = openWork(top, out);
    expect(() => swap(out, work)).toThrow('ENOENT');
    expect(page()).toBe('last');
  });

  it('is refused while another is at work on the same output, and only then', () => {
    write(`.dist.build-${ALIVE}/site/index.html`, 'theirs');
    write(`.other.build-${ALIVE}/site/index.html`, 'theirs');
    expect(() => openWork(top, out)).toThrow(`Another build (process ${ALIVE}) is writing ${out}; wait until it is done.`);
    expect(readdirSync(top).sort()).toEqual([`.dist.build-${ALIVE}`, `.other.build-${ALIVE}`]);
    out = path.join(top, 'third');
    expect(() => openWork(top, out)).not.toThrow();
  });

  it('clears what killed builds left, also of one whose number a new process has', () => {
    write('dist/index.html', 'last');
    const before = new Date(Date.now() - 3 * 3_600_000);
    for (const pid of [DEAD, ALIVE, process.pid])
      for (const folder of [`.dist.build-${pid}`, `.build/build-${pid}`]) {
        write(`${folder}/site/index.html`, 'half');
        if (pid === ALIVE) utimesSync(path.join(top, folder), before, before);
      }
    clear(openWork(top, out));
    expect(left().filter((name) => name !== '.build')).toEqual(['dist']);
    expect(page()).toBe('last');
  });

  it.each([DEAD, process.pid])('brings back the last output of a build that was killed between the renames (%s)', (pid) => {
    write(`.dist.build-${pid}/old/index.html`, 'last');
    write(`.dist.build-${pid}/site/index.html`, 'never in place');
    const work = openWork(top, out);
    expect(page()).toBe('last');
    clear(work);
    expect(left().filter((name) => name !== '.build')).toEqual(['dist']);
  });

  it('keeps the new output of a build that was killed behind the renames', () => {
    write('dist/index.html', 'new');
    write(`.dist.build-${DEAD}/old/index.html`, 'last');
    clear(openWork(top, out));
    expect(page()).toBe('new');
    expect(left().filter((name) => name !== '.build')).toEqual(['dist']);
  });
});

describe('outputFolder', () => {
  it('takes a new folder, an empty one and a site', () => {
    mkdirSync(path.join(top, 'empty'));
    write('site/index.html', '');
    for (const name of ['new', 'empty', 'site']) expect(outputFolder(top, name)).toBe(path.join(top, name));
  });

  it('goes where a link leads', () => {
    write('www/index.html', '');
    symlinkSync(path.join(top, 'www'), out, 'junction');
    expect(outputFolder(top, 'dist')).toBe(path.join(top, 'www'));
  });

  it.each(['.', '..', '/'])('is never the project or a folder around it: %s', (wanted) => {
    expect(() => outputFolder(top, wanted)).toThrow('the project itself lies there');
  });

  it('deletes nothing that is no site', () => {
    write('src/pages/index.astro', '');
    write('file', '');
    expect(() => outputFolder(top, 'src')).toThrow('what lies there is no site');
    expect(() => outputFolder(top, 'file')).toThrow('that is a file');
    expect(existsSync(path.join(top, 'src/pages/index.astro'))).toBe(true);
  });
});
