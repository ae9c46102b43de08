/** Coverage counted in people, not only in pages: a jail of 4,000 weighs more than one of 12. */
import { SERVICES, type Service } from '../schemas/claim.ts';
import { isAnswered, type Answer } from './resolve.ts';

export interface Covered {
  places: number;
  placesAnswered: number;
  /** People held, by the places' own last count; places without a count add nothing. */
  people: number;
  peopleAnswered: number;
}

export interface CoverageInput {
  state: string;
  population: number | undefined;
  answers: Record<Service, Answer>;
}

/** Coverage per service over the given places. Pass open adult places only. */
export function coverageByService(places: readonly CoverageInput[]): Record<Service, Covered> {
  return Object.fromEntries(SERVICES.map((service) => [service, covered(places, service)])) as Record<Service, Covered>;
}

/** Coverage of one service per state, in order of the state codes. */
export function coverageByState(places: readonly CoverageInput[], service: Service): Map<string, Covered> {
  const groups = Map.groupBy(places, (place) => place.state);
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b)).map(([state, group]) => [state, covered(group, service)]));
}

function covered(places: readonly CoverageInput[], service: Service): Covered {
  const total: Covered = { places: 0, placesAnswered: 0, people: 0, peopleAnswered: 0 };
  for (const { population = 0, answers } of places) {
    const answered = isAnswered(answers[service]);
    total.places += 1;
    total.people += population;
    if (answered) {
      total.placesAnswered += 1;
      total.peopleAnswered += population;
    }
  }
  return total;
}

/** Share in percent with one decimal; 0 of 0 is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
