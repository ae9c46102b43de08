/** One company ends, another begins: the old claim gets its `until`, the new one its `since`. */
import type { Claim, Service, Services } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import { firstDay, isAhead, lastDay } from './dates.ts';
import type { Edit } from './edits.ts';
import { Refused } from './refused.ts';
import { whenOf } from './resolve.ts';

export interface Switch {
  service: Service;
  /** The company that ends; needed only where several hold at once. */
  from?: string | undefined;
  to: string;
  /** Day, month or year on which the new company begins. */
  date: string;
  source: Source;
  /** More fields of the new claim. */
  more?: Partial<Claim>;
}

/** What ends when something else begins on that day: the day before; of a month or a year nobody knows the day. */
export function untilBefore(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The edits of a switch in the record of a place or an agency. Throws `Refused` where an existing claim says otherwise and is newer. */
export function planSwitch(services: Services | undefined, ask: Switch, today: string): { edits: Edit[]; told: string[] } {
  const { service, to, date, source } = ask;
  if (source.date !== undefined && isAhead(source.date, today))
    throw new Refused(`the source is dated ${source.date}, which is after today (${today})`);
  const claims = (services?.[service] ?? []).map((claim, index) => ({ claim, index, when: whenOf(claim, today) }));
  const open = claims.filter(({ when }) => when !== 'former');
  const there = open.find(({ claim }) => claim.provider === to);
  if (there) throw new Refused(`${service} already has ${to} (${told(there.claim)}); nothing to switch`);
  const announced = open.find(({ when }) => when === 'announced');
  if (announced)
    throw new Refused(
      `another change is announced: ${announced.claim.provider} (${told(announced.claim)}). End or remove that claim by hand first`,
    );
  const current = open.filter(({ claim }) => claim.provider !== 'by-facility');
  const ending = ask.from === undefined ? current : current.filter(({ claim }) => claim.provider === ask.from);
  const names = [...new Set(current.map(({ claim }) => claim.provider))];
  if (ask.from !== undefined && ending.length === 0) {
    throw new Refused(`${ask.from} does not hold ${service} here today${names.length > 0 ? `; these do: ${names.join(', ')}` : ''}`);
  }
  if (ask.from === undefined && names.length > 1)
    throw new Refused(`${service} has several companies: ${names.join(', ')}. Say which one ends, with --from`);
  for (const { claim } of ending) {
    if (claim.source.date !== undefined && firstDay(claim.source.date) > lastDay(date)) {
      throw new Refused(
        `${claim.provider} was still named by a source of ${claim.source.date}, which is after the switch (${date}). A newer claim is never overwritten`,
      );
    }
    if (claim.since !== undefined && firstDay(claim.since) >= firstDay(date)) {
      throw new Refused(`${claim.provider} began ${claim.since}, not before the switch (${date})`);
    }
    if (claim.until !== undefined) throw new Refused(`${claim.provider} already has until ${claim.until}; change that by hand`);
  }
  const until = untilBefore(date);
  const claim: Claim = { ...ask.more, provider: to, since: date, source };
  const [first] = ending;
  return {
    edits: [
      ...ending.map(({ index }): Edit => ({ set: ['services', service, index, 'until'], value: until })),
      { insert: ['services', service], value: claim, ...(first && { at: first.index }) },
    ],
    told: [
      ...ending.map(({ claim: { provider } }) => `${service}: ${provider} until ${until}`),
      `${service}: ${to} since ${date}`,
      ...(ending.length === 0 ? [`There was no ${service} claim here to end.`] : []),
    ],
  };
}

function told({ since, source }: Claim): string {
  return `${since === undefined ? '' : `since ${since}, `}source ${source.date ?? 'without a date'}`;
}
