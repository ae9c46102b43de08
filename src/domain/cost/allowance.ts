/**
 * Free allowances ("two free 20-minute calls a week") read from the words of a claim and taken off a month's use.
 * A month is counted as four weeks and 28 days, with calls and visits spread evenly, so that no free thing is counted that
 * a short month does not have.
 */
import type { Price } from '../../schemas/price.ts';
import type { Block, Left } from './use.ts';

export type Allowance =
  | { kind: 'all' }
  | { kind: 'minutes'; count: number; per: Period; sure: boolean }
  | { kind: 'times'; of: 'call' | 'message'; count: number; minutes?: number; per: Period; sure: boolean };

type Period = 'day' | 'week' | 'month';
const PERIODS: Record<Period, number> = { month: 1, week: 4, day: 28 };

const NUMBERS: Record<string, number> = {
  one: 1, first: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, sixty: 60,
}; // prettier-ignore
const NUMBER = `(\\d{1,4}|${Object.keys(NUMBERS).join('|')})`;
const PERIOD = '(?:a|an|each|every|per) (day|week|month|sunday)';
const MINUTES = new RegExp(`^(?:about )?${NUMBER} (?:of )?(?:free )?(?:call |video )*minutes?(?: of free video)? ${PERIOD}`);
const TIMES = new RegExp(
  `^(?:about )?${NUMBER} (?:free )?(?:${NUMBER}-minute )?(?:free )?(?:remote |video |tablet )*(call|visit|session|message|stamp)s?(?: is| are)? ${PERIOD}`,
);
/** Free only at the place itself: not what is asked for here. */
const ON_SITE = /on site|on-site|at the jail|lobby|kiosk|in-person|video screen/;
/** Free for some people, for a time, or at a date that may have passed. */
const UNSURE = /\(|covid|pandemic|trial|for people|for a person|who have|about|reception|during/;
const FOR_THEIR_OWN = /for (?:the person|people) inside/;

/** What a free text grants to somebody outside, or nothing if it cannot be counted. */
export function readAllowance(free: string): Allowance | undefined {
  const text = free
    .toLowerCase()
    .split(';')[0]!
    .replace(/\bone hour\b/, '60 minutes');
  if (ON_SITE.test(text) || FOR_THEIR_OWN.test(text)) return undefined;
  if (/^calls(?:,|$)/.test(text)) return { kind: 'all' };
  const sure = !UNSURE.test(free.toLowerCase().split(';')[0]!);
  const minutes = MINUTES.exec(text);
  if (minutes) return { kind: 'minutes', count: numberOf(minutes[1]!), per: periodOf(minutes[2]!), sure };
  const times = TIMES.exec(text);
  if (!times) return undefined;
  const [, count = '', each, what = '', per = ''] = times;
  return {
    kind: 'times',
    of: what === 'message' || what === 'stamp' ? 'message' : 'call',
    count: numberOf(count),
    ...(each && { minutes: numberOf(each) }),
    per: periodOf(per),
    sure,
  };
}

/**
 * A price of nothing that holds only so often ("one a month"): an allowance, not a price. `minutes` is the length that the
 * price is for.
 */
export function allowanceOfPrice({
  amount,
  upTo,
  percent,
  note = '',
  minutes,
}: Pick<Price, 'amount' | 'upTo' | 'percent' | 'note' | 'minutes'>): Allowance | undefined {
  if (amount === undefined || Number(amount) !== 0 || upTo !== undefined || percent !== undefined) return undefined;
  const often = (note.toLowerCase().split(', ').at(-1) ?? '').replace(new RegExp(`^${NUMBER} (?=${PERIOD}$)`), '$1 visits ');
  const allowance = readAllowance(often);
  return allowance?.kind === 'times' && minutes !== undefined ? { minutes, ...allowance } : allowance;
}

function numberOf(text: string): number {
  return NUMBERS[text] ?? Number(text);
}

function periodOf(text: string): Period {
  return text === 'sunday' ? 'week' : (text as Period);
}

/** What is left to pay of equal things in a month (`use`). */
export function takeOff(use: Block, allowance: Allowance | undefined): Left {
  const all = merge([use]);
  if (!allowance) return { least: all, most: all };
  if (allowance.kind === 'all') return { least: [], most: [] };
  const fits = allowance.kind === 'minutes' ? use.minutes > 0 : (allowance.of === 'call') === use.minutes > 0;
  if (!fits) return { least: all, most: all };
  const groups = spread(use.count, PERIODS[allowance.per]);
  const least = merge(groups.flatMap((count) => after({ count, minutes: use.minutes }, allowance)));
  // A free call that may be shorter than the wanted one is a call of its own: nobody can be sure that it shortens the bill.
  // Free messages and stamps are mostly given to the person inside, for answers.
  const whole = allowance.kind === 'minutes' || (use.minutes > 0 && (allowance.minutes ?? 0) >= use.minutes);
  return { least, most: allowance.sure && whole ? least : all };
}

/** Eight things over four weeks: two, two, two, two. */
function spread(count: number, periods: number): number[] {
  const base = Math.floor(count / periods);
  return Array.from({ length: periods }, (_, at) => base + (at < count % periods ? 1 : 0));
}

/** One period's use after its allowance. */
function after({ count, minutes }: Block, allowance: Exclude<Allowance, { kind: 'all' }>): Block[] {
  if (allowance.kind === 'times') {
    const free = Math.min(allowance.count, count);
    const rest = allowance.minutes === undefined ? 0 : Math.max(0, minutes - allowance.minutes);
    return [
      { count: free, minutes: rest },
      { count: count - free, minutes },
    ].filter((block, at) => block.count > 0 && (at === 1 || block.minutes > 0));
  }
  const whole = Math.min(count, Math.floor(allowance.count / minutes));
  const pool = allowance.count - whole * minutes;
  const left = count - whole;
  if (left === 0 || pool === 0) return left === 0 ? [] : [{ count: left, minutes }];
  return [
    { count: 1, minutes: minutes - pool },
    { count: left - 1, minutes },
  ].filter((block) => block.count > 0);
}

function merge(blocks: readonly Block[]): Block[] {
  const counts = new Map<number, number>();
  for (const { count, minutes } of blocks) if (count > 0) counts.set(minutes, (counts.get(minutes) ?? 0) + count);
  return [...counts].sort(([a], [b]) => a - b).map(([minutes, count]) => ({ count, minutes }));
}
