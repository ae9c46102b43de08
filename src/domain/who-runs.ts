/** Who runs a service in the prisons of each state, and how many people inside that is: the facts of the maps and of their tables. */
import type { Service } from '../schemas/claim.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { HouseOf } from './house.ts';
import { isAnswered, systemAnswers, type Answer, type PlacedClaim } from './resolve.ts';
import { statesByName } from './states.ts';
import type { Agency } from './types.ts';

/** A place as the counts see it. */
export interface CountedPlace {
  state: StateCode;
  population?: number | undefined;
  answers: Record<Service, Answer>;
}

export interface StateRow {
  state: StateCode;
  /** The state's own prison system; three territories have none in our records. */
  system: Agency | undefined;
  /** Its claim that our pages name first. Undefined = not known, or it differs from prison to prison (`varies`). */
  best: PlacedClaim | undefined;
  varies: PlacedClaim | undefined;
  /** Other companies of the system that hold today, each once. */
  also: string[];
  /** The sources name companies of different houses for a service that has one as a rule. */
  disagree: boolean;
  /** People inside in all counted adult places of the state, whoever runs them … */
  people: number;
  /** … in places whose answer names the same company … */
  peopleWithIt: number;
  /** … and in places without a sourced answer. */
  peopleUnknown: number;
}

/**
 * One row for each state and territory, states by name, then DC and the territories. The company is that of the state's
 * prison system: one claim with one source and date. A company "of most people" would have neither, and jails without a
 * known company would tip it. Pass open adult places only; `today` is a full ISO date.
 */
export function whoRuns(
  service: Service,
  places: readonly CountedPlace[],
  agencies: readonly Agency[],
  today: string,
  houseOf: HouseOf,
): StateRow[] {
  const byState = Map.groupBy(places, ({ state }) => state);
  const { states, territories } = statesByName();
  return [...states, ...territories].map((state): StateRow => {
    const system = systemOf(state, agencies);
    const { now, varies, disagree } = systemAnswers(system, today, houseOf)[service];
    const [best] = now;
    const first = best?.claim.provider;
    const held = byState.get(state) ?? [];
    const count = (fits: (answer: Answer) => boolean) =>
      held.reduce((sum, { population = 0, answers }) => sum + (fits(answers[service]) ? population : 0), 0);
    return {
      state,
      system,
      best,
      varies,
      also: [...new Set(now.map(({ claim }) => claim.provider))].filter((provider) => provider !== first && provider !== 'unnamed'),
      disagree,
      people: count(() => true),
      peopleWithIt:
        first === undefined || first === 'unnamed' ? 0 : count((answer) => answer.now.some(({ claim }) => claim.provider === first)),
      peopleUnknown: count((answer) => !isAnswered(answer)),
    };
  });
}

/** The state's own prison system. */
export function systemOf(state: StateCode, agencies: readonly Agency[]): Agency | undefined {
  return agencies.find((agency) => agency.scope === 'state' && agency.state === state);
}

/** What a state is counted as on the map: an id of a company, `govt-run`, `none`, `by-facility` or `unknown`. */
export function keyOf({ best, varies }: Pick<StateRow, 'best' | 'varies'>): string {
  if (best) return best.claim.provider === 'unnamed' ? 'unknown' : best.claim.provider;
  return varies ? 'by-facility' : 'unknown';
}
