import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT, readRetryAfter, reasonOf, TRIES, verdictOf, waitBeforeRetry, type Outcome } from './verdict.ts';

const NOW = Date.UTC(2026, 10, 21);

describe('verdictOf', () => {
  it.each<[Outcome, string]>([
    [{ status: 200 }, 'ok'],
    [{ status: 204 }, 'ok'],
    [{ status: 200, to: 'https://a.com/', permanent: false }, 'ok'],
    [{ status: 200, to: 'https://a.com/', permanent: true }, 'moved'],
    [{ status: 404 }, 'dead'],
    [{ status: 410 }, 'dead'],
    [{ status: 404, to: 'https://a.com/', permanent: true }, 'dead'],
    [{ failure: 'no-host' }, 'dead'],
    [{ status: 401 }, 'unsure'],
    [{ status: 403 }, 'unsure'],
    [{ status: 429 }, 'unsure'],
    [{ status: 500 }, 'unsure'],
    [{ status: 503 }, 'unsure'],
    [{ status: 304 }, 'unsure'],
    [{ failure: 'timeout' }, 'unsure'],
    [{ failure: 'loop' }, 'unsure'],
    [{ failure: 'broken' }, 'unsure'],
  ])('%j is %s', (outcome, verdict) => {
    expect(verdictOf(outcome)).toBe(verdict);
  });
});

describe('waitBeforeRetry', () => {
  it('waits longer each time and then gives up', () => {
    expect([1, 2, 3].map((tries) => waitBeforeRetry({ status: 503 }, tries, NOW))).toEqual([2000, 8000, undefined]);
    expect(TRIES).toBe(3);
  });
  it.each<Outcome>([{ status: 429 }, { status: 500 }, { failure: 'timeout' }, { failure: 'broken' }])('tries %j again', (outcome) => {
    expect(waitBeforeRetry(outcome, 1, NOW)).toBe(2000);
  });
  it.each<Outcome>([{ status: 200 }, { status: 404 }, { status: 403 }, { failure: 'loop' }, { failure: 'no-host' }])(
    'does not try %j again',
    (outcome) => {
      expect(waitBeforeRetry(outcome, 1, NOW)).toBeUndefined();
    },
  );
  it('waits as long as the host asks, but no longer than a minute', () => {
    expect(waitBeforeRetry({ status: 429, retryAfter: '30' }, 1, NOW)).toBe(30_000);
    expect(waitBeforeRetry({ status: 429, retryAfter: '0' }, 1, NOW)).toBe(2000);
    expect(waitBeforeRetry({ status: 429, retryAfter: '60' }, 1, NOW)).toBe(LONGEST_WAIT);
    expect(waitBeforeRetry({ status: 429, retryAfter: '61' }, 1, NOW)).toBeUndefined();
    expect(waitBeforeRetry({ status: 503, retryAfter: '99999999999999999999' }, 1, NOW)).toBeUndefined();
  });
});

describe('readRetryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Sat, 21 Nov 2026 00:00:10 GMT', 10_000],
    ['Fri, 20 Nov 2026 00:00:00 GMT', 0],
  ])('%s', (value, wait) => {
    expect(readRetryAfter(value, NOW)).toBe(wait);
  });
  it.each([undefined, '', 'soon', '-5x', 'NaN'])('cannot read %j', (value) => {
    expect(readRetryAfter(value, NOW)).toBeUndefined();
  });
});

it('says why', () => {
  expect(reasonOf({ status: 410 })).toBe('HTTP 410');
  expect(reasonOf({ failure: 'broken', detail: 'ECONNRESET' })).toBe('the connection failed (ECONNRESET)');
  expect(reasonOf({ failure: 'timeout' })).toBe('no answer in time');
});
