/** The editing form lies in a corner of its own: no other page loads it, and it loads nothing from other hosts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { EditorConfig } from '../../src/admin/config.ts';
import { few, files, html, isPlace, OUT, pages, records } from './site.ts';

const APP = 'admin/app/';
const app = files().filter(({ name }) => name.startsWith(APP));
const read = (name: string) => readFileSync(path.join(OUT, name), 'utf8');

describe('the editing form', () => {
  test('is loaded by its page only', () => {
    const users = pages().filter(({ assets, path: at }) => !isPlace(at) && assets.some((asset) => asset.includes(`/${APP}`)));
    expect(users.map((page) => page.path)).toEqual(['/admin/edit/']);
    expect(few(pages().filter((page) => page.path !== '/admin/edit/' && !isPlace(page.path) && html(page.path).includes('@font-face')).map((page) => page.path))).toEqual([]); // prettier-ignore
  });

  test('names no other host for scripts, fonts or words', () => {
    const scripts = app.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const foreign = /(?:unpkg\.com|jsdelivr\.net|fonts\.g(?:oogleapis|static)\.com|githubstatus\.com\/api)/;
    expect(scripts.filter(({ name }) => foreign.test(read(name))).map(({ name }) => name)).toEqual([]);
  });

  test('is large, which is why it stands apart: at most 700 kB of script, compressed, and 50 files', () => {
    const packed = brotliCompressSync(read(`${APP}editor.js`), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    console.error(`The form: ${packed} bytes of script, ${app.length} files`);
    expect(packed).toBeLessThan(700_000);
    expect(app.length).toBeLessThan(50);
  });

  test('knows the companies and the states of this build', () => {
    const { config, places, states } = JSON.parse(read('admin/config.json')) as EditorConfig;
    expect(places.folder).toBe('content/facilities');
    expect(Object.keys(states)).toHaveLength(55);
    const text = JSON.stringify(config.collections);
    for (const id of records('providers')) expect(text).toContain(`"value":"${id}"`);
  });
});
