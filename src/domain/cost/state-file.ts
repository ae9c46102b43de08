/** The file of one state for the tool: its places with the claims, which many of them share, once each. */
import type { FacilityKind } from '../../schemas/facility.ts';
import type { CostCaps, CostClaim, CostGrant, CostPlace, CostService } from './types.ts';

/** A place with what names it. */
export interface NamedPlace extends CostPlace {
  id: string;
  name: string;
  city: string;
  /** Other names that families type. */
  aliases?: string[];
}

export interface StateFile {
  caps?: CostCaps;
  claims: CostClaim[];
  grants: CostGrant[];
  places: StateRow[];
}
/** `slug` is the id without its state; claims and grants are numbers in the lists of the file. */
export interface StateRow {
  slug: string;
  name: string;
  city: string;
  also?: string;
  kind: FacilityKind;
  people?: number;
  claims?: Partial<Record<CostService, number[]>>;
  grants?: number[];
}

export function packState(places: readonly NamedPlace[], caps: CostCaps | undefined): StateFile {
  const claims = new Numbered<CostClaim>();
  const grants = new Numbered<CostGrant>();
  return {
    ...(caps && { caps }),
    places: places.map(({ id, name, city, aliases, kind, population, claims: own, grants: free }) => {
      const numbers = Object.fromEntries(
        Object.entries(own)
          .filter(([, list]) => list.length > 0)
          .map(([service, list]) => [service, list.map((claim) => claims.numberOf(claim))]),
      );
      return {
        slug: id.slice(3),
        name,
        city,
        ...(aliases && { also: aliases.join(' ') }),
        kind,
        ...(population !== undefined && { people: population }),
        ...(Object.keys(numbers).length > 0 && { claims: numbers }),
        ...(free.length > 0 && { grants: free.map((grant) => grants.numberOf(grant)) }),
      };
    }),
    claims: claims.list,
    grants: grants.list,
  };
}

/** What the rule needs of a place. */
export function unpackPlace({ claims, grants }: StateFile, row: StateRow): CostPlace {
  return {
    kind: row.kind,
    ...(row.people !== undefined && { population: row.people }),
    claims: Object.fromEntries(
      Object.entries(row.claims ?? {}).map(([service, numbers]) => [service, numbers.flatMap((number) => claims[number] ?? [])]),
    ),
    grants: (row.grants ?? []).flatMap((number) => grants[number] ?? []),
  };
}

/** Places whose name, other names or city hold every typed word, those whose name begins with the typed text first. */
export function findRows(rows: readonly StateRow[], typed: string): StateRow[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const found = rows.filter(({ name, city, also = '' }) => {
    const text = plain(`${name} ${city} ${also}`);
    return words.every((word) => text.includes(word));
  });
  const first = words.join(' ');
  const rank = ({ name }: StateRow) => (plain(name).startsWith(first) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Equal things under one number. */
class Numbered<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    return this.list.push(thing) - 1;
  }
}
