/** What the pages "Who runs what" ask for: each state's prison system per service, and what a message or minute costs there. */
import type { Service } from '../schemas/claim.ts';
import { signsFor, type Sign } from '../domain/map-signs.ts';
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

export async function serviceMap(service: Mapped): Promise<ServiceMap> {
  const { places, agencies, provider, today } = await catalog();
  const open = places.filter((place) => isOpen(place) && isAdult(place));
  const houseOf = (id: string) => provider(id)?.parent ?? id;
  const rows = whoRuns(service, open, agencies, today, houseOf);
  return { rows, signs: signsFor(rows.map(keyOf), (id) => provider(id)?.name ?? id, houseOf) };
}
