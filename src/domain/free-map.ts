/** Where phone calls are free by law or by decision, state by state: what a map and its table show of `content/law`. */
import type { Grant } from '../schemas/law.ts';
import type { StateCode } from '../schemas/primitives.ts';
import { isAhead, isOver } from './dates.ts';
import { STATE_NAMES } from './states.ts';
import type { FreeCalls, Law } from './types.ts';

/**
 * From most to least: free in prisons and jails, in the state's prisons, the same but not confirmed, a share paid by the state,
 * free from a day to come, free in some jails only.
 */
export const FREE_KINDS = ['both', 'prisons', 'unconfirmed', 'part', 'ahead', 'some-jails'] as const;
export type FreeKind = (typeof FREE_KINDS)[number];

export interface FreeLaw {
  law: FreeCalls;
  kind: FreeKind;
  /** What it gives today, or if it gives nothing today, what it will give; all services. */
  grants: Grant[];
}

export interface FreeState {
  state: StateCode;
  kind: FreeKind;
  /** Calls are free in the jails of some counties or cities too. */
  jailsToo: boolean;
  laws: FreeLaw[];
}

/** States in which a law or decision on phone calls is in force or ahead, by name. `today` is a full ISO date. */
export function freeByState(laws: readonly Law[], today: string): FreeState[] {
  const told = laws.filter((law): law is FreeCalls => law.kind === 'free-calls').flatMap((law) => read(law, today));
  return [...Map.groupBy(told, ({ law }) => law.state)]
    .map(([state, group]): FreeState => {
      const sorted = [...group].sort((a, b) => rank(a) - rank(b) || compare(a.law.id, b.law.id));
      const { kind } = sorted[0]!;
      return { state, kind, jailsToo: kind !== 'some-jails' && sorted.some((one) => one.kind === 'some-jails'), laws: sorted };
    })
    .sort((a, b) => compare(STATE_NAMES[a.state], STATE_NAMES[b.state]));
}

function read(law: FreeCalls, today: string): FreeLaw[] {
  const open = law.grants.filter(({ until }) => !(until && isOver(until, today)));
  const now = open.filter(({ since }) => !(since && isAhead(since, today)));
  const grants = now.length > 0 ? now : open;
  const calls = grants.filter(({ service }) => service === 'phone');
  if (calls.length === 0) return [];
  return [{ law, kind: now.length > 0 ? kindOf(law, calls) : 'ahead', grants }];
}

function kindOf({ agency, places }: FreeCalls, calls: readonly Grant[]): FreeKind {
  const whole = calls.filter(({ share }) => share === undefined);
  // Jails of a whole state would be more than some; no record has that, and `agency` says if it is one county or city.
  if (agency !== undefined || places === 'jails') return 'some-jails';
  if (whole.length === 0) return 'part';
  if (whole.every(({ unconfirmed }) => unconfirmed)) return 'unconfirmed';
  return places === 'prisons-and-jails' ? 'both' : 'prisons';
}

const rank = ({ kind }: FreeLaw) => FREE_KINDS.indexOf(kind);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
