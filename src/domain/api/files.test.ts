/** Each file of the open data holds to its own shape and says nothing else, whatever stands in the records. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { HOSTILE } from '../../../tests/unit/hostile.ts';
import {
  makeAgency,
  makeAnswers,
  makeClaim,
  makeFacility,
  makeProvider,
  makeShared,
  makeSource,
  makeTerm,
  TODAY,
} from '../../../tests/unit/make.ts';
import { geoFile as geoShape } from '../../schemas/api/geo.ts';
import { coverageFile as coverageShape } from '../../schemas/api/index-file.ts';
import { stateFile as stateShape } from '../../schemas/api/place.ts';
import { agency as agencyShape, provider as providerShape, term as termShape } from '../../schemas/api/records.ts';
import { sharedSource } from '../../schemas/api/parts.ts';
import { resolveServices } from '../resolve.ts';
import type { Facility } from '../types.ts';
import { coverageFile } from './coverage-file.ts';
import { geoFile } from './geo.ts';
import { headOf } from './head.ts';
import type { ResolvedPlace } from './place.ts';
import { toApiAgency, toApiProvider, toApiSource, toApiTerm } from './records.ts';
import { stateFile } from './state-file.ts';

const url = (path: string) => `https://site.example${path}`;
const head = headOf(TODAY, url);
/** Through JSON and its shape: what a reader gets. Fails on a field that the shape does not know. */
function read<S extends z.ZodType>(shape: S, value: unknown): z.output<S> {
  const sent: unknown = JSON.parse(JSON.stringify(value));
  const got = shape.parse(sent);
  expect(got).toEqual(sent);
  return got;
}

const agency = makeAgency({
  services: {
    messaging: [makeClaim('corrlinks', { date: '2026-06' }, { since: '2025' }), makeClaim('connectnetwork', {}, { until: '2025' })],
    video: [makeClaim('by-facility')],
    packages: [makeClaim('securepak', {}, { since: '2027' })],
  },
});
const place = (over: Partial<Facility> = {}): ResolvedPlace => {
  const facility = makeFacility({ agency: agency.id, location: { lat: 37.9, lon: -89.8 }, ...over });
  return { ...facility, answers: resolveServices(facility.services, agency.services, TODAY) };
};
const state = (...places: ResolvedPlace[]) =>
  read(
    stateShape,
    stateFile({ code: 'IL', places, agency: (id) => (id === agency.id ? agency : undefined), source: () => makeShared() }, head, url),
  );

describe('the file of a state', () => {
  it('says of when it is, what it may be used for and where it is explained', () => {
    expect(state()).toMatchObject({
      schemaVersion: '1.0.0',
      generated: TODAY,
      license: { name: 'CC BY 4.0', credit: 'Contact Inside' },
      documentation: 'https://site.example/api/',
      state: { code: 'IL', name: 'Illinois' },
      counts: { places: 0, open: 0 },
      places: [],
      claims: {},
    });
  });

  it('has a claim of an agency once, and each answer leads to it', () => {
    const own = { phone: [makeClaim('securus')] };
    const file = state(place(), place({ id: 'il/other', services: own, status: 'closed' }));
    expect(Object.keys(file.claims)).toEqual([
      'illinois-doc/messaging/corrlinks',
      'illinois-doc/messaging/connectnetwork',
      'illinois-doc/video/by-facility',
      'illinois-doc/packages/securepak',
      'il/other/phone/securus',
    ]);
    const [menard, other] = file.places;
    expect(menard?.answers.messaging).toEqual({
      standing: 'confirmed',
      provider: 'corrlinks',
      level: 'agency',
      claims: ['illinois-doc/messaging/corrlinks'],
      former: ['illinois-doc/messaging/connectnetwork'],
    });
    expect(menard?.answers.phone).toEqual({ standing: 'unknown', claims: [] });
    expect(menard?.answers.video).toEqual({ standing: 'unknown', claims: [], varies: 'illinois-doc/video/by-facility' });
    expect(menard?.answers.packages).toEqual({ standing: 'unknown', claims: [], announced: ['illinois-doc/packages/securepak'] });
    expect(other?.answers.phone).toEqual({
      standing: 'reported',
      provider: 'securus',
      level: 'facility',
      claims: ['il/other/phone/securus'],
    });
    expect([menard?.status, other?.status]).toEqual(['open', 'closed']);
    expect(file.counts).toEqual({ places: 2, open: 1 });
    expect(other?.page).toBe('https://site.example/facilities/il/other/');
  });

  it('“not offered” and “unknown” stay apart', () => {
    const { places } = state(place({ services: { video: [makeClaim('none')] } }));
    expect(places[0]?.answers.video).toMatchObject({ standing: 'not-offered', provider: 'none' });
    expect(places[0]?.answers.photos).toEqual({ standing: 'unknown', claims: [] });
  });

  it('sources that disagree say so', () => {
    const services = { phone: [makeClaim('securus', { date: '2026' }), makeClaim('icsolutions', { date: '2026' })] };
    expect(state(place({ services })).places[0]?.answers.phone).toMatchObject({ disagree: true, claims: { length: 2 } });
  });

  it('names the data sets that its places rest on', () => {
    const file = state(
      place({ mail: { lines: ['A', 'B'], source: { ref: 'other-list' } }, statusNote: { text: 'New.', source: makeSource() } }),
    );
    expect(Object.keys(file.sources)).toEqual(['list', 'other-list']);
  });

  it('a place that rests on a claim of no record stops the build', () => {
    const stray = { ...place(), answers: makeAnswers({ phone: [makeClaim('jpay')] }) };
    expect(() => state(stray)).toThrow('jpay');
  });

  it.each(HOSTILE)('carries %j unharmed', (text) => {
    const services = { phone: [makeClaim('jpay', { title: text }, { note: text, findAs: text })] };
    const { places, claims } = state(place({ name: text, aliases: [text], address: { city: text, street: text }, services }));
    expect(places[0]).toMatchObject({ name: text, aliases: [text], address: { city: text, street: text } });
    expect(claims['il/menard/phone/jpay']).toMatchObject({ note: text, findAs: text, source: { title: text } });
  });
});

describe('places on a map', () => {
  it('longitude first; a place without a location is counted and left out', () => {
    const file = read(geoShape, geoFile([place(), { ...place({ id: 'il/nowhere' }), location: undefined } as ResolvedPlace], head, url));
    expect(file).toMatchObject({ type: 'FeatureCollection', withoutLocation: 1, features: [{ type: 'Feature', id: 'il/menard' }] });
    expect(file.features).toHaveLength(1);
    expect(file.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-89.8, 37.9] });
    expect(file.features[0]?.properties).toMatchObject({ messagingProvider: 'corrlinks', messagingStanding: 'confirmed', state: 'IL' });
    expect(file.features[0]?.properties).not.toHaveProperty('phoneStanding');
    // RFC 7946, section 4: no other reference system.
    expect(file).not.toHaveProperty('crs');
  });

  it.each(HOSTILE)('carries %j unharmed', (text) => {
    expect(read(geoShape, geoFile([place({ name: text })], head, url)).features[0]?.properties.name).toBe(text);
  });
});

describe('agencies, companies, words, data sets', () => {
  it('an agency carries its claims instead of its services', () => {
    const got = read(agencyShape, toApiAgency(agency, 3, TODAY, url));
    expect(got).toMatchObject({ id: 'illinois-doc', page: 'https://site.example/agencies/illinois-doc/', places: 3 });
    expect(got.claims.map(({ id }) => id)).toContain('illinois-doc/messaging/corrlinks');
    expect(got).not.toHaveProperty('services');
  });

  it('a company says where it is in use; its facts keep the order of the page', () => {
    const fact = { text: 'A fact.', source: makeSource() };
    const record = makeProvider({ facts: { history: [fact], steps: [fact] }, status: 'merged', successor: 'securus', refundRule: fact });
    const use = { places: 2, byState: new Map([['TX', { places: 1, services: new Set([]) }], ['IL', { places: 1, services: new Set([]) }]]), prices: [] }; // prettier-ignore
    expect(read(providerShape, toApiProvider(record, use, url))).toMatchObject({
      status: 'merged',
      places: 2,
      states: ['IL', 'TX'],
      facts: [{ topic: 'steps' }, { topic: 'history' }],
    });
    expect(toApiProvider(makeProvider(), { ...use, places: 0, byState: new Map() }, url)).toMatchObject({
      status: 'active',
      states: [],
      facts: [],
    });
  });

  it.each(HOSTILE)('carry %j unharmed', (text) => {
    expect(read(termShape, toApiTerm(makeTerm({ term: text, definition: text, aliases: [text] }), url))).toMatchObject({
      term: text,
      definition: text,
    });
    expect(read(sharedSource, toApiSource(makeShared({ title: text, gave: text })))).toMatchObject({
      title: text,
      gave: text,
      license: 'Public domain',
    });
    expect(read(agencyShape, toApiAgency(makeAgency({ name: text, goodToKnow: [text] }), 0, TODAY, url))).toMatchObject({
      goodToKnow: [text],
    });
  });
});

describe('coverage', () => {
  it('counts open places for adults, and claims by age over all records', () => {
    const places = [
      place({ population: 100 }),
      place({
        id: 'tx/a',
        state: 'TX',
        population: 50,
        agency: undefined,
        services: { phone: [makeClaim('securus', { date: '2019' })] },
      } as Partial<Facility>),
      place({ id: 'il/young', kind: 'juvenile', population: 7 }),
      place({ id: 'il/gone', status: 'closed', population: 7 }),
    ];
    const file = read(
      coverageShape,
      coverageFile({ places, agencies: [agency], nameOf: (id) => (id === 'securus' ? 'Securus' : undefined) }, head),
    );
    expect(file).toMatchObject({ places: 2, people: 150 });
    expect(file.states.map(({ code, places: count }) => [code, count])).toEqual([
      ['IL', 1],
      ['TX', 1],
    ]);
    expect(file.services.messaging.confirmed).toEqual({ places: 2, people: 150 });
    expect(file.providers).toContainEqual({ id: 'securus', name: 'Securus', places: 1, people: 50, states: 1 });
    expect(file.claimAges).toEqual({ year: 1, twoYears: 0, fiveYears: 0, older: 1, undated: 1 });
  });
});
