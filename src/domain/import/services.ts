/** Rows of a table of services become claims. A claim that is newer than its row is never overwritten. */
import {
  claim as claimSchema,
  NOT_A_COMPANY,
  service as serviceSchema,
  type Claim,
  type Service,
  type Services,
} from '../../schemas/claim.ts';
import type { Price } from '../../schemas/price.ts';
import { isAhead } from '../dates.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { didYouMean } from '../nearest.ts';
import { fieldName } from '../problem.ts';
import { whenOf } from '../resolve.ts';
import type { Agency, Facility } from '../types.ts';
import {
  compareDates,
  Once,
  overwrites,
  textOf,
  webAddressOf,
  type Columns,
  type Fate,
  type ImportPlan,
  type Outcome,
  type Row,
} from './plan.ts';

/** `owner_name` and `notes_internal` are for the people who keep the table. Documented in CONTRIBUTING.md. */
export const SERVICE_COLUMNS: Columns = {
  owner_id: true, owner_name: false, state: false, service: true, provider: true, product: false, find_as: false, starts: false,
  price: false, price_unit: false, price_note: false, free: false, limits: false, phone: false, address: false, since: false,
  until: false, url: false, source_url: true, source_title: true, source_date: true, confidence: true, notes: false,
}; // prettier-ignore

export interface ServiceRecords {
  facilities: readonly Facility[];
  agencies: readonly Agency[];
  providers: ReadonlySet<string>;
}

interface Owner {
  record: string;
  state: string | undefined;
  services: Services;
}

/** `correct` = a row of the same page and date may overwrite what was read from it before. */
export function planServices(
  rows: readonly Row[],
  { facilities, agencies, providers }: ServiceRecords,
  today: string,
  correct = false,
): ImportPlan {
  const owners = new Map<string, Owner>();
  const add = (id: string, record: string, state: string | undefined, services: Services | undefined) =>
    owners.set(id, { record, state, services: services ?? {} });
  for (const { id, state, services } of facilities) {
    add(id, `facilities/${id}`, state, services);
    // The tables write `tx-example-jail` for `tx/example-jail`.
    add(id.replace('/', '-'), `facilities/${id}`, state, services);
  }
  for (const { id, state, services } of agencies) add(id, `agencies/${id}`, state, services);
  const plan: ImportPlan = { outcomes: [], edits: new Map(), creates: [] };
  const once = new Once();
  // Several rows may be about one record: each is held against the record as the rows before left it.
  const now = new Map<string, Services>();
  for (const row of rows) {
    const { line, cells } = row;
    const tell = (fate: Fate, told: string, record = ''): void => void plan.outcomes.push({ line, fate, record, told } satisfies Outcome);
    const id = textOf(cells['owner_id']) ?? '';
    const owner = owners.get(id);
    if (!owner) {
      const guess = didYouMean(id, owners.keys());
      tell('refused', id === '' ? 'owner_id is empty' : `no place or agency “${id}”${guess ? `; did you mean ${guess}?` : ''}`);
      continue;
    }
    const { record } = owner;
    const state = textOf(cells['state'])?.toUpperCase();
    const made = toClaim(cells, providers, today);
    const why =
      typeof made === 'string'
        ? made
        : state !== undefined && owner.state !== undefined && state !== owner.state
          ? `state ${state} does not fit ${record}, which is in ${owner.state}`
          : once.reason([record, made.service, made.claim.provider, made.claim.product, made.claim.findAs].join('\n'), row);
    if (typeof made === 'string' || why !== undefined) {
      tell('refused', why ?? '', record);
      continue;
    }
    const services = now.get(record) ?? owner.services;
    const { fate, told, edits } = merge(services, made.service, made.claim, today, correct);
    tell(fate, `${made.service}: ${told}`, record);
    if (edits.length === 0) continue;
    plan.edits.set(record, [...(plan.edits.get(record) ?? []), ...edits]);
    now.set(record, (applyEdits({ services }, edits) as { services: Services }).services);
  }
  return plan;
}

/** The claim of a row, or why there is none. */
export function toClaim(cells: Row['cells'], providers: ReadonlySet<string>, today: string): { service: Service; claim: Claim } | string {
  const cell = (name: string) => textOf(cells[name]);
  const service = serviceSchema.safeParse(cell('service'));
  if (!service.success) {
    const guess = didYouMean(cell('service') ?? '', serviceSchema.options);
    return `service “${cell('service') ?? ''}”: ${guess ? `did you mean ${guess}?` : `use one of ${serviceSchema.options.join(', ')}`}`;
  }
  const provider = cell('provider') ?? 'unnamed';
  const companies = [...providers, ...NOT_A_COMPANY];
  if (!companies.includes(provider)) {
    const guess = didYouMean(provider.toLowerCase(), companies);
    return `provider “${provider}”: ${guess ? `did you mean ${guess}?` : `no file content/providers/${provider}.md`}`;
  }
  const kind = cell('confidence');
  if (kind === 'recalled') return 'confidence “recalled”: nobody saw a page, so it is no fact yet';
  const address = cells['address']?.split(/[;\n]/).map(textOf).filter((line) => line !== undefined); // prettier-ignore
  if (address?.some((line) => /\[.*\]/.test(line))) return 'address: write {name}, {id}, {housing} or {facility} in place of words in [ ]';
  const price = toPrice(cell('price'), cell('price_unit'), cell('price_note'));
  if (typeof price === 'string') return price;
  const note = [price === undefined ? sentence(cell('price_note')) : undefined, cell('notes')].filter(Boolean).join(' ');
  const parsed = claimSchema.safeParse(
    drop({
      provider,
      product: cell('product'),
      findAs: cell('find_as'),
      starts: cell('starts'),
      prices: price && [price],
      free: cell('free'),
      limits: cell('limits'),
      phone: cell('phone'),
      address: address?.length ? address : undefined,
      since: cell('since'),
      until: cell('until'),
      url: webAddressOf(cell('url')),
      note: note || undefined,
      source: drop({ title: cell('source_title'), url: webAddressOf(cell('source_url')), date: cell('source_date'), kind }),
    }),
  );
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${columnOf(fieldName(path))}: ${message}`).join('; ');
  const { date } = parsed.data.source;
  if (date !== undefined && isAhead(date, today)) return `source_date ${date} is after today (${today})`;
  return { service: service.data, claim: parsed.data };
}

/** `0.25` or `0.25-0.50`; undefined without a price, text when it cannot be read. */
function toPrice(amount: string | undefined, per: string | undefined, note: string | undefined): object | string | undefined {
  if (amount === undefined) return per === undefined ? undefined : `price_unit “${per}” without a price`;
  const match = /^\$?(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*\$?(\d+(?:\.\d+)?))?$/.exec(amount);
  if (!match) return `price “${amount}”: write US dollars, 0.25 or 0.25-0.50`;
  if (per === undefined) return `price ${amount} without a price_unit`;
  return drop({ amount: match[1], upTo: match[2], per, note });
}

/** How a claim meets those that are there. */
function merge(
  services: Services,
  service: Service,
  row: Claim,
  today: string,
  correct: boolean,
): { fate: Fate; told: string; edits: Edit[] } {
  const claims = (services[service] ?? []).map((claim, index) => ({ claim, index, over: whenOf(claim, today) === 'former' }));
  const same = claims.filter(({ claim }) => claim.provider === row.provider && (!row.product || !claim.product || claim.product === row.product) && (!row.findAs || !claim.findAs || claim.findAs === row.findAs)); // prettier-ignore
  const open = same.filter(({ over }) => !over);
  const rowDate = row.source.date ?? 'no date';
  if (open.length === 0) {
    const past = same.find(({ claim }) => compareDates(row.source.date, claim.until ?? claim.source.date) !== 'newer');
    if (past && !row.until) {
      if (isSame(past.claim, row)) return { fate: 'same', told: `${row.provider}, which has ended`, edits: [] };
      const end = past.claim.until === undefined ? `source ${past.claim.source.date ?? 'without a date'}` : `until ${past.claim.until}`;
      return { fate: 'conflict', told: `${row.provider} has ended here (${end}); the row is of ${rowDate}`, edits: [] };
    }
    if (past && isSame(past.claim, row)) return { fate: 'same', told: row.provider, edits: [] };
    const beside = claims.filter(({ over }) => !over).map(({ claim }) => `${claim.provider} (${claim.source.date ?? 'no date'})`);
    const told = `${row.provider} (${rowDate})${beside.length > 0 ? ` beside ${beside.join(', ')}` : ''}`;
    return { fate: 'added', told, edits: [{ insert: ['services', service], value: row }] };
  }
  const [hit] = open.length === 1 ? open : open.filter(({ claim }) => claim.product === row.product && claim.findAs === row.findAs);
  if (!hit)
    return {
      fate: 'conflict',
      told: `there are ${open.length} claims for ${row.provider}: name the product as one of them does`,
      edits: [],
    };
  const { claim: there } = hit;
  const at = ['services', service, hit.index] as const;
  const fields = fieldEdits(there, row, at);
  if (typeof fields === 'string') return { fate: 'conflict', told: fields, edits: [] };
  const order = compareDates(row.source.date, there.source.date);
  const dates = `here ${there.source.date ?? 'no date'}, row ${rowDate}`;
  const weaker = there.source.kind === 'official' && row.source.kind === 'secondary';
  const samePage = there.source.url === row.source.url;
  const source = isSame({ ...row, source: there.source }, row) ? [] : sourceEdits(there, row, at);
  if (fields.length === 0 && (source.length === 0 || order !== 'newer' || weaker)) return { fate: 'same', told: row.provider, edits: [] };
  if (weaker)
    return { fate: 'conflict', told: `${row.provider}: an official source is not replaced by a secondary one (${dates})`, edits: [] };
  const reread = order === 'equal' && samePage;
  if (reread && !correct && [...fields, ...source].some((edit) => overwrites({ services }, edit))) {
    return {
      fate: 'conflict',
      told: `${row.provider}: the same page and date, read otherwise; --correct takes the row (${dates})`,
      edits: [],
    };
  }
  if (order === 'newer' || reread) {
    const names = fields.map((edit) => ('set' in edit ? edit.set[3] : edit.insert[3]) as string);
    return { fate: 'changed', told: `${row.provider}: ${[...new Set([...names, ...(source.length > 0 ? ['source'] : [])])].join(', ')} (${dates})`, edits: [...fields, ...source] }; // prettier-ignore
  }
  const why = order === 'older' ? 'what is here is newer and stays' : 'nobody can tell which is newer';
  return { fate: 'conflict', told: `${row.provider}: ${why} (${dates})`, edits: [] };
}

/** Edits for the fields that the row fills and that read otherwise; text when they cannot be told apart. Empty cells change nothing. */
function fieldEdits(there: Claim, row: Claim, at: readonly ['services', Service, number]): Edit[] | string {
  const edits: Edit[] = [];
  for (const [key, value] of Object.entries(row) as [keyof Claim, unknown][]) {
    if (key === 'source' || key === 'provider' || JSON.stringify(value) === JSON.stringify(there[key])) continue;
    if (key !== 'prices') {
      edits.push({ set: [...at, key], value });
      continue;
    }
    const [price] = value as [Price];
    const alike = (there.prices ?? []).map((one, index) => ({ one, index })).filter(({ one }) => one.per === price.per);
    if (alike.length > 1) return `there are ${alike.length} prices per ${price.per}: change them by hand`;
    const [old] = alike;
    if (!old) edits.push({ insert: [...at, 'prices'], value: price });
    else {
      for (const [name, part] of Object.entries(price)) {
        if (old.one[name as keyof Price] !== part) edits.push({ set: [...at, 'prices', old.index, name], value: part });
      }
    }
  }
  return edits;
}

function sourceEdits(there: Claim, row: Claim, at: readonly ['services', Service, number]): Edit[] {
  const { title, url, date, kind } = there.source;
  if (title === row.source.title && url === row.source.url && kind === row.source.kind) {
    return date === row.source.date || row.source.date === undefined ? [] : [{ set: [...at, 'source', 'date'], value: row.source.date }];
  }
  return [{ set: [...at, 'source'], value: row.source }];
}

function isSame(a: Claim, b: Claim): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])); // prettier-ignore
}

function drop<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

/** A cell that stands before another one in a note ends as a sentence. */
function sentence(text: string | undefined): string | undefined {
  return text && (/[.!?]$/.test(text) ? text : `${text}.`);
}

/** The column from which a field comes, for messages. */
function columnOf(field: string): string {
  const columns: Record<string, string> = {
    'source.title': 'source_title', 'source.url': 'source_url', 'source.date': 'source_date', 'source.kind': 'confidence', findAs: 'find_as',
    note: 'notes', 'prices[0].amount': 'price', 'prices[0].upTo': 'price', 'prices[0].per': 'price_unit', 'prices[0].note': 'price_note',
  }; // prettier-ignore
  return columns[field] ?? field;
}
