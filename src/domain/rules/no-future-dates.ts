/** A page cannot have been read tomorrow. Only `since` and `until` may lie ahead: announced changes. */
import { isAhead } from '../dates.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { groupsIn } from '../walk.ts';

const DATES = ['date', 'counted', 'ice', 'updated', 'checked', 'read'];
/** A year, a month or a day: fields of other collections with these names may hold something else. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

export function noFutureDates({ all }: Pick<Records, 'all'>, today: string): Finding[] {
  return all.flatMap(({ collection, id, data }) =>
    [...groupsIn(data)].flatMap(({ path, group }) =>
      DATES.flatMap((field): Finding[] => {
        const date = group[field];
        if (typeof date !== 'string' || !DATE.test(date) || !isAhead(date, today)) return [];
        return [
          {
            collection,
            id,
            path: [...path, field],
            found: `"${date}"`,
            expected: `a date that is not after today (${today})`,
            fix: 'check the year',
          },
        ];
      }),
    ),
  );
}
