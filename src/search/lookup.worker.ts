/** The whole index, off the main thread: loads it at low priority and answers queries about all places. */
import { createFinder, type Finder } from '../domain/lookup/find.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import { unpack, type WireFile } from '../domain/lookup/wire.ts';
import type { WorkerAnswer, WorkerQuestion } from './lookup-source.client.ts';

let finder: Promise<{ rows: LookupRow[]; find: Finder<LookupRow>['find'] }> | undefined;

onmessage = ({ data }: MessageEvent<WorkerQuestion>) => {
  void answer(data).then(
    (message) => postMessage(message),
    () => postMessage({ id: data.id, failed: true } satisfies WorkerAnswer),
  );
};

async function answer({ id, url, query, limit }: WorkerQuestion): Promise<WorkerAnswer> {
  finder ??= load(url).catch((error: unknown) => {
    finder = undefined;
    throw error;
  });
  const { find, rows } = await finder;
  if (query === '*') return { id, hits: rows.map((row) => ({ row, score: 1 })), total: rows.length };
  if (query === '') return { id, hits: [], total: 0 };
  const hits = find(query, limit === 0 ? Infinity : Math.max(limit, 500));
  return { id, hits: limit === 0 ? hits : hits.slice(0, limit), total: hits.length };
}

async function load(url: string): Promise<{ rows: LookupRow[]; find: Finder<LookupRow>['find'] }> {
  const response = await fetch(url, { priority: 'low' });
  if (!response.ok) throw new Error(`The index answered ${response.status}`);
  const rows = unpack((await response.json()) as WireFile);
  return { rows, find: createFinder(rows).find };
}
