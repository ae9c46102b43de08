/** What somebody found who read the source of a claim again, as edits of the record. */
import type { Claim, Service } from '../schemas/claim.ts';
import { firstDay, isAhead, lastDay } from './dates.ts';
import type { Edit } from './edits.ts';
import { Refused } from './refused.ts';

export type Verdict =
  /** The page still says so; `date` is the date of its content. */
  | { kind: 'holds'; date: string }
  /** It is over; `until` is left out when nobody knows since when. */
  | { kind: 'gone'; until?: string };

/** Edits for one claim. Throws `Refused` for dates that cannot be: of tomorrow, or older than what is there. */
export function applyVerdict(service: Service, index: number, claim: Claim, verdict: Verdict, today: string): Edit[] {
  const at = ['services', service, index] as const;
  if (verdict.kind === 'gone') {
    const { until } = verdict;
    if (until === undefined) return [{ set: [...at, 'ended'], value: true }];
    if (claim.until !== undefined) throw new Refused(`it already has until ${claim.until}: change that by hand`);
    if (claim.source.date !== undefined && firstDay(claim.source.date) > lastDay(until)) {
      throw new Refused(
        `its source of ${claim.source.date} still named it, after ${until}: name a newer source with npm run switch, or change the file by hand`,
      );
    }
    return [{ set: [...at, 'until'], value: until }];
  }
  const { date } = verdict;
  if (isAhead(date, today)) throw new Refused(`${date} is after today (${today})`);
  const there = claim.source.date;
  if (there === date) throw new Refused(`it already has the date ${date}`);
  if (there !== undefined && firstDay(date) < firstDay(there))
    throw new Refused(`it already has a newer date: ${there} here, ${date} yours. A newer claim is never overwritten`);
  return [{ set: [...at, 'source', 'date'], value: date }];
}
