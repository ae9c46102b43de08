/** The tools: every list has its page, and the mail tool has the places of every state. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { targetOf, type MailFile } from '../../src/domain/mail-target.ts';
import { CONTENT, few, mainText, OUT, pages, records } from './site.ts';

const compress = promisify(brotliCompress);
const built = new Set(pages().map((page) => page.path));
const states = readdirSync(path.join(CONTENT, 'facilities')).filter((name) => /^[a-z]{2}$/.test(name));
const fileOf = (state: string) => readFileSync(path.join(OUT, 'tools', 'mail', `${state}.json`), 'utf8');
const read = (state: string) => JSON.parse(fileOf(state)) as MailFile;

test('every list and guide of questions has its page', () => {
  const wanted = [...records('checklists'), ...records('decisions')].map((id) => `/tools/${id}/`);
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((page) => !built.has(page))).toEqual([]);
});

test('the page of all tools leads to each of them', () => {
  const tools = pages().find((page) => page.path === '/tools/');
  const wanted = [...built].filter((page) => /^\/tools\/[^/]+\/$/.test(page));
  expect(wanted.filter((page) => !tools?.hrefs.includes(page))).toEqual([]);
});

describe('files of the mail tool', () => {
  const files = new Map(states.map((state) => [state, read(state)]));
  const closed = new Set(
    records('facilities').filter((id) => /^status: closed$/m.test(readFileSync(path.join(CONTENT, 'facilities', `${id}.md`), 'utf8'))),
  );

  test('hold every open place, and no closed one', () => {
    const have = [...files].flatMap(([state, { places }]) => places.map(({ slug }) => `${state}/${slug}`)).sort();
    expect(have).toEqual(records('facilities').filter((id) => !closed.has(id)));
  });

  test('are small: at most 40 kB compressed', async () => {
    const sizes = await Promise.all(states.map(async (state) => ({ state, bytes: (await compress(fileOf(state))).length })));
    const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
    console.error(`Largest file of the mail tool: ${largest?.bytes} bytes, ${largest?.state}`);
    expect(largest?.bytes).toBeLessThanOrEqual(40_000);
  });

  test('say the same as the page of the place', () => {
    const differ: string[] = [];
    for (const [state, file] of files) {
      // Every 20th place; with all of them the pages would be read twice.
      for (const { slug } of file.places.filter((_, at) => at % 20 === 0)) {
        const { lines, place } = targetOf(file, slug)!;
        const text = mainText(`/facilities/${state}/${slug}/`);
        const last = lines?.at(-1)?.replace('{address}', place.own?.at(-1) ?? '?');
        const said = text.includes('Fill in the parts in square brackets');
        if (said !== (lines !== undefined) || (last !== undefined && !text.includes(last))) differ.push(`${state}/${slug}: ${last}`);
      }
    }
    expect(few(differ)).toEqual([]);
  });

  test('fill every line that they print', () => {
    const odd = [...files].flatMap(([state, file]) =>
      file.places.flatMap(({ slug }) => {
        const { lines = [], place } = targetOf(file, slug)!;
        const bad = lines.filter(
          (line) => /\{(?!name\}|id\}|facility\}|code\}|housing\}|address\})/.test(line) || (line.includes('{address}') && !place.own),
        );
        return bad.map((line) => `${state}/${slug}: ${line}`);
      }),
    );
    expect(few(odd)).toEqual([]);
  });
});
