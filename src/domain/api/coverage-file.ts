/** Coverage and freshness of the whole directory, for the open data and for the page about it. */
import type { CoverageFile } from '../../schemas/api/index-file.ts';
import type { ApiHead } from '../../schemas/api/parts.ts';
import type { Claim, Services } from '../../schemas/claim.ts';
import type { StateCode } from '../../schemas/primitives.ts';
import { claimAges, coverageByCompany, standingsByService, type CoverageInput } from '../coverage.ts';
import { isAdult, isOpen } from '../places.ts';
import { STATE_NAMES } from '../states.ts';
import type { ResolvedPlace } from './place.ts';

export interface CoverageFileInput {
  places: readonly ResolvedPlace[];
  agencies: readonly { services?: Services | undefined }[];
  nameOf: (provider: string) => string | undefined;
}

/** Counts open places for adults only. States without one are left out. */
export function coverageFile({ places, agencies, nameOf }: CoverageFileInput, head: ApiHead): CoverageFile {
  const open = places.filter((place) => isOpen(place) && isAdult(place));
  const byState = Map.groupBy(open, ({ state }) => state);
  const codes = [...byState.keys()].sort((a, b) => STATE_NAMES[a].localeCompare(STATE_NAMES[b]));
  return {
    ...head,
    ...sum(open),
    services: standingsByService(open),
    states: codes.map((code: StateCode) => {
      const here = byState.get(code) ?? [];
      return { code, name: STATE_NAMES[code], ...sum(here), services: standingsByService(here) };
    }),
    providers: coverageByCompany(open).map(({ provider, ...counts }) => ({ id: provider, name: nameOf(provider) ?? provider, ...counts })),
    claimAges: claimAges([...places, ...agencies].flatMap(claimsOf), head.generated),
  };
}

function sum(places: readonly CoverageInput[]): { places: number; people: number } {
  return { places: places.length, people: places.reduce((total, { population = 0 }) => total + population, 0) };
}

function claimsOf({ services }: { services?: Services | undefined }): Claim[] {
  return Object.values(services ?? {}).flat();
}
