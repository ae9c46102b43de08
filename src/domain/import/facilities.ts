/** Rows of a table of places become records or changes of records. What is newer in a record is never overwritten. */
import { facility as schema, type FacilityData } from '../../schemas/facility.ts';
import { STATE_CODES } from '../../schemas/primitives.ts';
import type { AnySource } from '../../schemas/source.ts';
import { isAhead, newestFirst } from '../dates.ts';
import type { Edit } from '../edits.ts';
import { didYouMean } from '../nearest.ts';
import { fieldName } from '../problem.ts';
import { slugify } from '../slugify.ts';
import type { Facility } from '../types.ts';
import { compareDates, Once, overwrites, textOf, webAddressOf, type Columns, type Fate, type ImportPlan, type Row } from './plan.ts';

export const FACILITY_COLUMNS: Columns = {
  id: false, name: true, aliases: false, kind: true, agency: false, operator: false, street: false, city: true, county: false,
  county_fips: false, state: true, zip: false, lat: false, lon: false, phone: false, website: false, population: false,
  capacity: false, counted: false, security: false, gender: false, status: false, hifld_id: false, source: false,
  source_title: false, source_url: false, confidence: false, source_date: true,
}; // prettier-ignore

export interface FacilityRecords {
  facilities: readonly Facility[];
  agencies: ReadonlySet<string>;
  /** Shared sources by id, with the date of the whole data set. */
  sources: ReadonlyMap<string, string | undefined>;
}

/** `correct` = a row of the same page and date may overwrite what was read from it before. */
export function planFacilities(rows: readonly Row[], records: FacilityRecords, today: string, correct = false): ImportPlan {
  const byId = new Map(records.facilities.map((place) => [place.id, place]));
  const plan: ImportPlan = { outcomes: [], edits: new Map(), creates: [] };
  const once = new Once();
  for (const row of rows) {
    const made = toPlace(row.cells, byId, records, today);
    const tell = (fate: Fate, told: string, record = '') => plan.outcomes.push({ line: row.line, fate, record, told });
    if (typeof made === 'string') {
      tell('refused', made);
      continue;
    }
    const record = `facilities/${made.id}`;
    const twice = once.reason(record, row);
    const there = byId.get(made.id);
    if (twice !== undefined) tell('refused', twice, record);
    else if (!there) {
      tell('added', made.data.name, record);
      plan.creates.push({ record, data: made.data });
    } else {
      const { fate, told, edits } = merge(there, made.data, records, correct);
      tell(fate, told, record);
      if (edits.length > 0) plan.edits.set(record, edits);
    }
  }
  return plan;
}

/** The record of a row, or why there is none. Of a place that is there, name, kind and town may be left empty. */
function toPlace(
  cells: Row['cells'],
  byId: ReadonlyMap<string, Facility>,
  { agencies, sources }: FacilityRecords,
  today: string,
): { id: string; data: FacilityData } | string {
  const cell = (name: string) => textOf(cells[name]);
  const state = cell('state')?.toUpperCase();
  if (state === undefined || !(STATE_CODES as readonly string[]).includes(state))
    return `state “${cell('state') ?? ''}”: use a two-letter code, for example IL`;
  const given = cell('id');
  const name = cell('name');
  if (given === undefined && name === undefined) return 'id and name are empty';
  const id = given === undefined ? `${state.toLowerCase()}/${slugify(name ?? '')}` : given.replace(/^([a-z]{2})-/, '$1/');
  if (!/^[a-z]{2}\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return `id “${given ?? id}”: write <state>/<name>, for example il/menard-county-jail`;
  if (id.slice(0, 2).toUpperCase() !== state) return `id ${id} does not fit state ${state}`;
  const there = byId.get(id);
  const missing = ['name', 'kind', 'city'].filter((column) => !there && cell(column) === undefined);
  if (missing.length > 0) return `${missing.join(', ')} empty, and there is no content/facilities/${id}.md yet`;
  const agency = cell('agency');
  if (agency !== undefined && !agencies.has(agency)) {
    const guess = didYouMean(agency, agencies);
    return `agency “${agency}”: ${guess ? `did you mean ${guess}?` : `no file content/agencies/${agency}.md`}`;
  }
  const ref = cell('source');
  if (ref !== undefined && !sources.has(ref)) {
    const guess = didYouMean(ref, sources.keys());
    return `source “${ref}”: ${guess ? `did you mean ${guess}?` : `no file content/sources/${ref}.md; or give source_title, source_url and confidence`}`;
  }
  const date = cell('source_date');
  const number = (column: string) => (cell(column) === undefined ? undefined : Number(cell(column)?.replace(/,(?=\d{3}\b)/g, '')));
  const status = cell('status')?.toLowerCase();
  const located = cell('lat') !== undefined || cell('lon') !== undefined;
  const counts = cell('population') !== undefined || cell('capacity') !== undefined;
  const parsed = schema.safeParse(
    drop({
      name: name ?? there?.name,
      aliases: list(cells['aliases'], name),
      kind: cell('kind') ?? there?.kind,
      status: status === 'open' ? undefined : status,
      agency,
      operator: cell('operator'),
      address: drop({ street: cell('street'), city: cell('city') ?? there?.address.city, county: cell('county'), countyFips: cell('county_fips'), zip: cell('zip') }),
      location: located ? { lat: number('lat'), lon: number('lon') } : undefined,
      phone: cell('phone'),
      website: webAddressOf(cell('website')),
      population: number('population'),
      capacity: number('capacity'),
      counted: counts ? (cell('counted') ?? date) : undefined,
      security: cell('security'),
      gender: cell('gender'),
      ids: cell('hifld_id') === undefined ? undefined : { hifld: cell('hifld_id') },
      sources: [ref === undefined ? drop({ title: cell('source_title'), url: webAddressOf(cell('source_url')), date, kind: cell('confidence') }) : drop({ ref, date })],
    }),
  ); // prettier-ignore
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${columnOf(fieldName(path))}: ${path[0] === 'sources' ? 'give source (a file in content/sources), or source_title, source_url and confidence' : message}`).join('; '); // prettier-ignore
  for (const [column, value] of [['source_date', date], ['counted', parsed.data.counted]] as const) {
    if (value !== undefined && isAhead(value, today)) return `${column} ${value} is after today (${today})`;
  } // prettier-ignore
  return { id, data: parsed.data };
}

const COUNTS: ReadonlySet<string> = new Set(['population', 'capacity', 'counted']);

function merge(there: Facility, row: FacilityData, { sources }: FacilityRecords, correct: boolean): { fate: Fate; told: string; edits: Edit[] } {
  const none: Edit[] = [];
  if ((row.status ?? 'open') !== (there.status ?? 'open') && row.status !== undefined) {
    return { fate: 'conflict', told: `${there.status ?? 'open'} here, ${row.status} in the row: use npm run close, which asks for the reason`, edits: none };
  }
  const [source] = row.sources;
  const rowDate = source?.date;
  const dateOf = (one: AnySource) => one.date ?? ('ref' in one ? sources.get(one.ref) : undefined);
  const newest = there.sources.map(dateOf).sort(newestFirst)[0];
  const diffs = differences(there, row);
  const counts = diffs.filter(({ field }) => COUNTS.has(field));
  const facts = diffs.filter(({ field }) => !COUNTS.has(field));
  const held = there.sources.findIndex((one) => source && ('ref' in source ? 'ref' in one && one.ref === source.ref : 'url' in one && one.url === source.url));
  const same = held >= 0;
  const before = held < 0 ? undefined : there.sources[held];
  const factOrder = compareDates(rowDate, newest);
  const harmless = (list: typeof diffs) => correct || !list.some(({ edits }) => edits.some((edit) => overwrites(there, edit)));
  const mayFacts = factOrder === 'newer' || (factOrder === 'equal' && same && harmless(facts));
  const countOrder = compareDates(row.counted, there.counted);
  const mayCounts = countOrder === 'newer' || (countOrder === 'equal' && mayFacts && harmless(counts));
  if ((facts.length > 0 && !mayFacts) || (counts.length > 0 && !mayCounts)) {
    const wrong = [...(mayFacts ? [] : facts), ...(mayCounts ? [] : counts)].map(({ field }) => field);
    const dates = facts.length > 0 && !mayFacts ? [newest, rowDate] : [there.counted, row.counted];
    return { fate: 'conflict', told: `${[...new Set(wrong)].join(', ')}: what is here stays (here ${dates[0] ?? 'no date'}, row ${dates[1] ?? 'no date'})`, edits: none };
  }
  const newerSource = source !== undefined && (same ? rowDate !== undefined && compareDates(rowDate, before?.date) === 'newer' : diffs.length > 0);
  const sourceEdit: Edit[] = !newerSource ? [] : same ? [{ set: ['sources', held, 'date'], value: rowDate }] : [{ insert: ['sources'], value: source, at: 0 }];
  if (diffs.length === 0 && sourceEdit.length === 0) return { fate: 'same', told: there.name, edits: none };
  const names = [...new Set([...diffs.map(({ field }) => field), ...(sourceEdit.length > 0 ? ['source'] : [])])];
  return { fate: 'changed', told: `${names.join(', ')} (here ${newest ?? 'no date'}, row ${rowDate ?? 'no date'})`, edits: [...diffs.flatMap(({ edits }) => edits), ...sourceEdit] };
} // prettier-ignore

/** Fields that the row fills and that read otherwise in the record. Empty cells change nothing; names are only added. */
function differences(there: Facility, row: FacilityData): { field: string; edits: Edit[] }[] {
  const found: { field: string; edits: Edit[] }[] = [];
  const add = (field: string, ...edits: Edit[]) => found.push({ field, edits });
  const names = new Set([there.name, ...(there.aliases ?? [])].map((name) => name.toLowerCase()));
  if (row.name !== there.name) {
    // A new name: the old one stays findable.
    const old: Edit[] = there.aliases?.includes(there.name) ? [] : [{ insert: ['aliases'], value: there.name }];
    add('name', { set: ['name'], value: row.name }, ...old);
  }
  for (const alias of row.aliases ?? []) if (!names.has(alias.toLowerCase())) add('aliases', { insert: ['aliases'], value: alias });
  for (const [key, value] of Object.entries(row) as [keyof FacilityData, unknown][]) {
    if (['name', 'aliases', 'status', 'sources', 'services'].includes(key)) continue;
    const here = there[key];
    if (typeof value === 'object' && value !== null) {
      for (const [inner, part] of Object.entries(value)) {
        if ((here as Record<string, unknown> | undefined)?.[inner] !== part) add(`${key}.${inner}`, { set: [key, inner], value: part });
      }
    } else if (here !== value) add(key, { set: [key], value });
  }
  return found;
}

function list(cell: string | undefined, name: string | undefined): string[] | undefined {
  const items = (cell ?? '').split(';').map(textOf).filter((item) => item !== undefined && item !== name) as string[]; // prettier-ignore
  return items.length > 0 ? [...new Set(items)] : undefined;
}

function drop<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

function columnOf(field: string): string {
  const columns: Record<string, string> = {
    'address.city': 'city', 'address.street': 'street', 'address.county': 'county', 'address.zip': 'zip', 'address.countyFips': 'county_fips',
    'location.lat': 'lat', 'location.lon': 'lon', 'ids.hifld': 'hifld_id',
  }; // prettier-ignore
  return columns[field] ?? (field.startsWith('sources') ? 'source' : field);
}
