/** A page cannot have been read tomorrow. Only `since` and `until` may lie ahead: announced changes. */
import { isAhead } from '../dates.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

const DATES: ReadonlySet<string> = new Set(['date', 'counted', 'ice', 'updated']);

export function noFutureDates(records: Records, today: string): Finding[] {
  return (['facilities', 'agencies', 'providers', 'sources', 'guides', 'faqs', 'glossary', 'comparisons'] as const).flatMap((collection) =>
    records[collection].flatMap((record) =>
      datesIn(record)
        .filter(({ date }) => isAhead(date, today))
        .map(({ path, date }): Finding => ({
          collection,
          id: record.id,
          path,
          found: `"${date}"`,
          expected: `a date that is not after today (${today})`,
          fix: 'check the year',
        })),
    ),
  );
}

/** All dates of a record that say when something was read or counted, however deep they stand. */
function datesIn(value: unknown, path: Finding['path'] = []): { path: Finding['path']; date: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return typeof inner === 'string' && DATES.has(key) ? [{ path: at, date: inner }] : datesIn(inner, at);
  });
}
