/** Coverage counted in people, not only in pages: a jail of 4,000 weighs more than one of 12. */
import { SERVICES, type Claim, type Service } from '../schemas/claim.ts';
import { isWithin } from './dates.ts';
import { isAnswered, isCompany, whenOf, type Answer } from './resolve.ts';
import { STANDINGS, type Standing } from './standing.ts';

export interface Covered {
  places: number;
  placesAnswered: number;
  /** People held, by the places' own last count; places without a count add nothing. */
  people: number;
  peopleAnswered: number;
}

export interface CoverageInput {
  state: string;
  population?: number | undefined;
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

export interface Amount {
  places: number;
  people: number;
}
export type Standings = Record<Standing, Amount>;

/** Where the answer for a place stands. "Offered, company not named" answers nothing, so it counts as unknown. */
export function standingOfAnswer(answer: Answer): Standing {
  return isAnswered(answer) ? answer.standing : 'unknown';
}

/** How sure the answers are, per service; the four standings together are all places. */
export function standingsByService(places: readonly CoverageInput[]): Record<Service, Standings> {
  return Object.fromEntries(
    SERVICES.map((service) => {
      const total = Object.fromEntries(STANDINGS.map((standing) => [standing, { places: 0, people: 0 }])) as Standings;
      for (const { answers, population = 0 } of places) {
        const amount = total[standingOfAnswer(answers[service])];
        amount.places += 1;
        amount.people += population;
      }
      return [service, total];
    }),
  ) as Record<Service, Standings>;
}

export interface CompanyCoverage extends Amount {
  provider: string;
  /** In how many states and territories. */
  states: number;
}

/** Where a claim that holds names a company, for any service; most places first. A place counts once for a company. */
export function coverageByCompany(places: readonly CoverageInput[]): CompanyCoverage[] {
  const found = new Map<string, { places: number; people: number; states: Set<string> }>();
  for (const { answers, population = 0, state } of places) {
    const here = new Set(SERVICES.flatMap((service) => answers[service].now.map(({ claim }) => claim.provider)).filter(isCompany));
    for (const provider of here) {
      const total = found.get(provider) ?? { places: 0, people: 0, states: new Set() };
      found.set(provider, total);
      total.places += 1;
      total.people += population;
      total.states.add(state);
    }
  }
  return [...found]
    .map(([provider, { states, ...amount }]) => ({ provider, ...amount, states: states.size }))
    .sort((a, b) => b.places - a.places || a.provider.localeCompare(b.provider));
}

export const CLAIM_AGES = ['year', 'twoYears', 'fiveYears', 'older', 'undated'] as const;
export type ClaimAge = (typeof CLAIM_AGES)[number];

/** Claims that hold today, by the age of their source: at most one, two, five years, older, without a date. */
export function claimAges(claims: readonly Claim[], today: string): Record<ClaimAge, number> {
  const ages: Record<ClaimAge, number> = { year: 0, twoYears: 0, fiveYears: 0, older: 0, undated: 0 };
  for (const claim of claims) if (whenOf(claim, today) === 'now') ages[ageOf(claim.source.date, today)] += 1;
  return ages;
}

function ageOf(date: string | undefined, today: string): ClaimAge {
  if (date === undefined) return 'undated';
  if (isWithin(date, today, 12)) return 'year';
  if (isWithin(date, today, 24)) return 'twoYears';
  return isWithin(date, today, 60) ? 'fiveYears' : 'older';
}
