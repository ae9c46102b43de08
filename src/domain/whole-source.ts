/** A source as it is shown: what a pointer leaves to the shared record is filled in. */
import type { AnySource, Source } from '../schemas/source.ts';
import type { SharedSource } from './types.ts';

export function wholeSource(source: AnySource, shared: (id: string) => SharedSource | undefined): Source {
  if (!('ref' in source)) return source;
  const record = shared(source.ref);
  // The content check sees to it that there is a record.
  if (!record) throw new Error(`No shared source "${source.ref}"`);
  return { title: record.title, url: source.url ?? record.url, date: source.date ?? record.date, kind: record.kind };
}
