/**
 * Where suggestions come from: first a small shard that fits the query, then the whole index in a worker. Nothing is
 * loaded before it is asked for, each file once; with Save-Data the whole index only if the shards have no answer.
 */
import { createFinder, type Hit } from '../domain/lookup/find.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import { shardsFor } from '../domain/lookup/shards.ts';
import { unpack, type WireFile } from '../domain/lookup/wire.ts';
import type { Early } from './lookup-early.client.ts';
import type { WorkerAnswer, WorkerQuestion } from './lookup-messages.ts';

export interface Found {
  hits: Hit<LookupRow>[];
  /** How many places match in all; undefined while only shards are known. */
  total: number | undefined;
}

export interface Source {
  /** Best answer to be had now; `null` if the files cannot be loaded. */
  find: (query: string, limit: number) => Promise<Found | null>;
  /** Load the whole index. */
  warm: () => Promise<unknown>;
  /** Is the whole index there? */
  complete: () => boolean;
}

/** `folder`: versioned folder of the lookup's files, with a slash at its end. `early`: files that are on their way already. */
export function createSource({ folder, plan, early }: Early): Source {
  const shards = new Map<string, Promise<LookupRow[] | null>>();
  const known = new Map<string, LookupRow>();
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  let worker: Worker | undefined;
  let ready = false;
  let asked = 0;

  function ask(query: string, limit: number): Promise<Found | null> {
    worker ??= startWorker();
    const id = (asked += 1);
    return new Promise((resolve) => {
      waiting.set(id, ({ hits, total, failed }) => {
        ready ||= !failed;
        resolve(failed || !hits ? null : { hits, total });
      });
      worker?.postMessage({ id, folder: new URL(folder, location.href).href, query, limit } satisfies WorkerQuestion);
    });
  }

  function startWorker(): Worker {
    const started = new Worker(`${folder}worker.js`);
    const settle = (answer: WorkerAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    };
    started.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => settle(data);
    // The worker itself could not be loaded: everything that waits for it has failed; the next question tries again.
    started.onerror = () => {
      worker = undefined;
      for (const id of [...waiting.keys()]) settle({ id, failed: true });
    };
    return started;
  }

  function loadShard(key: string): Promise<LookupRow[] | null> {
    let loading = shards.get(key);
    if (!loading) {
      loading = fetchShard(`${folder}s-${key}.json`, early[key]);
      shards.set(key, loading);
      void loading.then((rows) => {
        if (rows) for (const row of rows) known.set(row.id, row);
        else shards.delete(key);
      });
    }
    return loading;
  }

  async function find(query: string, limit: number): Promise<Found | null> {
    if (ready) return ask(query, limit);
    const [key, second] = shardsFor(query, plan);
    if (key === undefined) return ask(query, limit);
    const rows = await loadShard(key);
    const found = rows && findIn([...known.values()], query, limit);
    if (found && found.hits.length > 0) return found;
    if (second !== undefined && (await loadShard(second))) {
      const more = findIn([...known.values()], query, limit);
      if (more.hits.length > 0) return more;
    }
    return ask(query, limit);
  }

  function findIn(rows: LookupRow[], query: string, limit: number): Found {
    return { hits: createFinder(rows, (word) => plan.common[word] ?? RARE).find(query, limit), total: undefined };
  }

  return { find, warm: () => (ready ? Promise.resolve() : ask('', 1)), complete: () => ready };
}

/** Weight of a word that is in few places; in the whole index about ln(6,700 / 10). */
const RARE = 6.5;

/** Rows of a shard; empty if there is none for these letters; null if the network failed twice. `early` may have failed already. */
async function fetchShard(url: string, early: Promise<Response> | undefined): Promise<LookupRow[] | null> {
  for (const attempt of [1, 2]) {
    try {
      const response = await ((attempt === 1 && early) || fetch(url));
      if (response.status === 404) return [];
      if (response.ok) return unpack((await response.json()) as WireFile);
    } catch {
      // Tried once more below.
    }
    if (attempt === 1) await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return null;
}
