/**
 * The one door to `astro:content`: everything is loaded, joined, resolved and sorted once per build,
 * and pages ask here. Hands out domain types only.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import { countByProvider, type ProviderUse } from '../domain/provider-use.ts';
import { coverageByService, type Covered } from '../domain/coverage.ts';
import { housesOf, type HouseOf } from '../domain/house.ts';
import { isAdult, isOpen, nearest, type Neighbour } from '../domain/places.ts';
import { resolveServices, type Answer } from '../domain/resolve.ts';
import type { Agency, Facility, Law, Provider, SharedSource } from '../domain/types.ts';
import type { Service } from '../schemas/claim.ts';
import type { StateCode } from '../schemas/primitives.ts';
import { toFacility } from '../files/record.ts';
import { TODAY } from './today.ts';

/** A place with everything that its page and the lists show. */
export interface Place extends Facility {
  answers: Record<Service, Answer>;
  agencyRecord: Agency | undefined;
  near: () => Neighbour<Place>[];
}

export interface Catalog {
  today: string;
  places: Place[];
  placesByState: Map<StateCode, Place[]>;
  agencies: Agency[];
  agency: (id: string) => Agency | undefined;
  providers: Provider[];
  provider: (id: string) => Provider | undefined;
  houseOf: HouseOf;
  sources: SharedSource[];
  source: (id: string) => SharedSource | undefined;
  /** Caps on calls, and where calls are free. */
  law: Law[];
  /** Where a provider is in use, by its id. */
  use: (provider: string) => ProviderUse;
  /** Coverage per service over all open places for adults. */
  coverage: Record<Service, Covered>;
}

let loading: Promise<Catalog> | undefined;

/** The catalog, built on first use and shared by all pages of a build. */
export function catalog(): Promise<Catalog> {
  return (loading ??= build());
}

async function build(): Promise<Catalog> {
  const [facilities, agencies, providers, sources, law] = await Promise.all([
    getCollection('facilities'),
    records('agencies') as Promise<Agency[]>,
    records('providers') as Promise<Provider[]>,
    records('sources') as Promise<SharedSource[]>,
    records('law') as Promise<Law[]>,
  ]);
  const agencyById = indexById(agencies);
  const providerById = indexById(providers);
  const sourceById = indexById(sources);
  const houseOf = housesOf(providers);
  const places = facilities
    .map((entry): Place => {
      const facility = toFacility(entry);
      const agencyRecord = facility.agency === undefined ? undefined : agencyById.get(facility.agency);
      const place: Place = {
        ...facility,
        agencyRecord,
        answers: resolveServices(facility.services, agencyRecord?.services, TODAY, houseOf),
        near: () => nearest(facility, placesByState.get(facility.state) ?? []),
      };
      return place;
    })
    .sort(byId);
  const placesByState = Map.groupBy(places, (place) => place.state);
  const open = places.filter((place) => isOpen(place) && isAdult(place));
  const uses = countByProvider(open);
  return {
    today: TODAY,
    places,
    placesByState,
    agencies,
    agency: (id) => agencyById.get(id),
    providers,
    provider: (id) => providerById.get(id),
    houseOf,
    sources,
    source: (id) => sourceById.get(id),
    law,
    use: (id) => uses.get(id) ?? { places: 0, byState: new Map(), prices: [] },
    coverage: coverageByService(open.map((place) => ({ state: place.state, population: place.population, answers: place.answers }))),
  };
}

type RecordCollection = 'agencies' | 'providers' | 'sources' | 'law';

async function records<C extends RecordCollection>(collection: C): Promise<(CollectionEntry<C>['data'] & { id: string })[]> {
  const entries = await getCollection(collection);
  return entries.map(({ id, data }) => ({ ...data, id })).sort(byId);
}

function indexById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

// The order of getCollection is not guaranteed: the same content must give the same bytes.
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
