/** All files of the open data as text, made once per build: the endpoints hand them out, the index and the page say their sizes. */
import { apiJsonSchemas } from '../schemas/api/json-schema.ts';
import type { CoverageFile, IndexFile } from '../schemas/api/index-file.ts';
import type { StateFile } from '../schemas/api/place.ts';
import { STATE_CODES, type StateCode } from '../schemas/primitives.ts';
import { identify } from '../domain/api/claims.ts';
import { claimColumns } from '../domain/api/claims-csv.ts';
import { coverageFile } from '../domain/api/coverage-file.ts';
import { toCsv, type Column } from '../domain/api/csv.ts';
import { csvw } from '../domain/api/csvw.ts';
import { API_PATH, ENDPOINTS, type Endpoint } from '../domain/api/endpoints.ts';
import { facilityColumns } from '../domain/api/facilities-csv.ts';
import { geoFile } from '../domain/api/geo.ts';
import { headOf } from '../domain/api/head.ts';
import { openApi } from '../domain/api/openapi.ts';
import { toApiAgency, toApiProvider, toApiSource, toApiTerm } from '../domain/api/records.ts';
import { stateFile } from '../domain/api/state-file.ts';
import { isOpen } from '../domain/places.ts';
import { STATE_NAMES } from '../domain/states.ts';
import { catalog } from './index.ts';
import { texts } from './texts.ts';

export interface ApiFile {
  text: string;
  bytes: number;
  endpoint: Pick<Endpoint, 'about' | 'mediaType'>;
}

export interface OpenData {
  /** By their path below `/api/v1/`: `states/il.json`. */
  files: Map<string, ApiFile>;
  coverage: CoverageFile;
  /** A real answer for the page that explains the files. */
  example: { place: string; file: string; json: string };
}

let making: Promise<OpenData> | undefined;

export function openData(): Promise<OpenData> {
  return (making ??= make());
}

/** The files with an ending, as paths of a route that ends with it. */
export async function apiPaths(ending: string): Promise<{ params: { file: string }; props: { file: ApiFile } }[]> {
  const { files } = await openData();
  return [...files]
    .filter(([path]) => path.endsWith(ending))
    .map(([path, file]) => ({ params: { file: path.slice(0, -ending.length) }, props: { file } }));
}

/** Answer of an endpoint. On a static host the content type comes from the host. */
export function respond({ text, endpoint }: ApiFile): Response {
  return new Response(text, { headers: { 'content-type': `${endpoint.mediaType}; charset=utf-8` } });
}

/** Absolute address of a path of this site. */
export function absolute(path: string): string {
  return new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`, import.meta.env.SITE).href;
}

async function make(): Promise<OpenData> {
  const { today, places, placesByState, agencies, agency, providers, provider, source, sources, use } = await catalog();
  const { terms } = await texts();
  const head = headOf(today, absolute);
  const nameOf = (id: string) => provider(id)?.name;
  const counted = Map.groupBy(places, (place) => place.agency);
  const claims = [
    ...agencies.flatMap(({ id, services }) => [...identify(id, 'agency', services, today).values()]),
    ...places.flatMap(({ id, services }) => [...identify(id, 'facility', services, today).values()]),
  ];
  const coverage = coverageFile({ places, agencies, nameOf }, head);
  const files = new Map<string, ApiFile>();
  const add = (path: string, text: string, endpoint: Pick<Endpoint, 'about' | 'mediaType'> = endpointOf(path)) =>
    files.set(path, { text, bytes: new TextEncoder().encode(text).length, endpoint });

  let example: OpenData['example'] | undefined;
  for (const code of STATE_CODES) {
    const here = placesByState.get(code) ?? [];
    const state = stateFile({ code, places: here, agency, source }, head, absolute);
    example ??= exampleOf(state);
    add(`states/${code.toLowerCase()}.json`, json(state));
    add(`states/${code.toLowerCase()}.geojson`, json(geoFile(here, head, absolute)));
  }
  add('places.geojson', json(geoFile(places, head, absolute)));
  add(
    'agencies.json',
    json({ ...head, agencies: agencies.map((one) => toApiAgency(one, counted.get(one.id)?.length ?? 0, today, absolute)) }),
  );
  add('providers.json', json({ ...head, providers: providers.map((one) => toApiProvider(one, use(one.id), absolute)) }));
  add('glossary.json', json({ ...head, terms: terms.map((one) => toApiTerm(one, absolute)) }));
  add('coverage.json', json(coverage));
  const table = <Row>(path: string, columns: Column<Row>[], rows: readonly Row[]) => {
    add(path, toCsv(columns, rows));
    add(`${path}-metadata.json`, json(csvw(path, endpointOf(path).about, columns, head)));
  };
  table('facilities.csv', facilityColumns(head, absolute), places);
  table('claims.csv', claimColumns(head, nameOf), claims);
  add('openapi.json', json(openApi(apiJsonSchemas(), absolute)), {
    about: 'This interface as an OpenAPI 3.1 document.',
    mediaType: 'application/json',
  });

  const counts = {
    places: places.length,
    openPlaces: places.filter(isOpen).length,
    agencies: agencies.length,
    providers: providers.length,
    terms: terms.length,
    claims: claims.length,
  };
  const index: IndexFile = {
    ...head,
    counts,
    files: [...files].map(([path, { bytes, endpoint }]) => ({
      url: absolute(API_PATH + path),
      mediaType: endpoint.mediaType,
      bytes,
      about: endpoint.about,
    })),
    states: STATE_CODES.map((code: StateCode) => ({
      code,
      name: STATE_NAMES[code],
      places: placesByState.get(code)?.length ?? 0,
      json: absolute(`${API_PATH}states/${code.toLowerCase()}.json`),
      geojson: absolute(`${API_PATH}states/${code.toLowerCase()}.geojson`),
    })),
    sources: Object.fromEntries(sources.map((one) => [one.id, toApiSource(one)])),
  };
  add('index.json', json(index));
  if (!example) throw new Error('No place has an answer about messages with a history');
  return { files, coverage, example };
}

/** Messages at the first place of the state where the answer has all parts. */
function exampleOf({ state, places, claims }: StateFile): OpenData['example'] | undefined {
  const place = places.find(({ status, answers }) => status === 'open' && answers.messaging.claims.length > 0 && answers.messaging.former);
  const claim = place && claims[place.answers.messaging.claims[0] ?? ''];
  if (!claim) return undefined;
  const text = {
    places: [{ id: place.id, name: place.name, answers: { messaging: place.answers.messaging } }],
    claims: { [claim.id]: claim },
  };
  return { place: place.name, file: `states/${state.code.toLowerCase()}.json`, json: JSON.stringify(text, null, 2) };
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function endpointOf(path: string): Endpoint {
  const name = path.replace(/^states\/[a-z]{2}\./, 'states/{state}.');
  const found = ENDPOINTS.find((endpoint) => endpoint.path === name);
  if (!found) throw new Error(`src/domain/api/endpoints.ts does not know ${path}`);
  return found;
}
