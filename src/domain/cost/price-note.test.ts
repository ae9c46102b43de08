import { describe, expect, it } from 'vitest';
import { toMicros } from './money.ts';
import { readNote } from './price-note.ts';

/** What of a note counts: the hints that are not as for an empty note, without the way. */
function told(note: string) {
  const none: object = readNote('');
  const known = new Map(Object.entries(none));
  return Object.fromEntries(Object.entries(readNote(note)).filter(([key, value]) => key !== 'way' && value !== known.get(key)));
}

describe('readNote', () => {
  it.each([
    ['you pay; replies from inside are free', {}],
    ['old price', {}],
    ['plus tax', {}],
    ['calls inside the US', {}],
    ['the state page says per minute', {}],
    ['10 stamps for $1.50', { pack: 10 }],
    ['30 stamps', { pack: 30 }],
    ['25 messages', { pack: 25 }],
    ['0 stamps', {}],
    ['1 stamp', {}],
    ['sold in blocks of 20 or 50 minutes', {}],
    ['voicemail, not calls', { otherKind: true }],
    ['voice message', { otherKind: true }],
    ['streaming content', { otherKind: true }],
    ["young people's facilities", { otherKind: true }],
    ['video visit on site', { otherKind: true }],
    ['on-site visit, after the two free ones', { otherKind: true }],
    ['in the visiting room', { otherKind: true }],
    ['visit from home, off site', {}],
    ['off-site', {}],
    ['paid by the person inside, for time at the terminal', { paidInside: true }],
    ['connection fee, from home', { fee: true }],
    ['lowest web fee', { fee: true, openEnd: true }],
    ['more than this', { openEnd: true }],
    ['card; $3.25 or 10 percent, whichever is more', { whicheverIsMore: true }],
    ['by card; $2.50 or 10%, whichever is greater', { whicheverIsMore: true }],
    ['at most $10; on most deposits', { atMost: toMicros('10') }],
    ['more than $200', { over: 200 }],
    ['online, under $20', { under: 20 }],
    ['', {}],
  ])('%j', (note, hints) => {
    expect(told(note)).toEqual(hints);
  });

  it('tells the way of paying without the size of the sum', () => {
    expect([readNote('online, under $20'), readNote('online'), readNote('Online')].map(({ way }) => way)).toEqual([
      'online', 'online', 'online',
    ]); // prettier-ignore
    expect([readNote('more than $200'), readNote(undefined)].map(({ way }) => way)).toEqual(['', '']);
    expect(readNote('cash kiosk').way).not.toBe('online');
  });
});
