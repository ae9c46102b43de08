import { describe, expect, it } from 'vitest';
import { TODAY, makeAgency, makeClaim, makeFacility, makeProvider, makeRecords, makeShared, makeSource } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import type { Records } from '../types.ts';
import { noFutureDates } from './no-future-dates.ts';

const check = (records: Partial<Records>) => noFutureDates(makeRecords(records), TODAY);
const where = (records: Partial<Records>) => check(records).map(({ collection, id, path }) => `${collection}/${id} ${fieldName(path)}`);
const AHEAD = '2027-01';

describe('noFutureDates', () => {
  it('finds nothing in dates up to today, this month and this year', () => {
    const services = { phone: [makeClaim('jpay', { date: '2026-11-21' })] };
    const facility = makeFacility({ counted: '2026', ice: '2026-11', services, sources: [{ ref: 'list', date: '2025' }] });
    expect(check({ facilities: [facility], agencies: [makeAgency({ services })] })).toEqual([]);
  });

  it('lets a start and an end lie ahead: changes are announced', () => {
    const facility = makeFacility({ services: { phone: [makeClaim('jpay', {}, { since: AHEAD, until: '2030' })] } });
    expect(check({ facilities: [facility] })).toEqual([]);
  });

  it('says what was found and when today is', () => {
    expect(check({ facilities: [makeFacility({ counted: '2026-11-22' })] })).toEqual([
      {
        collection: 'facilities',
        id: 'il/menard',
        path: ['counted'],
        found: '"2026-11-22"',
        expected: 'a date that is not after today (2026-11-21)',
        fix: 'check the year',
      },
    ]);
  });

  const claims = { phone: [makeClaim('jpay'), makeClaim('ncic', { date: AHEAD })] };
  const price = { amount: '1', per: 'call', date: AHEAD } as const;
  const read = makeSource({ date: AHEAD });
  it.each<[string, Partial<Records>]>([
    ['facilities/il/menard services.phone[1].source.date', { facilities: [makeFacility({ services: claims })] }],
    ['agencies/illinois-doc services.phone[1].source.date', { agencies: [makeAgency({ services: claims })] }],
    ['facilities/il/menard sources[0].date', { facilities: [makeFacility({ sources: [{ ref: 'list', date: AHEAD }] })] }],
    ['agencies/illinois-doc sources[0].date', { agencies: [makeAgency({ sources: [read] })] }],
    ['facilities/il/menard counted', { facilities: [makeFacility({ counted: AHEAD })] }],
    ['facilities/il/menard ice', { facilities: [makeFacility({ ice: AHEAD })] }],
    ['facilities/il/menard statusNote.source.date', { facilities: [makeFacility({ statusNote: { text: 'Closed.', source: read } })] }],
    ['facilities/il/menard mail.source.date', { facilities: [makeFacility({ mail: { lines: ['a', 'b'], source: read } })] }],
    [
      'facilities/il/menard services.phone[0].prices[0].date',
      { facilities: [makeFacility({ services: { phone: [makeClaim('jpay', {}, { prices: [price] })] } })] },
    ],
    ['providers/jpay sources[0].date', { providers: [makeProvider({ sources: [read] })] }],
    ['providers/jpay facts.payment[0].source.date', { providers: [makeProvider({ facts: { payment: [{ text: 'x', source: read }] } })] }],
    ['sources/list date', { sources: [makeShared({ date: AHEAD })] }],
  ])('finds a date ahead in %s', (place, records) => {
    expect(where(records)).toEqual([place]);
  });
});
