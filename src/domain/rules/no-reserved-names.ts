/** Some addresses below a state are pages of the site itself, such as its map: no place may have their name as its file name. */
import { STATE_MAP } from '../paths.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

const RESERVED: ReadonlySet<string> = new Set([STATE_MAP]);

export function noReservedNames({ facilities }: Pick<Records, 'facilities'>): Finding[] {
  return facilities.flatMap(({ id }): Finding[] => {
    const name = id.slice(id.indexOf('/') + 1);
    if (!RESERVED.has(name)) return [];
    return [
      {
        collection: 'facilities',
        id,
        path: [],
        found: `a file called ${name}.md`,
        expected: `another name: /facilities/${id}/ is a page of the site`,
        fix: 'name the file after the place, with its city or county',
      },
    ];
  });
}
