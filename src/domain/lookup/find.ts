/** Find places by name, other name, city, county, ZIP or state, in any order of words and with small mistakes. */
import MiniSearch from 'minisearch';
import { STATE_NAMES } from '../states.ts';
import type { StateCode } from '../../schemas/primitives.ts';
import type { LookupRow } from './row.ts';

/** Words that stand in thousands of names say little about which place is meant. */
const GENERIC = new Set([
  'county',
  'jail',
  'prison',
  'correctional',
  'corrections',
  'correction',
  'facility',
  'center',
  'detention',
  'institution',
  'department',
  'dept',
  'state',
  'the',
  'of',
  'co',
]);

export type Finder = (query: string, limit: number) => LookupRow[];

/** Build a finder over all rows. */
export function createFinder(rows: readonly LookupRow[]): Finder {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const search = new MiniSearch<LookupRow & { states: string }>({
    idField: 'id',
    fields: ['name', 'aliases', 'city', 'county', 'zip', 'states'],
    extractField: (row, field) => {
      if (field === 'aliases') return row.aliases.join(' ');
      if (field === 'states') return `${row.state} ${STATE_NAMES[row.state as StateCode]}`;
      return String(row[field as keyof LookupRow]);
    },
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { name: 3, aliases: 2, city: 1.5, zip: 4, states: 1.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
      boostTerm: (term) => (GENERIC.has(term) ? 0.2 : 1),
      boostDocument: (id) => {
        const row = byId.get(String(id));
        if (!row) return 1;
        return (row.closed ? 0.6 : 1) * (1 + Math.log10(1 + row.population) / 12);
      },
      combineWith: 'OR',
    },
  });
  search.addAll(rows as (LookupRow & { states: string })[]);
  return (query, limit) =>
    search
      .search(query)
      .slice(0, limit)
      .flatMap(({ id }) => byId.get(String(id)) ?? []);
}

/** Lower case without accents and apostrophes. */
function fold(term: string): string {
  return term
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();
}
