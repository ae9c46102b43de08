/** Small pages for old phones and slow lines, on any static host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITE_URL } from '../../src/config.ts';
import { MENARD } from './places.ts';
import { few, files, html, isPlace, OUT, pages } from './site.ts';

/** Of these 2,000 are the styles, 300 the icons, 250 the structured data, 150 the security policy. */
const PLACE_MAX = 7_000;
const PLACE_MEDIAN = 5_300;
/** What the first network round trip carries. */
const PAGE_MAX = 14_336;
/** A page that is a picture, with its table. */
const PICTURE_MAX = 30_000;
const compress = promisify(brotliCompress);

/** Compressed sizes, largest first. */
async function sizes(paths: readonly string[], quality: number): Promise<{ path: string; bytes: number }[]> {
  const all = await Promise.all(
    paths.map(async (path) => {
      const packed = await compress(html(path), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
      return { path, bytes: packed.length };
    }),
  );
  return all.sort((a, b) => b.bytes - a.bytes);
}
const over = (list: { path: string; bytes: number }[], limit: number) =>
  few(list.filter(({ bytes }) => bytes > limit).map(({ path, bytes }) => `${path}: ${bytes}`));

describe('compressed pages', () => {
  const all = pages().map(({ path }) => path);
  const places = all.filter(isPlace);

  test(`pages of places: at most ${PLACE_MAX} bytes`, async () => {
    // The best compression of all of them takes minutes. A quick one puts them in order; the heaviest get the best one.
    const heavy = (await sizes(places, 4)).slice(0, 150).map(({ path }) => path);
    const best = await sizes(heavy, 11);
    console.error(`Heaviest page of a place: ${best[0]?.bytes} bytes, ${best[0]?.path}`);
    expect(over(best, PLACE_MAX)).toEqual([]);
  });

  test(`pages of places: half of them at most ${PLACE_MEDIAN} bytes`, async () => {
    const sample = await sizes(
      places.filter((_, at) => at % 25 === 0),
      11,
    );
    const median = sample[Math.floor(sample.length / 2)]!.bytes;
    console.error(`Median page of a place: ${median} bytes (every 25th)`);
    expect(median).toBeLessThanOrEqual(PLACE_MEDIAN);
  });

  test(`all other pages: at most ${PAGE_MAX} bytes`, async () => {
    const best = await sizes(
      all.filter((path) => !isPlace(path)),
      11,
    );
    console.error(`Heaviest other page: ${best[0]?.bytes} bytes, ${best[0]?.path}`);
    const isPicture = (path: string) => /^\/facilities\/..\/map\/$|^\/who-runs\//.test(path);
    expect(over(best.filter(({ path }) => !isPicture(path)), PAGE_MAX)).toEqual([]); // prettier-ignore
    expect(over(best, PICTURE_MAX)).toEqual([]);
  });
});

describe('files', () => {
  test('fit the free plans of static hosts: at most 20,000, none over 25 MB', () => {
    expect(files().length).toBeLessThanOrEqual(20_000);
    expect(files().filter(({ bytes }) => bytes > 25 * 1024 * 1024)).toEqual([]);
  });

  test('the lists of the lookup are at most 400 kB each, compressed', async () => {
    const lists = files().filter(({ name, bytes }) => name.startsWith('lookup/') && bytes > 100_000);
    expect(lists.length).toBeGreaterThan(0);
    const packed = await Promise.all(
      lists.map(async ({ name }) => {
        const list = await compress(readFileSync(path.join(OUT, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        return { path: name, bytes: list.length };
      }),
    );
    console.error(`Largest list of the lookup: ${Math.max(...packed.map(({ bytes }) => bytes))} bytes`);
    expect(over(packed, 400_000)).toEqual([]);
  });

  test('there are no fonts, and no styles ask for one', () => {
    // The editing form brings its icons and letters; no page of families loads them (tests/site/admin.test.ts).
    expect(files().filter(({ name }) => /\.(woff2?|ttf|otf|eot)$/.test(name) && !name.startsWith('admin/app/'))).toEqual([]);
    expect(
      few(
        pages()
          .filter(({ path }) => !isPlace(path) && html(path).includes('@font-face'))
          .map(({ path }) => path),
      ),
    ).toEqual([]);
  });
});

describe('what pages load', () => {
  test('comes from this site', () => {
    const foreign = pages().flatMap((page) =>
      page.assets
        .filter((asset) => {
          const address = asset.slice(asset.indexOf(' ') + 1);
          return new URL(address, SITE_URL).origin !== new URL(SITE_URL).origin;
        })
        .map((asset) => `${asset} on ${page.path}`),
    );
    expect(few(foreign)).toEqual([]);
  });

  test('exists', () => {
    const have = new Set(files().map(({ name }) => `/${name}`));
    const lost = pages().flatMap((page) => page.assets.map((asset) => asset.slice(asset.indexOf(' ') + 1)).filter((address) => !have.has(address) && !address.startsWith(SITE_URL)).map((address) => `${address} on ${page.path}`)); // prettier-ignore
    expect(few(lost)).toEqual([]);
  });

  test('no style names another host', () => {
    expect(
      few(
        pages()
          .filter(({ path }) => /url\(\s*["']?(https?:)?\/\//.test(html(path)))
          .map(({ path }) => path),
      ),
    ).toEqual([]);
  });

  test('pages of places run no script but the line that keeps them for offline use', () => {
    expect(html(MENARD)).toContain("<script>onload=()=>navigator.serviceWorker?.register('/sw.js')</script>");
    expect(
      few(
        pages()
          .filter(({ path, scripts }) => isPlace(path) && scripts > 1)
          .map(({ path }) => path),
      ),
    ).toEqual([]);
  });
});
