/**
 * A server of static files as on a slow line, with HTTP/2: each connection costs two round trips (TCP and TLS), each
 * request one, and all share one bandwidth. Files are sent with brotli, as a good host does. For benchmarks only; its
 * certificate is made on the spot, so the browser must be told not to mind.
 */
import { createSecureServer, type Http2SecureServer, type Http2ServerResponse } from 'node:http2';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { generate } from 'selfsigned';

export interface Line {
  /** Round trip in milliseconds. */
  roundTrip: number;
  /** Bits per second. */
  bandwidth: number;
}

export interface SlowServer {
  url: string;
  /** Bytes sent for each path since the last call, compressed and with about 250 bytes of headers. */
  sent: () => Map<string, number>;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const HEADERS = 250;
const PACKET = 1400;

/** Serve the folders, the first that has a file wins. */
export async function serveSlowly(folders: string[], line: Line | undefined): Promise<SlowServer> {
  const sent = new Map<string, number>();
  const packed = new Map<string, Buffer>();
  const seen = new WeakSet();
  let free = 0;

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server: Http2SecureServer = createSecureServer({ key, cert }, (request, response) => {
    const session = request.stream.session ?? request.stream;
    const fresh = !seen.has(session);
    seen.add(session);
    const started = Date.now();
    void answer(new URL(request.url, 'http://x').pathname, response, () =>
      line ? started + line.roundTrip * (fresh ? 3 : 1) - Date.now() : 0,
    );
  });

  async function answer(pathname: string, response: Http2ServerResponse, latency: () => number): Promise<void> {
    const file = await find(pathname);
    const body = file ? await pack(file) : Buffer.from('Not found');
    sent.set(pathname, (sent.get(pathname) ?? 0) + body.length + HEADERS);
    await wait(latency());
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[path.extname(file ?? '')] ?? 'text/plain',
      ...(file && compressible(file) && { 'content-encoding': 'br' }),
      'cache-control': 'no-store',
    });
    for (let from = 0; from < body.length; from += PACKET) {
      const packet = body.subarray(from, from + PACKET);
      // One line for all: a packet waits until those before it are through.
      free = Math.max(Date.now(), free) + (line ? ((packet.length + (from === 0 ? HEADERS : 0)) * 8000) / line.bandwidth : 0);
      await wait(free - Date.now());
      response.write(packet);
    }
    response.end();
  }

  async function find(pathname: string): Promise<string | undefined> {
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    for (const folder of folders) {
      const file = path.join(folder, name);
      if ((await stat(file).catch(() => undefined))?.isFile()) return file;
    }
    return undefined;
  }

  async function pack(file: string): Promise<Buffer> {
    let body = packed.get(file);
    if (!body) {
      body = await readFile(file);
      if (compressible(file)) body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      packed.set(file, body);
    }
    return body;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `https://127.0.0.1:${port}`,
    sent: () => {
      const copy = new Map(sent);
      sent.clear();
      return copy;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** Pagefind's own files are compressed already. */
function compressible(file: string): boolean {
  return !/\.(?:pf_\w+|pagefind|wasm)$/.test(file);
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}
