/** A price without a date may be ten years old. It stays, and the page says that nobody knows; but the date is worth a look. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { claimsIn } from '../walk.ts';

export function datedPrices({ facilities, agencies }: Pick<Records, 'facilities' | 'agencies'>): Finding[] {
  return Object.entries({ facilities, agencies }).flatMap(([collection, records]) =>
    records.flatMap((record) =>
      [...claimsIn(record)].flatMap(({ path, claim: { prices = [], source } }) =>
        prices.flatMap((price, index): Finding[] =>
          (price.date ?? source.date)
            ? []
            : [
                {
                  level: 'info',
                  collection,
                  id: record.id,
                  path: [...path, 'prices', index],
                  found: 'a price without a date, from a page without a date',
                  expected: 'the date of the page, or of its last change',
                  fix: 'look for a date on the page or in the Internet Archive, and write it into the source',
                },
              ],
        ),
      ),
    ),
  );
}
