/**
 * Write .br and .gz beside every file of the built site that becomes smaller by it, for servers that send such files as
 * they are (nginx, Caddy). Not for the usual static hosts: they compress themselves, and the site would have too many files.
 * `npm run compress [-- <folder>]`; the folder is dist/ when none is given.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|js|css|json|geojson|csv|svg|xml|txt|ics|webmanifest)$/;
/** Below this the headers weigh more than what is saved. */
const SMALL = 600;
const AT_ONCE = 16;
const br = promisify(brotliCompress);
const gz = promisify(gzip);

const folder = path.resolve(process.argv[2] ?? 'dist');
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
let written = 0;
let before = 0;
let after = 0;
async function work(): Promise<void> {
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    const body = await readFile(file);
    if (body.length < SMALL) continue;
    const [small, wide] = await Promise.all([
      br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
      gz(body, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)]);
    written += 1;
    before += body.length;
    after += small.length;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${written} files compressed: ${megabytes(before)} become ${megabytes(after)} with brotli.`);
