/** The lookup's files, made once per build: the whole index, the shards, and the version that names their folder. */
import { createHash } from 'node:crypto';
import { catalog } from '../catalog/index.ts';
import { shard, type ShardPlan } from '../domain/lookup/shards.ts';
import { isAdult, isOpen } from '../domain/places.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import { pack } from '../domain/lookup/wire.ts';
import worker from 'bundle:src/search/lookup.worker.ts';
import { nearFiles } from './near-files.ts';
import { rowOf } from './row-of.ts';

export interface LookupFiles {
  /** Changes with the content, so that the files can be cached for ever. */
  version: string;
  plan: ShardPlan;
  /** File name without ending → JSON text; `all` is the whole index, `s-…` a shard, `z-…` ZIP codes, `t-…` towns. */
  files: Map<string, string>;
}

let making: Promise<LookupFiles> | undefined;

export function lookupFiles(): Promise<LookupFiles> {
  return (making ??= make());
}

async function make(): Promise<LookupFiles> {
  const { places, provider } = await catalog();
  const rows = places.map((place) => rowOf(place, (id) => provider(id)?.name ?? id));
  const { plan, files } = shard(rows);
  const all = JSON.stringify(pack(rows));
  const near = await nearFiles(
    places.flatMap((place, at) =>
      place.location && isOpen(place) && isAdult(place) ? [{ row: rows[at]!, point: [place.location.lat, place.location.lon] }] : [],
    ),
  );
  const texts = new Map([['all', all]]);
  for (const [key, part] of files) texts.set(`s-${key}`, JSON.stringify(pack(part.map(bare))));
  for (const [key, text] of near.zips) texts.set(`z-${key}`, text);
  for (const [key, text] of near.towns) texts.set(`t-${key}`, text);
  return { version: createHash('sha256').update(all).update(worker).digest('hex').slice(0, 10), plan, files: texts };
}

/** A row for a suggestion only: the companies by service are for the filters of the page of results. */
function bare(row: LookupRow): LookupRow {
  return { ...row, providers: [] };
}
