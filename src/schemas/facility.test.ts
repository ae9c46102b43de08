import { describe, expect, it } from 'vitest';
import { complaints } from '../../tests/unit/make.ts';
import { facility } from './facility.ts';

const good = { name: 'Menard', kind: 'state-prison', address: { city: 'Menard' }, sources: [{ ref: 'hifld-2024' }] };
const fields = (value: unknown) => complaints(facility, value).map((text) => text.split(':')[0]);

describe('facility', () => {
  it('takes the least that a place needs', () => {
    expect(complaints(facility, good)).toEqual([]);
  });

  it('takes a full place', () => {
    const full = {
      ...good,
      aliases: ['Menard Prison'],
      status: 'unconfirmed',
      statusNote: { text: 'Closed for works.', source: { ref: 'hifld-2024' } },
      agency: 'illinois-doc',
      address: { street: '711 Kaskaskia St', city: 'Menard', county: 'Randolph', countyFips: '17157', zip: '62259' },
      mail: { lines: ['P.O. Box 1000', 'Menard, IL 62259'], source: { ref: 'hifld-2024' } },
      location: { lat: 37.9, lon: -89.8 },
      population: 0,
      capacity: 3000,
      counted: 2020,
      gender: 'men',
      ice: '2025-09-11',
      ids: { hifld: '10003757' },
    };
    expect(complaints(facility, full)).toEqual([]);
  });

  it.each(['name', 'kind', 'address', 'sources'])('refuses a place without %s', (key) => {
    expect(fields(Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)))).toEqual([key]);
  });

  it.each([
    ['no source', { sources: [] }, 'sources'],
    ['a count without its date', { population: 12 }, 'counted'],
    ['a ZIP code as a number', { address: { city: 'Adjuntas', zip: 601 } }, 'address.zip'],
    ['a ZIP code with four more digits', { address: { city: 'Menard', zip: '62259-0001' } }, 'address.zip'],
    ['a county code as a number', { address: { city: 'Nome', countyFips: 2180 } }, 'address.countyFips'],
    ['half a person', { population: 1.5, counted: '2020' }, 'population'],
    ['an unknown kind', { kind: 'jail' }, 'kind'],
    ['status: open, which is said by leaving it out', { status: 'open' }, 'status'],
    ['a location off the map', { location: { lat: 95, lon: 0 } }, 'location.lat'],
    ['a location without longitude', { location: { lat: 38 } }, 'location.lon'],
    ['an empty list of other names', { aliases: [] }, 'aliases'],
    ['a status note without a source', { statusNote: { text: 'Closed.' } }, 'statusNote.source'],
    ['a mail address without a source', { mail: { lines: ['P.O. Box 1', 'Menard'] } }, 'mail.source'],
    ['an http website', { website: 'http://example.com/' }, 'website'],
  ])('refuses %s', (_name, extra, field) => {
    expect(fields({ ...good, ...extra })).toEqual([field]);
  });

  it('refuses an unknown key', () => {
    expect(complaints(facility, { ...good, adress: {} })).toEqual([expect.stringContaining('adress')]);
    expect(complaints(facility, { ...good, address: { city: 'Menard', state: 'IL' } })).toEqual([expect.stringContaining('state')]);
  });
});
