/** The open data of the built site, read once, and a small server for it. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { OUT } from './site.ts';

export const FOLDER = path.join(OUT, 'api', 'v1');

export function text(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

export function json<T = Record<string, unknown>>(file: string): T {
  return JSON.parse(text(file)) as T;
}

const TYPES: Record<string, string> = { '.json': 'application/json', '.geojson': 'application/geo+json', '.csv': 'text/csv' };

/** Serves the built files as a static host would. `base` ends with `/api/v1`. */
export async function serve(): Promise<{ base: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = TYPES[path.extname(pathname)];
    try {
      if (!type || !/^\/api\/v1\/[\w./-]+$/.test(pathname) || pathname.includes('..')) throw new Error('no such file');
      const body = text(pathname.slice('/api/v1/'.length));
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`, server };
}
