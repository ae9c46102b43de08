/** Places and agencies by id, and the questions about a source that several commands ask. */
import { didYouMean } from '../../src/domain/nearest.ts';
import type { Facility } from '../../src/domain/types.ts';
import { readCollection } from '../../src/files/read.ts';
import { toFacility } from '../../src/files/record.ts';
import type { Services } from '../../src/schemas/claim.ts';
import { line, partialDate, webAddress } from '../../src/schemas/primitives.ts';
import { SOURCE_KINDS, type Source } from '../../src/schemas/source.ts';
import type { Form } from './form.ts';

export interface Owner {
  collection: 'facilities' | 'agencies';
  id: string;
  name: string;
  services: Services | undefined;
}

export interface Owners {
  byId: Map<string, Owner>;
  ids: string[];
  facilities: Facility[];
  providers: string[];
}

/** All places, agencies and ids of companies. Files that fail their checks are left out. */
export async function loadOwners(root: string): Promise<Owners> {
  const [facilities, agencies, providers] = await Promise.all([
    readCollection(root, 'facilities'),
    readCollection(root, 'agencies'),
    readCollection(root, 'providers'),
  ]);
  const byId = new Map<string, Owner>();
  for (const { id, data } of agencies.entries) byId.set(id, { collection: 'agencies', id, name: data.name, services: data.services });
  for (const { id, data } of facilities.entries) byId.set(id, { collection: 'facilities', id, name: data.name, services: data.services });
  return { byId, ids: [...byId.keys()], facilities: facilities.entries.map(toFacility), providers: providers.entries.map(({ id }) => id) };
}

/** The record of an id; paths of files and of pages are understood too. */
export function findOwner({ byId, ids }: Pick<Owners, 'byId' | 'ids'>, value: string): { owner?: Owner; problem?: string } {
  const id = value
    .replace(/^(?:\.?\/)?(?:content\/)?(?:facilities|agencies)\//, '')
    .replace(/\.md$/, '')
    .replace(/\/$/, '');
  const owner = byId.get(id) ?? byId.get(id.replace(/^([a-z]{2})-/, '$1/'));
  if (owner) return { owner };
  const guess = didYouMean(id, ids);
  return { problem: `there is no place or agency “${id}”${guess ? `; did you mean ${guess}?` : ''}` };
}

/** Title, address, date and kind of a source. Checked again as a whole by the schema of the record. */
export async function sourceFrom(form: Form, kindFlag = 'kind'): Promise<Source> {
  const title = await form.need('source-title', { message: 'Source: name of the page and who publishes it', schema: line.max(160) });
  const url = await form.need('source-url', { message: 'Source: its web address', schema: webAddress, placeholder: 'https://' });
  const date = await form.may(
    'source-date',
    { message: 'Source: date of the page’s content (empty if it shows none)', schema: partialDate },
    true,
  );
  const kind = await form.need(kindFlag, {
    message: 'Source: what is it?',
    choices: SOURCE_KINDS.map((value) => ({
      value,
      hint: value === 'official' ? 'of the agency, the place, the county or the company' : 'news, advocates, another directory',
    })),
  });
  return { title, url, ...(date !== undefined && { date }), kind: kind as Source['kind'] };
}

/** The fields that hold something. */
export function without<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
