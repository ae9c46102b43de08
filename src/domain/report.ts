/** The state of the data in figures: coverage in places and people, standing, age, and what to read again next. */
import { SERVICES, type Claim, type Service } from '../schemas/claim.ts';
import {
  claimAges,
  coverageByCompany,
  coverageByService,
  coverageByState,
  standingsByService,
  type ClaimAge,
  type CompanyCoverage,
  type Covered,
  type CoverageInput,
  type Standings,
} from './coverage.ts';
import { housesOf } from './house.ts';
import { isAdult, isOpen } from './places.ts';
import { resolveServices } from './resolve.ts';
import { byPeople, toVerify, type ToVerify } from './to-verify.ts';
import type { Agency, Facility, Provider } from './types.ts';

export interface Report {
  today: string;
  places: number;
  people: number;
  services: Record<Service, { covered: Covered; standings: Standings; ages: Record<ClaimAge, number> }>;
  /** Per state, all services. */
  states: { state: string; services: Record<Service, Covered> }[];
  companies: (CompanyCoverage & { name: string })[];
  /** Old or undated claims on which most people rest. */
  next: ToVerify[];
}

/** Over the open places for adults. `next` holds at most `limit` claims. */
export function makeReport(
  { facilities, agencies, providers }: { facilities: readonly Facility[]; agencies: readonly Agency[]; providers: readonly Provider[] },
  today: string,
  limit = 50,
): Report {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const nameOf = new Map(providers.map(({ id, name }) => [id, name]));
  const houseOf = housesOf(providers);
  const open = facilities.filter((place) => isOpen(place) && isAdult(place));
  const inputs = open.map((place): CoverageInput => ({
    state: place.state,
    population: place.population,
    answers: resolveServices(place.services, agencyById.get(place.agency ?? '')?.services, today, houseOf),
  }));
  const covered = coverageByService(inputs);
  const standings = standingsByService(inputs);
  const perState = SERVICES.map((service) => [service, coverageByState(inputs, service)] as const);
  const claims = (service: Service): Claim[] => [...agencies, ...open].flatMap(({ services }) => services?.[service] ?? []);
  return {
    today,
    places: open.length,
    people: open.reduce((sum, { population = 0 }) => sum + population, 0),
    services: perService((service) => ({
      covered: covered[service],
      standings: standings[service],
      ages: claimAges(claims(service), today),
    })),
    states: [...perState[0]![1].keys()].map((state) => ({
      state,
      services: Object.fromEntries(perState.map(([service, byState]) => [service, byState.get(state)!])) as Record<Service, Covered>,
    })),
    companies: coverageByCompany(inputs).map((company) => ({ ...company, name: nameOf.get(company.provider) ?? company.provider })),
    next: toVerify({ facilities, agencies }, today)
      .filter(({ fresh }) => !fresh)
      .sort(byPeople)
      .slice(0, limit),
  };
}

function perService<T>(of: (service: Service) => T): Record<Service, T> {
  return Object.fromEntries(SERVICES.map((service) => [service, of(service)])) as Record<Service, T>;
}
