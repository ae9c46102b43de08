/** A page cannot have been read tomorrow. Only `since` and `until` may lie ahead: announced changes. */
import { isAhead } from '../dates.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

export function noFutureDates({ facilities, agencies }: Records, today: string): Finding[] {
  const findings: Finding[] = [];
  const look = (where: Pick<Finding, 'collection' | 'id'>, path: Finding['path'], date: string | undefined) => {
    if (date !== undefined && isAhead(date, today)) {
      findings.push({ ...where, path, found: `"${date}"`, expected: `a date that is not after today (${today})`, fix: 'check the year' });
    }
  };
  for (const [collection, records] of [
    ['facilities', facilities],
    ['agencies', agencies],
  ] as const) {
    for (const record of records) {
      const where = { collection, id: record.id };
      for (const [service, claims] of Object.entries(record.services ?? {})) {
        claims.forEach((claim, index) => {
          look(where, ['services', service, index, 'source', 'date'], claim.source.date);
        });
      }
      record.sources.forEach((source, index) => {
        look(where, ['sources', index, 'date'], source.date);
      });
    }
  }
  for (const { id, counted, ice } of facilities) {
    look({ collection: 'facilities', id }, ['counted'], counted);
    look({ collection: 'facilities', id }, ['ice'], ice);
  }
  return findings;
}
