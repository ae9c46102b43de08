/** Off the main thread: the whole index, loaded at low priority, and the places around a ZIP code or town. */
import { createFinder, type Finder, type Hit } from '../domain/lookup/find.ts';
import { byDistance, readNear, townFile, townsFor, type NearFile, type TownFile } from '../domain/lookup/near.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import { suggestionAnswers, suggestionPlace } from '../domain/lookup/suggestion.ts';
import { unpack, type WireFile } from '../domain/lookup/wire.ts';
import type { Listed, WorkerAnswer, WorkerQuestion } from './lookup-messages.ts';

interface Index {
  rows: LookupRow[];
  find: Finder<LookupRow>['find'];
}
let index: Promise<Index> | undefined;

onmessage = ({ data }: MessageEvent<WorkerQuestion>) => {
  void answer(data).then(
    (message) => postMessage({ ...message, id: data.id }),
    () => postMessage({ id: data.id, failed: true } satisfies WorkerAnswer),
  );
};

async function answer(question: WorkerQuestion): Promise<Omit<WorkerAnswer, 'id'>> {
  const { folder, query = '', limit = 0, near, words } = question;
  if (near !== undefined && words) {
    const { towns, found } = await around(folder, near);
    return { towns, listed: found?.map(({ row, miles }) => listed(row, words, miles)) };
  }
  index ??= load(folder).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  const { rows, find } = await index;
  if (words) return { listed: (query ? find(query, Infinity).map(({ row }) => row) : rows).map((row) => listed(row, words)) };
  const hits: Hit<LookupRow>[] = query ? find(query, Infinity) : [];
  return { hits: hits.slice(0, limit), total: hits.length };
}

async function load(folder: string): Promise<Index> {
  const file = await get<WireFile>(`${folder}all.json`, { priority: 'low' });
  if (!file) throw new Error('The index is missing');
  const rows = unpack(file);
  return { rows, find: createFinder(rows).find };
}

function listed(row: LookupRow, words: NonNullable<WorkerQuestion['words']>, miles?: number): Listed {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    providers: row.providers,
    place: suggestionPlace(row, words),
    answers: suggestionAnswers(row, words),
    miles,
  };
}

interface Around {
  /** Towns to choose from, if there are several of the name; none if nothing is known of it. */
  towns?: string[];
  found?: { row: LookupRow; miles: number }[];
}

async function around(folder: string, text: string): Promise<Around> {
  const asked = readNear(text);
  if (!asked) return { towns: [] };
  let zip: string | undefined;
  if ('zip' in asked) zip = asked.zip;
  else {
    const file = (await get<TownFile>(`${folder}t-${townFile(asked.town)}.json`)) ?? {};
    const towns = townsFor(asked, file);
    if (towns.length !== 1) return { towns: towns.map(({ name }) => name) };
    zip = towns[0]?.zip;
  }
  const file = await get<NearFile>(`${folder}z-${zip?.slice(0, 3)}.json`);
  const point = file?.zips[zip ?? ''];
  if (!file || !point) return { towns: [] };
  const rows = unpack(file);
  return { found: byDistance(point, file.points).flatMap(({ at, miles }) => (rows[at] ? [{ row: rows[at], miles }] : [])) };
}

/** A file of the lookup; undefined if there is none of that name. */
async function get<T>(url: string, options: RequestInit = {}): Promise<T | undefined> {
  const response = await fetch(url, options);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as T;
}
