/** What there is: the list of all files, and how much of the country is covered. */
import { z } from 'zod';
import { SERVICES, type Service } from '../claim.ts';
import { address, count, head, named, sharedSource, text } from './parts.ts';
import { stateCode } from './place.ts';

export const indexFile = z
  .object({
    ...head,
    counts: z.object({ places: count, openPlaces: count, agencies: count, providers: count, terms: count, claims: count }),
    files: z.array(z.object({ url: address, mediaType: text, bytes: count, about: text })),
    states: z.array(z.object({ code: stateCode, name: text, places: count, json: address, geojson: address })),
    sources: z.record(text, sharedSource).meta({ description: 'The data sets on which the directory rests.' }),
  })
  .register(named, { id: 'IndexFile' });
export type IndexFile = z.infer<typeof indexFile>;

const amount = z.object({ places: count, people: count });
const standings = z
  .object({ confirmed: amount, reported: amount, 'not-offered': amount, unknown: amount })
  .meta({
    description:
      'Open places for adults, and people held there by their own last count. Together they are all places. Offered by a company that no source names counts as unknown.',
  })
  .register(named, { id: 'Coverage' });
export type ApiCoverage = z.infer<typeof standings>;
const byService = z
  .object(Object.fromEntries(SERVICES.map((name) => [name, standings])) as Record<Service, typeof standings>)
  .register(named, { id: 'CoverageByService' });

export const coverageFile = z
  .object({
    ...head,
    places: count,
    people: count,
    services: byService,
    states: z.array(z.object({ code: stateCode, name: text, places: count, people: count, services: byService })),
    providers: z.array(z.object({ id: text, name: text, places: count, people: count, states: count })),
    claimAges: z
      .object({ year: count, twoYears: count, fiveYears: count, older: count, undated: count })
      .meta({ description: 'Claims that hold, by the age of their source: at most one, two, five years, older, without a date.' }),
  })
  .register(named, { id: 'CoverageFile' });
export type CoverageFile = z.infer<typeof coverageFile>;
