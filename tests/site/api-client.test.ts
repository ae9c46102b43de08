/** A program of somebody else: a typed client made from the OpenAPI document by a generator, and the examples of the page. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomUtils } from 'htmlparser2';
import { absolute, document } from './site.ts';
import { FOLDER, json, serve } from './open-data.ts';

/** What somebody would write with the client. It is compiled, so it also shows that the types say what they should. */
const PROGRAM = `
import { createClient, createConfig } from './client/client/index';
import { getIndex, getState, getStateMap } from './client/sdk.gen';
import type { Claim, Place, Standing } from './client/types.gen';

export async function jailsOf(baseUrl: string, state: 'il' | 'tx') {
  const client = createClient(createConfig({ baseUrl, throwOnError: true }));
  const { data } = await getState({ client, path: { state }, throwOnError: true });
  const jails: Place[] = data.places.filter((place) => place.kind === 'county-jail' && place.status === 'open');
  return jails.map((place) => {
    const answer = place.answers.phone;
    const standing: Standing = answer.standing;
    const claim: Claim | undefined = data.claims[answer.claims[0] ?? ''];
    return { id: place.id, name: place.name, standing, provider: answer.provider, source: claim?.source.url };
  });
}

export async function overview(baseUrl: string) {
  const client = createClient(createConfig({ baseUrl, throwOnError: true }));
  const index = await getIndex({ client, throwOnError: true });
  const map = await getStateMap({ client, path: { state: 'gu' }, throwOnError: true });
  return { version: index.data.schemaVersion, states: index.data.states.length, guam: map.data.features.map(({ geometry }) => geometry.coordinates) };
}

// @ts-expect-error a state that does not exist does not compile
void (() => getState({ path: { state: 'zz' } }));
// @ts-expect-error neither does a standing that does not exist
export const wrong: Standing = 'sure';
`;

interface Program {
  jailsOf: (base: string, state: string) => Promise<{ id: string; name: string; standing: string; provider?: string; source?: string }[]>;
  overview: (base: string) => Promise<{ version: string; states: number; guam: number[][] }>;
}

let folder = '';
let base = '';
let server: Server;

beforeAll(async () => {
  mkdirSync('.build', { recursive: true });
  folder = mkdtempSync(path.resolve('.build', 'api-client-'));
  ({ base, server } = await serve());
  await createClient({
    input: path.join(FOLDER, 'openapi.json'),
    output: { path: path.join(folder, 'client') },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  writeFileSync(path.join(folder, 'program.ts'), PROGRAM);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a generated client', () => {
  test('compiles, and its types are strict', () => {
    const program = ts.createProgram([path.join(folder, 'program.ts')], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    const complaints = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => `${file?.fileName}:${start}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`); // prettier-ignore
    expect(complaints).toEqual([]);
  });

  test('lists the jails of a state with their phone company and its source', async () => {
    const { jailsOf } = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'program.ts')).href)) as Program;
    const jails = await jailsOf(base, 'il');
    expect(jails.length).toBeGreaterThan(50);
    expect(jails.find(({ id }) => id === 'il/menard-correctional-center')).toBeUndefined();
    expect(jails.filter(({ id, name }) => !id.startsWith('il/') || !name)).toEqual([]);
    const known = jails.filter(({ standing }) => standing !== 'unknown');
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(({ provider, source }) => !provider || !/^https:/.test(source ?? ''))).toEqual([]);
  });

  test('reads the index and a map', async () => {
    const { overview } = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'program.ts')).href)) as Program;
    const { version, states, guam } = await overview(base);
    expect({ version, states }).toEqual({ version: json<{ schemaVersion: string }>('index.json').schemaVersion, states: 55 });
    expect(guam.length).toBeGreaterThan(0);
    for (const [lon, lat] of guam) expect([Math.round(lon!), Math.round(lat!)]).toEqual([145, 13]);
  });
});

describe('the examples on the page', () => {
  /** Code of an example, with the address of the site replaced by that of our server. */
  const code = (name: string) => {
    const block = DomUtils.findOne((node) => node.attribs['aria-labelledby'] === `example-${name}`, document('/api/').children, true);
    if (!block) throw new Error(`/api/ has no example ${name}`);
    const text = DomUtils.textContent(block);
    expect(text).toContain(absolute('/api/v1/'));
    return text.replaceAll(absolute('/api/v1'), base);
  };
  const run = async (command: string, args: string[]) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (err += String(part)));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return out.trim().split('\n');
  };

  test('the one in JavaScript runs', async () => {
    const lines = await run(process.execPath, ['--input-type=module', '-e', code('script')]);
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.find((line) => line.startsWith('Menard Correctional Center |'))).toMatch(
      / \| (confirmed|reported) \| icsolutions \| https:\/\//,
    );
  });

  test('the answer that is shown stands in the files', () => {
    const block = DomUtils.findOne((node) => node.attribs['aria-labelledby'] === 'example-answer', document('/api/').children, true)!;
    const shown = JSON.parse(DomUtils.textContent(block)) as { places: { id: string; answers: { messaging: unknown } }[] };
    const [place] = shown.places;
    const file = json<{ places: { id: string; answers: { messaging: unknown } }[] }>(`states/${place!.id.slice(0, 2)}.json`);
    expect(file.places.find(({ id }) => id === place!.id)?.answers.messaging).toEqual(place!.answers.messaging);
  });
});
