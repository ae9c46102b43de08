/** The states and territories with their places: pages of states, and counts for the lists of states. */
import { isAdult, isOpen } from '../domain/places.ts';
import { statesByName } from '../domain/states.ts';
import { STATE_CODES, type StateCode } from '../schemas/primitives.ts';
import { catalog, type Place } from './index.ts';

/** The static paths `[state]`: one for each state and territory, also for one without a place. */
export async function statePages(): Promise<{ params: { state: string }; props: { code: StateCode; places: Place[] } }[]> {
  const { placesByState } = await catalog();
  return STATE_CODES.map((code) => ({ params: { state: code.toLowerCase() }, props: { code, places: placesByState.get(code) ?? [] } }));
}

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
