/**
 * One place, one record. Two open places of one kind that stand close together are held to be the same when one name of
 * one is a name of the other (error), or when their names differ only in words for "jail" (warning).
 */
import { distance } from '../distance.ts';
import { isOpen } from '../places.ts';
import type { Finding } from '../problem.ts';
import type { Facility, Records } from '../types.ts';

/** Miles. Two counties of one name lie farther apart; a jail and its annex have names of their own. */
const NEAR = 2;
const SAME_GROUNDS = 0.5;

/** Words that are written in several ways. A county jail and a county prison are two places (Georgia has many pairs). */
const JAIL =
  /\b(?:(?:adult )?detention (?:center|centre|facility)|jail|law enforcement (?:center|complex)|justice center|holding facility|lock-?up)\b/g;
const PRISON = /\b(?:correctional (?:center|facility|institution|institute)|prison|penitentiary)\b/g;

export function noSamePlace({ facilities }: Pick<Records, 'facilities'>): Finding[] {
  const groups = new Map<string, Facility[]>();
  for (const place of facilities.filter(isOpen)) {
    const key = `${place.state} ${place.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()].flatMap((places) =>
    // The later record is told: it is mostly the one that was added.
    places.flatMap((place, index) => places.slice(0, index).flatMap((earlier) => compare(earlier, place))),
  );
}

function compare(a: Facility, b: Facility): Finding[] {
  // One degree of latitude is 69 miles: skip the costly formula for what is plainly too far.
  if (a.location && b.location && Math.abs(a.location.lat - b.location.lat) * 69 > NEAR) return [];
  const miles = a.location && b.location ? distance(a.location, b.location) : undefined;
  if (miles === undefined ? a.address.city !== b.address.city : miles > NEAR) return [];
  const level = sameName(a, b) ? 'error' : miles !== undefined && miles <= SAME_GROUNDS && sameButForJail(a, b) ? 'warning' : undefined;
  if (!level) return [];
  return [
    {
      level,
      collection: 'facilities',
      id: b.id,
      path: ['name'],
      found: `"${b.name}", ${miles === undefined ? `also in ${b.address.city}` : `${miles.toFixed(1)} miles`} from "${a.name}" (content/facilities/${a.id}.md), of the same kind`,
      expected: 'one record for one place',
      fix: 'if it is one place, keep the older record, add the other name to its aliases and remove this file; if not, make the names differ',
    },
  ];
}

function sameName(a: Facility, b: Facility): boolean {
  return plain(a.name) === plain(b.name);
}

function sameButForJail(a: Facility, b: Facility): boolean {
  const names = ({ name, aliases = [] }: Facility) => [name, ...aliases].map(kindOnly);
  const other = new Set(names(b));
  return names(a).some((name) => other.has(name));
}

/** Letters and digits alone, with the usual short forms written out. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’.\p{M}]/gu, '')
    .replace(/\bco\b/g, 'county')
    .replace(/\b(?:dept|department)\b/g, 'department')
    .replace(/\bctr\b/g, 'center')
    .replace(/\bthe\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function kindOnly(name: string): string {
  return plain(name).replace(JAIL, 'jail').replace(PRISON, 'prison');
}
