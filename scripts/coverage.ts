/** Print the share of people inside whose place has a sourced answer, per service and, for messaging, per state. */
import process from 'node:process';
import { buildDate } from '../src/domain/build-date.ts';
import { coverageByService, coverageByState, percent, type Covered } from '../src/domain/coverage.ts';
import { isAdult, isOpen } from '../src/domain/places.ts';
import { resolveServices } from '../src/domain/resolve.ts';
import { readContent } from '../src/files/read.ts';
import { SERVICES, service as serviceSchema } from '../src/schemas/claim.ts';

const chosen = serviceSchema.parse(process.argv[2] ?? 'messaging');
const today = buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now());
const { facilities, agencies } = await readContent(process.cwd(), today);
const servicesOf = new Map(agencies.map(({ id, services }) => [id, services]));
const places = facilities
  .filter((place) => isOpen(place) && isAdult(place))
  .map((place) => ({
    state: place.state,
    population: place.population,
    answers: resolveServices(place.services, place.agency === undefined ? undefined : servicesOf.get(place.agency), today),
  }));

const row = (name: string, { places: all, placesAnswered, people, peopleAnswered }: Covered): Record<string, string | number> => ({
  name,
  'people %': percent(peopleAnswered, people),
  people,
  'people answered': peopleAnswered,
  'places %': percent(placesAnswered, all),
  places: all,
  'places answered': placesAnswered,
});

console.log('Open places for adults with a sourced answer, by people held (the places’ own last counts)');
const byService = coverageByService(places);
console.table(SERVICES.map((service) => row(service, byService[service])));
console.log(`By state: ${chosen} (another service: npm run coverage -- phone)`);
console.table([...coverageByState(places, chosen)].map(([state, covered]) => row(state, covered)));
