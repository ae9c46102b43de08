/** What every answer of the open data says of itself. */
import type { ApiHead } from '../../schemas/api/parts.ts';

/** Version of the shape of the open data. Its history stands in `content/pages/api.mdx`. */
export const SCHEMA_VERSION = '1.0.0';

/** Makes an absolute address of a path of this site. */
export type ToUrl = (path: string) => string;

export const LICENSE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  credit: 'Contact Inside',
} as const;

const SOURCES_NOTE =
  'Every claim names its own source and date. Contracts change: confirm before anybody pays. The data sets behind the list of places are named in index.json with their licenses.';

/** `today` is a full ISO date: the day for which the answers hold. */
export function headOf(today: string, url: ToUrl): ApiHead {
  return {
    schemaVersion: SCHEMA_VERSION,
    generated: today,
    license: { ...LICENSE },
    sourcesNote: SOURCES_NOTE,
    documentation: url('/api/'),
  };
}
