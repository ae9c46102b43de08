/** Another name must be another name: not the name itself, and not twice. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

export function noSelfAlias({ facilities }: Records): Finding[] {
  return facilities.flatMap(({ id, name, aliases = [] }) => {
    const seen = new Set([name.toLowerCase()]);
    return aliases.flatMap((alias, index): Finding[] => {
      const key = alias.toLowerCase();
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        {
          collection: 'facilities',
          id,
          path: ['aliases', index],
          found: `"${alias}"`,
          expected: 'a name that is neither the name of the place nor given twice',
          fix: 'remove this line',
        },
      ];
    });
  });
}
