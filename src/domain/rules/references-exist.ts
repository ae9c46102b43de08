/**
 * Every record that another one points to must exist. What a field points to is told by its name, in records of every
 * kind, so that a new collection is covered as soon as it is read.
 */
import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { isCompany } from '../resolve.ts';
import type { Records } from '../types.ts';
import { groupsIn } from '../walk.ts';

/** Ids of all records by collection. */
export type KnownIds = Readonly<Record<string, ReadonlySet<string>>>;

/** Fields that hold one id, and the collection that it is of. */
const ONE: Record<string, string> = {
  agency: 'agencies',
  provider: 'providers',
  parent: 'providers',
  successor: 'providers',
  ref: 'sources',
};

/** Fields that hold a list of ids; `related` are records of the same collection. Others hold ids by the collection's name. */
const RELATED = 'related';

/** Rooms whose texts are MDX. */
const ENDINGS: Record<string, string> = { guides: 'mdx', comparisons: 'mdx', pages: 'mdx' };

export function referencesExist({ all }: Pick<Records, 'all'>, known: KnownIds): Finding[] {
  return all.flatMap(({ collection, id, data }) => {
    const findings: Finding[] = [];
    const need = (path: Finding['path'], target: unknown, room: string) => {
      if (typeof target !== 'string' || known[room]?.has(target) !== false || (room === 'providers' && !isCompany(target))) return;
      const guess = didYouMean(target, known[room]);
      findings.push({
        collection,
        id,
        path,
        found: `"${target}"`,
        expected: `the name of a file in content/${room}`,
        fix: guess ? `did you mean ${guess}?` : `add content/${room}/${target}.${ENDINGS[room] ?? 'md'} first`,
      });
    };
    for (const { path, group } of groupsIn(data)) {
      for (const [field, value] of Object.entries(group)) {
        const one = ONE[field];
        const list = field === RELATED ? collection : field;
        if (one !== undefined && typeof value === 'string') need([...path, field], value, one);
        else if (Array.isArray(value) && list in known) value.forEach((target, index) => need([...path, field, index], target, list));
      }
    }
    return findings;
  });
}
