import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText, passages, printablePage } from './page-text.ts';

let server: Server;
let base = '';
let agent: string | undefined;
beforeAll(async () => {
  server = createServer((request, response) => {
    agent = request.headers['user-agent'];
    const send = (status: number, type: string, body: string | Buffer) => response.writeHead(status, { 'content-type': type }).end(body);
    switch (request.url) {
      case '/page':
        return send(200, 'text/html', '<nav>Menu</nav><h1>Mail</h1><script>alert(1)</script><p>Use <a href="/x">JPay</a>.</p>');
      case '/latin':
        return send(200, 'text/html; charset=iso-8859-1', Buffer.from('<p>Do\u00f1a</p>', 'latin1'));
      case '/odd-charset':
        return send(200, 'text/html; charset=nonsense', '<p>Hello</p>');
      case '/long':
        return send(200, 'text/plain', 'x'.repeat(10_000));
      case '/pdf':
        return send(200, 'application/pdf', '%PDF');
      case '/gone':
        return send(410, 'text/html', '');
      case '/moved':
        return response.writeHead(302, { location: '/page' }).end();
      case '/slow':
        return undefined;
      default:
        return send(500, 'text/html', '');
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('pageText', () => {
  it('gives the words of a page and says who asks', async () => {
    expect(await pageText(`${base}/page`)).toEqual({ text: 'Mail\n\nUse JPay.', url: `${base}/page` });
    expect(agent).toMatch(/^ContactInside-verify\/.*https:/);
  });

  it('follows to where a page moved, and says where', async () => {
    expect(await pageText(`${base}/moved`)).toMatchObject({ url: `${base}/page` });
  });

  it('reads old encodings', async () => {
    expect(await pageText(`${base}/latin`)).toMatchObject({ text: 'Doña' });
    expect(await pageText(`${base}/odd-charset`)).toMatchObject({ text: 'Hello' });
  });

  it('reads no more than the limit', async () => {
    const page = await pageText(`${base}/long`, 5, 100);
    expect(page).toMatchObject({ text: expect.stringMatching(/^x{100}\n\[only the first 100 bytes/) as string });
  });

  it.each([
    ['a page that is gone', '/gone', /410: it is gone/],
    ['a broken server', '/else', /500/],
    ['a PDF', '/pdf', /application\/pdf.*browser/],
    ['a page that never answers', '/slow', /within 0.3 seconds/],
  ])('tells %s', async (_name, path, problem) => {
    expect(await pageText(base + path, 0.3)).toEqual({ problem: expect.stringMatching(problem) as string });
  });

  it('tells a network that is not there', async () => {
    expect(await pageText('http://127.0.0.1:1/')).toEqual({ problem: expect.stringContaining('does not reach') as string });
  });
});

it('takes out what would steer the terminal', () => {
  expect(printablePage('a\u001b[31mred\u001b[0m \u001b]0;title\u0007b\u202ec\r\n\n\n\nd\u0000')).toBe('ared bc\n\nd');
});

describe('passages', () => {
  const page = Array.from({ length: 100 }, (_, index) => (index === 50 ? 'We use JPay here' : `line ${index}`)).join('\n');
  it('shows what is around a word', () => {
    expect(passages(page, ['jpay'])).toEqual({ found: true, lines: ['line 48', 'line 49', 'We use JPay here', 'line 51', 'line 52'] });
  });
  it('else the beginning', () => {
    expect(passages(page, ['securus', 'a'], 3)).toEqual({ found: false, lines: ['line 0', 'line 1', 'line 2'] });
  });
});
