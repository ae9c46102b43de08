/** A place closes, becomes part of another one, or gets a new name: what changes in its record and in the redirects. */
import { SERVICES } from '../schemas/claim.ts';
import type { Redirect } from '../schemas/redirects.ts';
import type { AnySource, Source } from '../schemas/source.ts';
import { firstDay, isAhead, lastDay } from './dates.ts';
import type { Edit } from './edits.ts';
import { facilityPath } from './paths.ts';
import { Refused } from './refused.ts';
import { whenOf } from './resolve.ts';
import { slugify } from './slugify.ts';
import type { Facility } from './types.ts';

export const CLOSINGS = ['closed', 'merged', 'renamed'] as const;
export type Closing = (typeof CLOSINGS)[number];

export interface Close {
  status: Closing;
  /** Day, month or year on which it happened. */
  date?: string | undefined;
  /** What families read; a plain sentence is made if it is left out. */
  note?: string | undefined;
  source: Source;
  /** merged: the place that took the people. */
  into?: string | undefined;
  /** renamed: the new name. */
  name?: string | undefined;
}

export interface ClosePlan {
  edits: Edit[];
  /** renamed: the id of the file from now on. */
  movedTo?: string;
  redirect?: Redirect;
  told: string[];
}

/** The plan, or `Refused` where the record says otherwise and is newer. `facilities` are all places. */
export function planClose(place: Facility, ask: Close, facilities: readonly Facility[], today: string): ClosePlan {
  const { source, date } = ask;
  if (source.date !== undefined && isAhead(source.date, today))
    throw new Refused(`the source is dated ${source.date}, which is after today (${today})`);
  if (date !== undefined && isAhead(date, today))
    throw new Refused(`${date} is after today (${today}): a place is closed on the day that it closes`);
  const newer = newestNote(place.statusNote?.source);
  if (newer !== undefined && (source.date === undefined || firstDay(newer) > lastDay(source.date))) {
    throw new Refused(
      `its status already has a source of ${newer}, newer than yours (${source.date ?? 'no date'}). A newer claim is never overwritten`,
    );
  }
  return ask.status === 'renamed' ? rename(place, ask, facilities) : shut(place, ask, facilities, today);
}

function shut(place: Facility, ask: Close, facilities: readonly Facility[], today: string): ClosePlan {
  const { date, source } = ask;
  if (ask.status === 'closed' && ask.into !== undefined) throw new Refused('--into goes with --status merged');
  if (ask.name !== undefined) throw new Refused('--name goes with --status renamed');
  if (place.status === 'closed')
    throw new Refused(`${place.id} is already closed${place.statusNote ? `: “${place.statusNote.text}”` : ''}`);
  const into = ask.status === 'merged' ? target(place, ask.into, facilities) : undefined;
  const open = SERVICES.flatMap((service) =>
    (place.services?.[service] ?? []).flatMap((claim, index) => (whenOf(claim, today) === 'former' ? [] : [{ service, index, claim }])),
  );
  for (const { service, claim } of open) {
    const seen = claim.source.date;
    if (date !== undefined && seen !== undefined && firstDay(seen) > lastDay(date)) {
      throw new Refused(
        `${service} (${claim.provider}) has a source of ${seen}, after the closing (${date}). A newer claim is never overwritten`,
      );
    }
    if (date !== undefined && claim.since !== undefined && firstDay(claim.since) > lastDay(date)) {
      throw new Refused(
        `${service} (${claim.provider}) begins ${claim.since}, after the closing (${date}): take that claim out by hand first`,
      );
    }
  }
  const when = date === undefined ? '' : ` in ${monthOf(date)}`;
  const text = ask.note ?? (into ? `It became part of ${into.name}${when}.` : date === undefined ? 'It is closed.' : `It closed${when}.`);
  return {
    edits: [
      { set: ['status'], value: 'closed' },
      ...note(place, text, source),
      ...open.map(({ service, index, claim }): Edit =>
        date !== undefined && claim.until === undefined
          ? { set: ['services', service, index, 'until'], value: date }
          : { set: ['services', service, index, claim.until === undefined ? 'ended' : 'until'], value: claim.until === undefined ? true : (date ?? today) },
      ),
    ],
    ...(into && { redirect: { from: facilityPath(place.id), to: facilityPath(into.id), ...(date && { date }) } }),
    told: [
      text,
      ...open.map(({ service, claim }) => `${service}: ${claim.provider} ends${date === undefined ? '' : ` ${date}`}`),
      ...(into ? [`${facilityPath(place.id)} stays, says so, and points to ${facilityPath(into.id)}`] : []),
    ],
  }; // prettier-ignore
}

function rename(place: Facility, ask: Close, facilities: readonly Facility[]): ClosePlan {
  const { name, date, source } = ask;
  if (ask.into !== undefined) throw new Refused('--into goes with --status merged');
  if (name === undefined) throw new Refused('say the new name with --name');
  if (name === place.name) throw new Refused(`its name is already ${name}`);
  const slug = slugify(name);
  if (slug === '') throw new Refused(`no address can be made of the name “${name}”`);
  const id = `${place.id.slice(0, 2)}/${slug}`;
  if (id !== place.id && facilities.some((other) => other.id === id))
    throw new Refused(`content/facilities/${id}.md is there already: if the two became one, use --status merged --into ${id}`);
  const text =
    ask.note ?? (date === undefined ? `Its name was ${place.name} before.` : `Until ${monthOf(date)} its name was ${place.name}.`);
  // The new name is no alias any more: the old one takes its place in the list.
  const at = place.aliases?.findIndex((alias) => alias.toLowerCase() === name.toLowerCase()) ?? -1;
  const old: Edit[] = place.aliases?.includes(place.name)
    ? []
    : at >= 0
      ? [{ set: ['aliases', at], value: place.name }]
      : [{ insert: ['aliases'], value: place.name }];
  return {
    edits: [
      { set: ['name'], value: name },
      ...old,
      ...note(place, text, source),
    ],
    ...(id !== place.id && { movedTo: id, redirect: { from: facilityPath(place.id), to: facilityPath(id), ...(date && { date }) } }),
    told: [
      `${place.name} is now ${name}`,
      text,
      ...(at >= 0 && old.length === 0 ? [`take “${name}” out of its aliases: it is the name now`] : []),
      ...(id === place.id ? [] : [`${facilityPath(place.id)} leads to ${facilityPath(id)}`]),
    ],
  }; // prettier-ignore
}

function target(place: Facility, into: string | undefined, facilities: readonly Facility[]): Facility {
  if (into === undefined) throw new Refused('say which place took it over, with --into <state>/<name>');
  if (into === place.id) throw new Refused('a place cannot become part of itself');
  const found = facilities.find(({ id }) => id === into);
  if (!found) throw new Refused(`there is no content/facilities/${into}.md`);
  if (found.status === 'closed') throw new Refused(`${into} is closed itself`);
  return found;
}

/** The note field by field, so that comments in it stay; a source of another shape is exchanged whole. */
function note(place: Facility, text: string, source: Source): Edit[] {
  if (!place.statusNote) return [{ set: ['statusNote'], value: { text, source } }];
  return [
    { set: ['statusNote', 'text'], value: text },
    { set: ['statusNote', 'source'], value: source },
  ];
}

function newestNote(source: AnySource | undefined): string | undefined {
  return source?.date;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-14` → `March 2026`; a year stays a year. */
function monthOf(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
