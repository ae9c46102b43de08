/** What the pages "Who runs what" ask for: each state's prison system per service, and what a message or minute costs there. */
import type { Service } from '../schemas/claim.ts';
import { huesFor, signsFor, type Sign } from '../domain/map-signs.ts';
import { isAdult, isOpen } from '../domain/places.ts';
import { keyOf, whoRuns, type StateRow } from '../domain/who-runs.ts';
import { catalog } from './index.ts';

/** Services that have a map. */
export const MAPPED = ['messaging', 'phone', 'video', 'money'] as const satisfies readonly Service[];
export type Mapped = (typeof MAPPED)[number];

export interface ServiceMap {
  rows: StateRow[];
  /** In order of use, what is no company last. */
  signs: Sign[];
}

let loading: Promise<Record<Mapped, ServiceMap>> | undefined;

export async function serviceMap(service: Mapped): Promise<ServiceMap> {
  return (await (loading ??= build()))[service];
}

async function build(): Promise<Record<Mapped, ServiceMap>> {
  const { places, agencies, provider, houseOf, today } = await catalog();
  const open = places.filter((place) => isOpen(place) && isAdult(place));
  const nameOf = (id: string) => provider(id)?.name ?? id;
  const maps = MAPPED.map((service) => ({ service, rows: whoRuns(service, open, agencies, today, houseOf) }));
  const hues = huesFor(
    maps.flatMap(({ rows }) => rows.map(keyOf)),
    nameOf,
    houseOf,
  );
  return Object.fromEntries(
    maps.map(({ service, rows }) => [service, { rows, signs: signsFor(rows.map(keyOf), nameOf, houseOf, hues) }]),
  ) as Record<Mapped, ServiceMap>;
}
