/** The built site on this machine, compressed and with the headers of its `_headers`, as a good host would send it. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const compress = promisify(brotliCompress);

/** On a free port. Paths never lead out of the folder: a URL has no `..` left. */
export async function serve(site: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://here');
      const found = await fileOf(path.join(site, decodeURIComponent(pathname).replaceAll('..', '')));
      const file = found ?? path.join(site, '404.html');
      const ending = path.extname(file);
      const packed = !['.png', '.wasm'].includes(ending) && /\bbr\b/.test(String(request.headers['accept-encoding']));
      const bytes = await readFile(file);
      response.writeHead(found ? 200 : 404, {
        'content-type': TYPES[ending] ?? 'application/octet-stream',
        'cache-control': pathname.startsWith('/lookup/') || pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': "frame-ancestors 'none'",
        ...(packed && { 'content-encoding': 'br' }),
      });
      response.end(packed ? await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : bytes);
    })().catch(() => response.writeHead(500).end());
  }); // prettier-ignore
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function fileOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isDirectory() ? fileOf(path.join(file, 'index.html')) : found && file;
}
