/**
 * Which company took over from which, where and when: read from claims with `since`, `until` and `ended`. An end and the
 * start that follows it in the same service are one switch; the same switch of several services is said once; what holds
 * for a whole system is said of the system and not again of its places. Pure.
 */
import { SERVICES, type Claim, type Service, type Services } from '../schemas/claim.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { Source } from '../schemas/source.ts';
import { firstDay, isAhead, isOver, lastDay } from './dates.ts';
import { whenOf, type Level } from './resolve.ts';
import type { Agency, Facility } from './types.ts';

/** `ahead` lies wholly after today, `current` has begun or may happen any day, `past` is over, `undated` is over, nobody says since when. */
export type ChangeWhen = 'ahead' | 'current' | 'past' | 'undated';

/** Who serves: a provider id or one of `none`, `govt-run`, …; the product only where it is what tells two apart. */
export interface Party {
  provider: string;
  product?: string;
}

export interface ChangeOwner {
  id: string;
  level: Level;
}

export interface Change {
  /** Stable: owner, date, first service. An anchor on the page, the id in feeds and calendars. */
  id: string;
  /** One agency or place; several places of one agency if they say the same. */
  owners: ChangeOwner[];
  /** Undefined: federal. */
  state: StateCode | undefined;
  services: Service[];
  /** Empty: something began, and no earlier company is known. */
  from: Party[];
  /** Empty: something ended, and no dated successor is known. */
  to: Party[];
  /** Who serves there today, where `to` is empty. */
  now: Party[];
  /** As exact as known; undefined = `undated`. */
  date?: string;
  /** Last day or month of the old company, if both were in use for a while. */
  through?: string;
  when: ChangeWhen;
  /** Each page once. */
  sources: Source[];
}

/** Two companies may run side by side this long while places move one by one (California: September 2025 to August 2026). */
const OVERLAP_DAYS = 366;
/** A new contract may begin this long after the old one has ended. */
const GAP_DAYS = 31;
const DAY = 86_400_000;

type Draft = Omit<Change, 'id' | 'owners' | 'state' | 'services' | 'when'>;
type OneService = Draft & { service: Service };

/** All changes that the records tell of, newest first; those ahead come first, the nearest of them first; undated last. */
export function changesOf(agencies: readonly Agency[], facilities: readonly Facility[], today: string): Change[] {
  const agencyState = new Map(agencies.map(({ id, state }) => [id, state]));
  const ofAgencies = agencies.flatMap(({ id, services }) => {
    return switchesOf(services, today).map((draft) => ({
      draft,
      group: id,
      owner: { id, level: 'agency' } as ChangeOwner,
      state: agencyState.get(id),
    }));
  });
  const said = Map.groupBy(ofAgencies, ({ group }) => group);
  const ofPlaces = facilities.flatMap(({ id, agency, state, services }) =>
    switchesOf(services, today)
      .filter((draft) => !said.get(agency ?? '')?.some((system) => covers(system.draft, draft)))
      .map((draft) => ({ draft, group: `places of ${agency ?? id}`, owner: { id, level: 'facility' } as ChangeOwner, state })),
  );
  const perOwner = joined([...ofAgencies, ...ofPlaces], ({ draft, owner }) => `${owner.id} ${keyOf(draft)}`).map((same) => {
    const [first] = same as [(typeof same)[0], ...typeof same];
    const services = SERVICES.filter((service) => same.some(({ draft }) => draft.service === service));
    return { ...first, services, sources: distinct(same.flatMap(({ draft }) => draft.sources)) };
  });
  const changes = joined(perOwner, ({ draft, group, services }) => `${group} ${services.join()} ${keyOf(draft)}`).map((same): Change => {
    const [{ draft, state, services }] = same as [(typeof same)[0], ...typeof same];
    const { from, to, now, date, through } = draft;
    const owners = same.map(({ owner }) => owner);
    const when = dateWhen(date, through, today);
    const sources = distinct(same.flatMap((one) => one.sources));
    const id = [owners[0]!.id.replace('/', '-'), date ?? 'undated', services[0]].join('-');
    return { id, owners, state, services, from, to, now, ...(date && { date }), ...(through && { through }), when, sources };
  });
  return withOwnIds(changes).sort(byDate);
}

/** Switches, starts and ends that the claims of one agency or place tell of, service by service. */
function switchesOf(services: Services | undefined, today: string): OneService[] {
  return SERVICES.flatMap((service) => switchesIn(services?.[service] ?? [], today).map((draft) => ({ ...draft, service })));
}

function switchesIn(claims: readonly Claim[], today: string): Draft[] {
  const ends = claims.filter(({ until, ended }) => until !== undefined || ended);
  const starts = claims.filter(({ since }) => since !== undefined);
  const followers = new Map<Claim, Claim[]>();
  for (const end of ends) if (end.until !== undefined) followers.set(end, nearestStarts(end, end.until, starts));

  // "Used to be X" without a date belongs to the one start that nothing else explains.
  const explained = new Set([...followers.values()].flat());
  const open = starts.filter((start) => !explained.has(start) && !isFormer(start));
  const oneDate = new Set(open.map(({ since }) => since)).size === 1;
  for (const end of ends) if (end.until === undefined) followers.set(end, oneDate ? open.filter((start) => differs(start, end)) : []);

  const current = claims.filter((claim) => whenOf(claim, today) === 'now' && claim.until === undefined);
  const switches = joined(ends, (end) => {
    const next = followers.get(end)!;
    // Ends without a successor go together when they end together; the date tells them apart otherwise.
    return JSON.stringify(next.length > 0 ? next.map((start) => claims.indexOf(start)) : ['end', end.until]);
  }).map((group) => draftOf(group, followers.get(group[0]!)!, current));
  const followed = new Set([...followers.values()].flat());
  const begun = starts.filter((start) => !followed.has(start) && !isFormer(start));
  return [...switches, ...joined(begun, ({ since }) => since!).map((group) => draftOf([], group, []))];
}

function draftOf(ends: readonly Claim[], starts: readonly Claim[], current: readonly Claim[]): Draft {
  const last = ends
    .flatMap(({ until }) => until ?? [])
    .sort((a, b) => compare(lastDay(a), lastDay(b)))
    .at(-1);
  const [first] = starts.flatMap(({ since }) => since ?? []).sort((a, b) => compare(firstDay(a), firstDay(b)));
  // "Since 2023" and "until July 2023" say of the same switch: July 2023.
  const meet = first !== undefined && last !== undefined && gap(first, last) === 0;
  const date = meet && last.length > first.length ? last : (first ?? last);
  const through = date && last && firstDay(last) > lastDay(date) ? last : undefined;
  const now = starts.length > 0 ? [] : current.filter((claim) => ends.every((end) => differs(claim, end)));
  const sameHouse = starts.some((start) => ends.some((end) => start.provider === end.provider));
  const parties = (claims: readonly Claim[]) => partiesOf(claims, sameHouse);
  return {
    from: parties(ends),
    to: parties(starts),
    now: parties(now),
    ...(date && { date }),
    ...(through && { through }),
    sources: distinct([...starts, ...ends].map(({ source }) => source)),
  };
}

/** The starts that follow an end most closely: never one of the same company and product. */
function nearestStarts(end: Claim, until: string, starts: readonly Claim[]): Claim[] {
  const near = starts
    .filter((start) => start !== end && differs(start, end) && (end.since === undefined || lastDay(start.since!) > firstDay(end.since)))
    .map((start) => ({ start, days: gap(until, start.since!), later: firstDay(start.since!) > lastDay(until) }))
    .filter(({ days, later }) => days <= (later ? GAP_DAYS : OVERLAP_DAYS));
  const least = Math.min(...near.map(({ days }) => days));
  return near.filter(({ days }) => days === least).map(({ start }) => start);
}

/** Days between two partial dates; 0 if their periods meet. */
function gap(a: string, b: string): number {
  const between = (from: string, to: string) => (Date.parse(firstDay(to)) - Date.parse(lastDay(from))) / DAY;
  return Math.max(0, between(a, b), between(b, a));
}

const isFormer = ({ until, ended }: Claim) => until !== undefined || ended === true;
const differs = (a: Claim, b: Claim) => a.provider !== b.provider || (a.product ?? '') !== (b.product ?? '');

function partiesOf(claims: readonly Claim[], withProduct: boolean): Party[] {
  const parties = claims.map(({ provider, product }): Party => {
    return product && (withProduct || provider === 'unnamed' || provider === 'govt-run') ? { provider, product } : { provider };
  });
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()];
}

function dateWhen(date: string | undefined, through: string | undefined, today: string): ChangeWhen {
  if (date === undefined) return 'undated';
  if (isAhead(date, today)) return 'ahead';
  return isOver(through ?? date, today) ? 'past' : 'current';
}

/** What makes two changes the same thing. `govt-run` means something else for letters than for calls. */
function keyOf({ from, to, now, date, through, service }: OneService): string {
  const own = [...from, ...to, ...now].some(({ provider }) => provider === 'govt-run') ? service : '';
  return JSON.stringify([from, to, now, date ?? '', through ?? '', own]);
}

/** A place says the same as its system, or a part of it: only the new company, only the end of the old one. */
function covers(system: OneService, place: OneService): boolean {
  const part = (mine: Party[], theirs: Party[]) => mine.length === 0 || JSON.stringify(mine) === JSON.stringify(theirs);
  return system.service === place.service && system.date === place.date && part(place.from, system.from) && part(place.to, system.to);
}

function joined<T>(items: readonly T[], key: (item: T) => string): T[][] {
  return [...Map.groupBy(items, key).values()];
}

function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.url, source])).values()];
}

function withOwnIds(changes: Change[]): Change[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const count = (seen.get(change.id) ?? 0) + 1;
    seen.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}-${count}` };
  });
}

const ORDER: readonly ChangeWhen[] = ['ahead', 'current', 'past', 'undated'];

function byDate(a: Change, b: Change): number {
  return ORDER.indexOf(a.when) - ORDER.indexOf(b.when) || (a.when === 'ahead' ? sooner(a, b) : sooner(b, a)) || compare(a.id, b.id);
}
const sooner = (a: Change, b: Change) => compare(endOf(a), endOf(b));
const endOf = ({ date, through }: Change) => (date ? lastDay(through ?? date) : '');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Part of the path of the page that lists the changes of a state, or of the federal systems. */
export function changesSlug(state: StateCode | undefined): string {
  return state?.toLowerCase() ?? 'federal';
}

/** A day for the calendar: that of the change, or the last one of the old company while both were in use. */
export interface ChangeDay {
  change: Change;
  /** `2026-12-31` */
  day: string;
  kind: 'change' | 'last-day';
}

/** Days that a calendar can hold: only those known to the day. A month or a year is no day. */
export function daysOf(changes: readonly Change[]): ChangeDay[] {
  return changes.flatMap((change) => {
    const days: ChangeDay[] = [];
    if (change.date?.length === 10) days.push({ change, day: change.date, kind: change.to.length > 0 ? 'change' : 'last-day' });
    if (change.through?.length === 10) days.push({ change, day: change.through, kind: 'last-day' });
    return days;
  });
}

/**
 * The day on which a feed dates a change: that of its newest source, else that of the change; never a day to come, which
 * feed readers hide. Undefined if neither has a date.
 */
export function newsDay({ sources, date }: Change, today: string): string | undefined {
  const newest = sources
    .flatMap((source) => (source.date ? firstDay(source.date) : []))
    .sort()
    .at(-1);
  const day = newest ?? (date && firstDay(date));
  return day && (day < today ? day : today);
}

/** A change that is not older than so many months: what is still news. */
export function isNews(change: Change, today: string, months: number): boolean {
  if (change.when === 'undated') return false;
  const [year, month] = today.split('-').map(Number) as [number, number];
  const from = new Date(Date.UTC(year, month - 1 - months, Number(today.slice(8)))).toISOString().slice(0, 10);
  return endOf(change) >= from;
}

/**
 * The state that a sentence of a company's record speaks of: "Fulton County, Georgia" → GA. A county or city that bears
 * the name of a state is none; two states, or none at all, give nothing.
 */
export function stateIn(text: string, names: Readonly<Record<StateCode, string>>): StateCode | undefined {
  let rest = text.replace(/\b(?:[A-Z][\w.’'-]+ )+(?:County|Parish)\b|\bKansas City\b/g, '');
  const codes = (Object.keys(names) as StateCode[]).sort((a, b) => names[b].length - names[a].length);
  const found = new Set<StateCode>();
  for (const code of codes) {
    const name = new RegExp(`(?<![\\w-])${names[code]}(?![\\w-])`, 'g');
    if (!name.test(rest)) continue;
    found.add(code);
    // "West Virginia" is not Virginia too.
    rest = rest.replace(name, '');
  }
  return found.size === 1 ? [...found][0] : undefined;
}
