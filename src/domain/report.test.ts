import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeProvider, TODAY } from '../../tests/unit/make.ts';
import { makeReport } from './report.ts';

const fresh = makeClaim('jpay', { date: '2026-01' });
const old = () => makeClaim('jpay', { date: '2015' });
const records = {
  agencies: [makeAgency({ services: { messaging: [fresh] } })],
  providers: [makeProvider()],
  facilities: [
    makeFacility({ id: 'il/a', agency: 'illinois-doc', population: 100, counted: '2026' }),
    makeFacility({ id: 'il/b', population: 50, counted: '2026', services: { messaging: [old()], mail: [makeClaim('none')] } }),
    makeFacility({ id: 'tx/c', state: 'TX', capacity: 900, services: { phone: [old()] } }),
    makeFacility({ id: 'tx/d', state: 'TX', status: 'closed', population: 1, counted: '2026' }),
  ],
};

describe('makeReport', () => {
  const report = makeReport(records, TODAY);

  it('counts open places and people', () => {
    expect(report).toMatchObject({ places: 3, people: 150 });
    expect(report.services.messaging).toMatchObject({
      covered: { places: 3, placesAnswered: 2, people: 150, peopleAnswered: 150 },
      standings: { confirmed: { places: 1, people: 100 }, reported: { places: 1, people: 50 }, unknown: { places: 1, people: 0 } },
      ages: { year: 1, older: 1, undated: 0 },
    });
    expect(report.services.mail.ages.undated).toBe(1);
  });

  it('has a row for each state and company', () => {
    expect(report.states.map(({ state, services }) => [state, services.phone.placesAnswered])).toEqual([['IL', 0], ['TX', 1]]); // prettier-ignore
    expect(report.companies).toEqual([expect.objectContaining({ provider: 'jpay', name: 'JPay', places: 3, states: 2 })]);
  });

  it('names what to read next by people: old or undated claims alone', () => {
    expect(report.next.map(({ id, service, people }) => [id, service, people])).toEqual([['tx/c', 'phone', 900], ['il/b', 'mail', 50], ['il/b', 'messaging', 50]]); // prettier-ignore
    expect(makeReport(records, TODAY, 1).next).toHaveLength(1);
  });

  it('of nothing is nothing', () => {
    expect(makeReport({ facilities: [], agencies: [], providers: [] }, TODAY)).toMatchObject({ places: 0, people: 0, states: [], companies: [], next: [] }); // prettier-ignore
  });
});
