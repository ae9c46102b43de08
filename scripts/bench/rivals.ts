/** What the lookup is measured against: one JSON file with MiniSearch, and Pagefind over the same records. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { LookupRow } from '../../src/domain/lookup/row.ts';

const FIELDS = ['name', 'aliases', 'city', 'county', 'zip', 'state', 'extra'];
const OPTIONS = { fields: FIELDS, searchOptions: { boost: { name: 3, aliases: 2, state: 2 }, fuzzy: 0.2, prefix: true } };

const flat = (row: LookupRow) => ({ ...row, aliases: row.aliases.join(' '), state: row.id.slice(0, 2) });

/** A finder with the library's own defaults as its documentation shows them. */
export function miniSearch(rows: readonly LookupRow[]): (query: string) => string[] {
  const search = new MiniSearch(OPTIONS);
  search.addAll(rows.map(flat));
  return (query) => search.search(query).map(({ id }) => String(id));
}

/** Write a page for each rival into `folder`: `mini/` and `pf/`, both with a box that fills a list. */
export async function writeRivals(folder: string, rows: readonly LookupRow[]): Promise<void> {
  const page = (script: string) => `<!doctype html><meta charset="utf-8"><title>Rival</title><input id="lookup"><ol></ol>${script}`;
  await mkdir(path.join(folder, 'mini'), { recursive: true });
  await mkdir(path.join(folder, 'pf'), { recursive: true });
  const answer = ({ answers }: LookupRow) => answers.map(({ who, standing }) => `${who} (${standing})`).join('; ');
  await writeFile(
    path.join(folder, 'mini', 'rows.json'),
    JSON.stringify(rows.map((row) => ({ ...flat(row), providers: undefined, answers: answer(row) }))),
  );
  await copyFile(
    path.join(path.dirname(fileURLToPath(import.meta.resolve('minisearch'))), '..', 'umd', 'index.js'),
    path.join(folder, 'mini', 'minisearch.js'),
  );
  await writeFile(
    path.join(folder, 'mini', 'index.html'),
    page(`<script src="minisearch.js"></script><script>
      const ready = fetch('rows.json').then((r) => r.json()).then((rows) => { const s = new MiniSearch({ ...${JSON.stringify(OPTIONS)}, storeFields: ['name', 'answers'] }); s.addAll(rows); return s; });
      const box = document.querySelector('#lookup');
      box.oninput = async () => { const s = await ready; document.querySelector('ol').innerHTML = s.search(box.value).slice(0, 7).map((h) => '<li role="option">' + h.name + ' ' + h.answers).join(''); };
    </script>`),
  );
  const { index } = await createIndex({ maxFragments: 64 });
  if (!index) throw new Error('Pagefind did not start');
  for (const row of rows) {
    await index.addCustomRecord({
      url: `/${row.id}/`,
      language: 'en',
      content: [row.name, ...row.aliases, row.city, row.county, row.zip, row.id.slice(0, 2), row.extra].join(' '),
      meta: { title: row.name, answers: answer(row) },
    });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pf', 'pagefind') });
  await close();
  await writeFile(
    path.join(folder, 'pf', 'index.html'),
    page(`<script type="module">
      const ready = import(new URL('pagefind/pagefind.js', location.href)).then(async (p) => { await p.options({ baseUrl: '/' }); await p.init(); return p; });
      window.find = async (q) => { const p = await ready; const { results } = await p.search(q); return Promise.all(results.slice(0, 7).map((r) => r.data())); };
      const box = document.querySelector('#lookup');
      box.oninput = async () => { document.querySelector('ol').innerHTML = (await window.find(box.value)).map((h) => '<li role="option">' + h.meta.title + ' ' + h.meta.answers).join(''); };
    </script>`),
  );
}
