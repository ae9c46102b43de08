/** Counts per state for the lists of states. */
import { isAdult, isOpen } from '../domain/places.ts';
import { statesByName } from '../domain/states.ts';
import type { StateCode } from '../schemas/primitives.ts';
import { catalog } from './index.ts';

export interface StateCount {
  code: StateCode;
  /** Open places for adults. */
  places: number;
}

/** States and territories in order of their names, each with its open places for adults. */
export async function stateCounts(): Promise<{ states: StateCount[]; territories: StateCount[] }> {
  const { placesByState } = await catalog();
  const count = (code: StateCode): StateCount => ({
    code,
    places: (placesByState.get(code) ?? []).filter((place) => isOpen(place) && isAdult(place)).length,
  });
  const { states, territories } = statesByName();
  return { states: states.map(count), territories: territories.map(count) };
}
