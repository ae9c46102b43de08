/** What every host must answer, whatever server it runs. */
import { request } from 'node:http';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface Check {
  name: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  /** What is wrong with the answer, or nothing. */
  judge: (reply: Reply) => string | undefined;
}

/** A plain request: no redirects, no decoding, and the path exactly as given. */
export function ask(base: string, { path, method = 'GET', headers = {} }: Pick<Check, 'path' | 'method' | 'headers'>): Promise<Reply> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const SECURITY: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'content-security-policy': /frame-ancestors 'none'/,
  'strict-transport-security': /max-age=31536000/,
};

const header = ({ headers }: Reply, name: string) => String(headers[name] ?? '');
const status =
  (...wanted: number[]) =>
  (reply: Reply) =>
    wanted.includes(reply.status) ? undefined : `status ${reply.status}`;
const has = (name: string, wanted: RegExp) => (reply: Reply) =>
  wanted.test(header(reply, name)) ? undefined : `${name}: ${header(reply, name) || '(none)'}`;
const secure = (reply: Reply) =>
  Object.entries(SECURITY)
    .map(([name, wanted]) => has(name, wanted)(reply))
    .find(Boolean);
const all =
  (...judges: Check['judge'][]): Check['judge'] =>
  (reply) =>
    judges.map((judge) => judge(reply)).find(Boolean);
const holds = (text: string) => (reply: Reply) => (reply.body.includes(text) ? undefined : `the body does not hold “${text}”`);
const empty = (reply: Reply) => (reply.body.length === 0 ? undefined : `a body of ${reply.body.length} bytes`);

const PAGE = all(
  status(200),
  has('content-type', /^text\/html; ?charset=utf-8$/i),
  has('cache-control', /max-age=0, must-revalidate/),
  secure,
);
const MISSING = all(status(404), has('content-type', /^text\/html/), holds('</html>'), secure);

/** `files`: paths of the built site, with a slash in front; one of each kind is asked for. */
export function checksFor(files: readonly string[]): Check[] {
  const first = (pattern: RegExp) => files.find((file) => pattern.test(file));
  const kinds: [RegExp, RegExp][] = [
    [/^\/lookup\/.*\.json$/, /^application\/json/],
    [/^\/api\/.*\.json$/, /^application\/json/],
    [/\.geojson$/, /^application\/geo\+json/],
    [/\.csv$/, /^text\/csv/],
    [/rss\.xml$/, /^(?:text|application)\/(?:rss\+)?xml/],
    [/\.ics$/, /^text\/calendar/],
    [/\.svg$/, /^image\/svg\+xml/],
    [/\.webmanifest$/, /^application\/manifest\+json/],
    [/robots\.txt$/, /^text\/plain/],
    [/\.js$/, /^(?:text|application)\/javascript/],
  ];
  const index = first(/^\/lookup\/.*all\.json$/) ?? '/';
  return [
    { name: 'the first page', path: '/', judge: all(PAGE, holds('</html>')) },
    { name: 'a page', path: '/facilities/il/', judge: PAGE },
    { name: 'brotli, ready made', path: '/', headers: { 'accept-encoding': 'br, gzip' }, judge: all(PAGE, has('content-encoding', /^br$/)) },
    { name: 'gzip, ready made', path: '/', headers: { 'accept-encoding': 'gzip' }, judge: all(PAGE, has('content-encoding', /^gzip$/)) },
    { name: 'the compressed forms vary', path: '/', headers: { 'accept-encoding': 'gzip' }, judge: has('vary', /accept-encoding/i) },
    { name: 'HEAD has the same head and no body', path: '/', method: 'HEAD', judge: all(PAGE, empty) },
    { name: 'a folder without its slash', path: '/facilities/il', judge: all(status(301, 308), has('location', /^(?:http:\/\/[^/]+)?\/facilities\/il\/$/)) },
    { name: 'a missing page', path: '/no-such-page/', judge: MISSING },
    { name: 'a missing file', path: '/lookup/x/y.json', judge: status(404) },
    { name: 'settings of hosts are no pages', path: '/_headers', judge: status(404) },
    { name: 'hidden files are no pages', path: '/.git/config', judge: status(404) },
    { name: 'a path that climbs', path: '/../../etc/passwd', judge: status(400, 403, 404, 301) },
    { name: 'a path that climbs, written otherwise', path: '/%2e%2e/%2e%2e/etc/passwd', judge: status(400, 403, 404) },
    { name: 'a zero byte', path: '/%00', judge: status(400, 404) },
    { name: 'a very long path', path: `/${'a'.repeat(4000)}/`, judge: status(404, 414) },
    { name: 'POST is not taken', path: '/', method: 'POST', judge: status(405) },
    { name: 'a part of a file', path: index, headers: { range: 'bytes=0-99' }, judge: all(status(206), (reply) => (reply.body.length === 100 ? undefined : `${reply.body.length} bytes`)) },
    { name: 'hashed files may be kept for ever', path: index, judge: all(status(200), has('cache-control', /max-age=31536000, immutable/)) },
    ...kinds.flatMap(([pattern, type]): Check[] => {
      const path = first(pattern);
      return path ? [{ name: `type of ${path.replace(/^.*\./, '.')} (${path})`, path, judge: all(status(200), has('content-type', type), has('x-content-type-options', /nosniff/)) }] : [];
    }),
    ...[first(/^\/api\/.*\.json$/), first(/rss\.xml$/), first(/\.ics$/)].flatMap((path): Check[] =>
      path ? [{ name: `open to other sites (${path})`, path, judge: has('access-control-allow-origin', /^\*$/) }] : [],
    ),
    { name: 'the editor may open a window to sign in', path: '/admin/edit/', judge: all(status(200), has('cross-origin-opener-policy', /^same-origin-allow-popups$/)) },
    { name: 'pages are not open to other sites', path: '/', judge: (reply) => (header(reply, 'access-control-allow-origin') ? 'Access-Control-Allow-Origin is set' : undefined) },
  ]; // prettier-ignore
}

/** A second request with what the first gave must not send the page again. */
export async function revalidates(base: string, path: string): Promise<string | undefined> {
  const { headers } = await ask(base, { path });
  const again = await ask(base, {
    path,
    headers: {
      ...(headers['etag'] && { 'if-none-match': String(headers['etag']) }),
      'if-modified-since': String(headers['last-modified'] ?? ''),
    },
  });
  return again.status === 304 ? undefined : `status ${again.status}`;
}
