/** Prices of a message and of a minute in the prison systems of the states, made comparable, with the federal cap beside them. */
import type { Price } from '../schemas/price.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { Source } from '../schemas/source.ts';
import { capsOn } from './call-caps.ts';
import { toMicros, type Micros } from './cost/money.ts';
import { readNote } from './cost/price-note.ts';
import { isWithin } from './dates.ts';
import type { HouseOf } from './house.ts';
import { systemAnswers } from './resolve.ts';
import { FRESH_MONTHS } from './standing.ts';
import { STATE_NAMES } from './states.ts';
import type { Agency, Law } from './types.ts';

export const PRICED = ['messaging', 'phone', 'video'] as const;
export type Priced = (typeof PRICED)[number];

export interface PriceBar {
  state: StateCode;
  system: Agency;
  provider: string;
  price: Price;
  /** For one message (or stamp), or one minute. `to` is more than `from` if the source gives a range. */
  from: Micros;
  to: Micros;
  /** Worked out from a whole call or visit and its length. */
  workedOut: boolean;
  source: Source;
  /** Of the price, or else of its source. */
  date: string | undefined;
  /** Known to have held within two years. */
  fresh: boolean;
}

/**
 * One bar for each price of a state's prison system that a family pays today, lowest first. Left out, because they would be
 * compared with something else: what the person inside pays, voicemail and video messages, packs, fees, free allowances, visits of
 * unknown length. The same price of a system twice (from two companies, for visits of two lengths) is one bar.
 */
export function priceBars(service: Priced, agencies: readonly Agency[], today: string, houseOf: HouseOf): PriceBar[] {
  return agencies
    .flatMap((system): PriceBar[] => {
      const { state, scope } = system;
      if (scope !== 'state' || state === undefined) return [];
      const { now } = systemAnswers(system, today, houseOf)[service];
      return now.flatMap(({ claim: { provider, prices = [], source } }) => {
        const byMinute = prices.some(({ per, note }) => per === 'minute' && isCommon(note));
        return prices.flatMap((price): PriceBar[] => {
          const sum = unitPrice(service, price, byMinute);
          if (!sum) return [];
          const date = price.date ?? source.date;
          return [
            { state, system, provider, price, ...sum, source, date, fresh: date !== undefined && isWithin(date, today, FRESH_MONTHS) },
          ];
        });
      });
    })
    .filter((bar, index, all) => index === all.findIndex((other) => isSame(bar, other)))
    .sort((a, b) => a.from - b.from || a.to - b.to || compare(STATE_NAMES[a.state], STATE_NAMES[b.state]));
}

function isSame(a: PriceBar, b: PriceBar): boolean {
  return a.system === b.system && a.from === b.from && a.to === b.to && (a.price.per === 'stamp') === (b.price.per === 'stamp');
}

/** "One a month": free, but not all of them. */
const ALLOWANCE = /\ba (?:week|month)\b/;

function isCommon(note: string | undefined): boolean {
  const { otherKind, paidInside, fee } = readNote(note);
  return !otherKind && !paidInside && !fee;
}

function unitPrice(service: Priced, price: Price, byMinute: boolean): { from: Micros; to: Micros; workedOut: boolean } | undefined {
  const { amount, upTo, per, minutes, note } = price;
  if (amount === undefined || !isCommon(note)) return undefined;
  const [from, to] = [toMicros(amount), toMicros(upTo ?? amount)];
  if (to === 0 && ALLOWANCE.test(note ?? '')) return undefined;
  if (service === 'messaging') return per === 'message' || per === 'stamp' ? { from, to, workedOut: false } : undefined;
  if (per === 'minute') return { from, to, workedOut: false };
  if (per !== (service === 'phone' ? 'call' : 'visit') || byMinute) return undefined;
  // What is free is free at any length.
  if (to === 0) return { from, to, workedOut: false };
  return minutes === undefined ? undefined : { from: Math.round(from / minutes), to: Math.round(to / minutes), workedOut: true };
}

export interface PrisonCap {
  sum: Micros;
  /** First day on which companies had to keep it. */
  since: string;
  /** The cap with what may come on top, if that is not settled. */
  most: Micros | undefined;
}

/** The most that a minute may cost in prisons today; messages have no federal cap in the law that we keep. */
export function prisonCap(service: Priced, laws: readonly Law[], today: string): PrisonCap | undefined {
  const rule = capsOn(laws, today);
  const cap = rule?.caps.find(({ place }) => place === 'prison');
  if (!rule || !cap || service === 'messaging') return undefined;
  const sum = toMicros(cap[service]);
  return { sum, since: rule.force.since, most: rule.mayAdd && sum + toMicros(rule.mayAdd.amount) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
