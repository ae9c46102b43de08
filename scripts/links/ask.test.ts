/** The link checker against a server of its own that behaves as badly as the web does. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, type AskOptions } from './ask.ts';
import { askAll } from './ask-all.ts';

const asked: { method: string; path: string; agent: string; cookie: string | undefined; at: number }[] = [];
const waits: number[] = [];
let server: Server;
let base = '';
/** How many bytes the endless page could send before it was cut off. */
let sent = 0;

const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/ok': (_, response) => response.end('fine'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/lies-to-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/drops-head': (request, response) => (request.method === 'HEAD' ? request.socket.destroy() : response.end('fine')),
  '/drops': (request) => request.socket.destroy(),
  '/moved': (_, response) => response.writeHead(301, { location: '/ok' }).end(),
  '/found': (_, response) => response.writeHead(302, { location: '/ok' }).end(),
  '/mixed': (_, response) => response.writeHead(308, { location: '/found' }).end(),
  '/moved-away': (_, response) => response.writeHead(301, { location: '/missing#part' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop-2' }).end(),
  '/loop-2': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/mail': (_, response) => response.writeHead(302, { location: 'mailto:a@example.com' }).end(),
  '/nowhere': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/no-location': (_, response) => response.writeHead(302).end(),
  '/never': () => undefined,
  '/fault': (_, response) => response.writeHead(500).end(),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '7' }).end(),
  '/busy-for-long': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
  '/busy-once': (_, response) =>
    response.writeHead(asked.filter(({ path }) => path === '/busy-once').length > 1 ? 200 : 503, { 'retry-after': '1' }).end(),
  '/endless': (request, response) => {
    if (request.method === 'HEAD') return response.writeHead(405).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    const block = Buffer.alloc(65_536);
    const push = (): void => {
      if (response.destroyed || sent > 200_000_000) return;
      sent += block.length;
      if (response.write(block)) setImmediate(push);
      else response.once('drain', push);
    };
    push();
    return response;
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({
      method: request.method ?? '',
      path,
      agent: request.headers['user-agent'] ?? '',
      cookie: request.headers.cookie,
      at: performance.now(),
    });
    const hop = /^\/hop\/(\d+)$/.exec(path);
    response.setHeader('set-cookie', 'seen=1');
    if (hop) response.writeHead(302, { location: `/hop/${Number(hop[1]) + 1}` }).end();
    else (ANSWERS[path] ?? ANSWERS['/missing'])!(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  waits.length = 0;
  sent = 0;
});

const OPTIONS: AskOptions = {
  userAgent: 'Tester/1.0 (+https://example.com)',
  timeout: 400,
  redirects: 10,
  wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
};
const askFor = (path: string) => ask(`${base}${path}`, OPTIONS);
const methods = () => asked.map(({ method, path }) => `${method} ${path}`);

describe('ask', () => {
  it('asks for the head only, with its name, and takes no cookie along', async () => {
    expect(await askFor('/ok')).toEqual({ status: 200 });
    await askFor('/found');
    expect(methods()).toEqual(['HEAD /ok', 'HEAD /found', 'HEAD /ok']);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(['Tester/1.0 (+https://example.com)']));
    expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true);
  });

  it.each([
    ['/gone', 410],
    ['/missing', 404],
    ['/forbidden', 403],
  ])('%s is asked again with GET before it is believed', async (path, status) => {
    expect(await askFor(path)).toEqual({ status });
    expect(methods()).toEqual([`HEAD ${path}`, `GET ${path}`]);
    expect(waits).toEqual([]);
  });

  it.each(['/no-head', '/lies-to-head', '/drops-head'])('%s is there for GET', async (path) => {
    expect(await askFor(path)).toEqual({ status: 200 });
  });

  it.each([
    ['/moved', { status: 200, permanent: true }],
    ['/found', { status: 200, permanent: false }],
    ['/mixed', { status: 200, permanent: false }],
  ])('%s is followed', async (path, outcome) => {
    expect(await askFor(path)).toEqual({ ...outcome, to: `${base}/ok` });
  });

  it('a redirect to a page that is gone is gone', async () => {
    expect(await askFor('/moved-away')).toEqual({ status: 404, to: `${base}/missing`, permanent: true });
  });

  it('sees a circle, and asks only once round', async () => {
    expect(await askFor('/loop')).toEqual({ failure: 'loop', to: `${base}/loop` });
    expect(methods()).toEqual(['HEAD /loop', 'HEAD /loop-2']);
  });

  it('follows ten redirects and no more', async () => {
    expect(await askFor('/hop/0')).toMatchObject({ failure: 'too-many-redirects' });
    expect(asked).toHaveLength(11);
  });

  it.each([
    ['/mail', 'mailto:a@example.com'],
    ['/nowhere', 'http://['],
  ])('%s leads to no page', async (path, detail) => {
    expect(await askFor(path)).toMatchObject({ failure: 'bad-redirect', detail });
  });

  it('a redirect without a target is no answer', async () => {
    expect(await askFor('/no-location')).toEqual({ status: 302 });
  });

  it('does not wait for ever', async () => {
    const start = performance.now();
    expect(await askFor('/never')).toEqual({ failure: 'timeout' });
    expect(performance.now() - start).toBeLessThan(3 * 400 + 1500);
    // HEAD three times; who does not answer HEAD in time is not asked with GET.
    expect(methods()).toEqual(['HEAD /never', 'HEAD /never', 'HEAD /never']);
    expect(waits).toEqual([2000, 8000]);
  });

  it('a dropped connection is tried again and then told', async () => {
    expect(await askFor('/drops')).toMatchObject({ failure: 'broken' });
    expect(waits).toEqual([2000, 8000]);
  });

  it('nobody there', async () => {
    expect(await ask('http://127.0.0.1:9/', OPTIONS)).toMatchObject({ failure: 'broken' });
  });

  it('a fault is tried again', async () => {
    expect(await askFor('/fault')).toEqual({ status: 500 });
    expect(waits).toEqual([2000, 8000]);
  });

  it('waits as long as a busy host asks, without asking with GET in between', async () => {
    expect(await askFor('/busy')).toMatchObject({ status: 429 });
    expect(waits).toEqual([7000, 8000]);
    expect(methods()).toEqual(['HEAD /busy', 'HEAD /busy', 'HEAD /busy']);
  });

  it('leaves a host alone that asks for a day', async () => {
    expect(await askFor('/busy-for-long')).toMatchObject({ status: 429 });
    expect(asked).toHaveLength(1);
  });

  it('is glad of a better answer', async () => {
    expect(await askFor('/busy-once')).toMatchObject({ status: 200 });
  });

  it('takes the head of a huge page and no more', async () => {
    expect(await askFor('/endless')).toEqual({ status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const at = sent;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent, 'the page has stopped').toBe(at);
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('askAll', () => {
  it('keeps the pause between two questions to one host, and sorts the answers', async () => {
    const links = ['/ok', '/gone', '/found'].map((path) => ({ url: `${base}${path}`, used: [] }));
    const seen: number[] = [];
    const checked = await askAll(links, { ...OPTIONS, delay: 120, hosts: 4, progress: (done) => seen.push(done) });
    expect(checked.map(({ url, verdict }) => [url.slice(base.length), verdict])).toEqual([
      ['/found', 'ok'],
      ['/gone', 'dead'],
      ['/ok', 'ok'],
    ]);
    const first = (path: string) => asked.find((one) => one.path === path && one.method === 'HEAD')!.at;
    expect(first('/gone') - first('/ok')).toBeGreaterThan(110);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('asks other hosts meanwhile', async () => {
    const other = base.replace('127.0.0.1', 'localhost');
    const links = [`${base}/never`, `${other}/ok`].map((url) => ({ url, used: [] }));
    const checked = await askAll(links, { ...OPTIONS, delay: 0, hosts: 2 });
    expect(checked).toHaveLength(2);
    expect(asked.findIndex(({ path }) => path === '/ok')).toBeLessThan(3);
  });
});
