/** The rows of the lookup and the query set, read from disk for the benchmark. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { LookupRow } from '../../src/domain/lookup/row.ts';
import { resolveServices } from '../../src/domain/resolve.ts';
import { readContent } from '../../src/files/read.ts';
import { rowOf } from '../../src/search/row-of.ts';

export interface Query {
  category: string;
  q: string;
  /** Ids that count as right; empty for nonsense. */
  want: string[];
}

export async function readRows(root: string, today: string): Promise<LookupRow[]> {
  const { facilities, agencies, providers } = await readContent(root, today);
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  return facilities.map((facility) => {
    const agencyRecord = facility.agency === undefined ? undefined : agencyById.get(facility.agency);
    return rowOf(
      { ...facility, agencyRecord, answers: resolveServices(facility.services, agencyRecord?.services, today) },
      (id) => names.get(id) ?? id,
    );
  });
}

export async function readQueries(root: string): Promise<Query[]> {
  const text = await readFile(path.join(root, 'tests', 'lookup', 'queries.yaml'), 'utf8');
  const sets = parse(text) as Record<string, { q: string; want: string[] }[]>;
  return Object.entries(sets).flatMap(([category, list]) => list.map((one) => ({ category, ...one })));
}
