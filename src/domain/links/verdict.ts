/** What an answer says about a link, and whether to ask again. */

/** What came back: a status (after all redirects), or why there was none. */
export interface Outcome {
  status?: number;
  /** In place of a status. */
  failure?: 'timeout' | 'no-host' | 'loop' | 'too-many-redirects' | 'bad-redirect' | 'broken';
  /** Technical detail, for example the code of the error. */
  detail?: string;
  /** Where it ended, if it was redirected. */
  to?: string;
  /** All redirects on the way were permanent ones (301, 308). */
  permanent?: boolean;
  /** Header `Retry-After`, as sent. */
  retryAfter?: string;
}

/**
 * ok: it answers. moved: it answers elsewhere, for good. dead: it is gone. unsure: a machine could not tell; a person
 * with a browser can.
 */
export type Verdict = 'ok' | 'moved' | 'dead' | 'unsure';

/** 404 and 410 mean gone, and so does a host that nobody knows. Refusals (403, 429) and faults (5xx) do not. */
export function verdictOf({ status, failure, to, permanent }: Outcome): Verdict {
  if (failure === 'no-host') return 'dead';
  if (status === undefined) return 'unsure';
  if (status === 404 || status === 410) return 'dead';
  if (status < 200 || status >= 300) return 'unsure';
  return to !== undefined && permanent === true ? 'moved' : 'ok';
}

/** The longest wait before another try, in milliseconds. Who asks for more is left in peace until next week. */
export const LONGEST_WAIT = 60_000;
/** How often one link is asked, the first time included. */
export const TRIES = 3;

/**
 * Milliseconds until the next try, or undefined to leave it. Passing troubles are tried again after 2 and 8 seconds, or
 * after what the host asks for. `tries` counts those already made; `now` is in milliseconds since 1970.
 */
export function waitBeforeRetry(outcome: Outcome, tries: number, now: number): number | undefined {
  const { status, failure, retryAfter } = outcome;
  const passing = failure === 'timeout' || failure === 'broken' || status === 429 || (status !== undefined && status >= 500);
  if (!passing || tries >= TRIES) return undefined;
  const asked = readRetryAfter(retryAfter, now);
  const wait = Math.max(asked ?? 0, 2000 * 4 ** (tries - 1));
  return wait > LONGEST_WAIT ? undefined : wait;
}

/** Seconds or a date (RFC 9110, 10.2.3) as milliseconds from now; undefined when it is neither. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** In words: `HTTP 404`, `no answer in time`. */
export function reasonOf({ status, failure, detail }: Outcome): string {
  if (failure === undefined) return `HTTP ${status ?? '?'}`;
  return detail ? `${FAILURES[failure]} (${detail})` : FAILURES[failure];
}

const FAILURES: Record<NonNullable<Outcome['failure']>, string> = {
  timeout: 'no answer in time',
  'no-host': 'no such host',
  loop: 'redirects in a circle',
  'too-many-redirects': 'too many redirects',
  'bad-redirect': 'redirects to no web address',
  broken: 'the connection failed',
};
