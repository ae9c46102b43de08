/** Where a company is in use and what it costs there, counted from the answers that hold. */
import { SERVICES, type Service } from '../schemas/claim.ts';
import type { Price } from '../schemas/price.ts';
import { isCompany, type Answer, type Level } from './resolve.ts';
import type { Facility } from './types.ts';

/** A price with its place: an agency's price stands for all its places. */
export interface PlacedPrice {
  /** Id of the agency or of the place. */
  owner: string;
  level: Level;
  service: Service;
  price: Price;
  source: { title: string; url: string; date?: string | undefined; kind: 'official' | 'secondary' };
}

export interface ProviderUse {
  /** Open adult places where at least one current answer names the provider. */
  places: number;
  byState: Map<string, { places: number; services: Set<Service> }>;
  prices: PlacedPrice[];
}

type Resolved = Facility & { answers: Record<Service, Answer> };

/** Use of every provider over the given places. */
export function countByProvider(places: readonly Resolved[]): Map<string, ProviderUse> {
  const uses = new Map<string, ProviderUse>();
  const seenPrices = new Set<string>();
  for (const place of places) {
    const here = new Set<string>();
    for (const service of SERVICES) {
      for (const { claim, level } of place.answers[service].now) {
        if (!isCompany(claim.provider)) continue;
        const use: ProviderUse = uses.get(claim.provider) ?? { places: 0, byState: new Map(), prices: [] };
        uses.set(claim.provider, use);
        const state = use.byState.get(place.state) ?? { places: 0, services: new Set<Service>() };
        use.byState.set(place.state, state);
        state.services.add(service);
        if (!here.has(claim.provider)) {
          here.add(claim.provider);
          use.places += 1;
          state.places += 1;
        }
        const owner = level === 'agency' ? (place.agency ?? place.id) : place.id;
        for (const price of claim.prices ?? []) {
          const key = JSON.stringify([claim.provider, owner, service, price]);
          if (seenPrices.has(key)) continue;
          seenPrices.add(key);
          use.prices.push({ owner, level, service, price, source: claim.source });
        }
      }
    }
  }
  return uses;
}

export interface Share {
  /** Provider id, or undefined for places without an answer. */
  provider: string | undefined;
  places: number;
}

/** How many of the places each company serves, by its best claim; most first, unknown last. */
export function shareByProvider(places: readonly Resolved[], service: Service): Share[] {
  const counts = new Map<string | undefined, number>();
  for (const place of places) {
    const best = place.answers[service].now[0]?.claim.provider;
    const provider = best === 'unnamed' ? undefined : best;
    counts.set(provider, (counts.get(provider) ?? 0) + 1);
  }
  return [...counts]
    .map(([provider, count]) => ({ provider, places: count }))
    .sort(
      (a, b) =>
        Number(a.provider === undefined) - Number(b.provider === undefined) ||
        b.places - a.places ||
        (a.provider ?? '').localeCompare(b.provider ?? ''),
    );
}
