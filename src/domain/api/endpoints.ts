/** All addresses of the open data, once: for the index, the OpenAPI document, the page that explains them, and the tests. */
/** Names of the operations: stable, since generated clients call their functions by them. */
export type Operation =
  | 'getIndex'
  | 'getState'
  | 'getStateMap'
  | 'getMap'
  | 'getAgencies'
  | 'getProviders'
  | 'getGlossary'
  | 'getCoverage'
  | 'getFacilitiesTable'
  | 'getClaimsTable'
  | 'getFacilitiesColumns'
  | 'getClaimsColumns';

export interface Endpoint {
  /** Path below `/api/v1/`; `{state}` stands for a state in small letters. */
  path: string;
  operation: Operation;
  about: string;
  mediaType: 'application/json' | 'application/geo+json' | 'text/csv';
  /** Name of the shape in the OpenAPI document; a table and a foreign format have none. */
  schema?: string;
}

export const API_PATH = '/api/v1/';

export const ENDPOINTS: readonly Endpoint[] = [
  { path: 'index.json', operation: 'getIndex', about: 'What there is: all files, counts and data sets.', mediaType: 'application/json', schema: 'IndexFile' },
  { path: 'states/{state}.json', operation: 'getState', about: 'The places of a state with their answers.', mediaType: 'application/json', schema: 'StateFile' },
  { path: 'states/{state}.geojson', operation: 'getStateMap', about: 'The places of a state on a map.', mediaType: 'application/geo+json', schema: 'PlacesFile' },
  { path: 'places.geojson', operation: 'getMap', about: 'All places on a map.', mediaType: 'application/geo+json', schema: 'PlacesFile' },
  { path: 'agencies.json', operation: 'getAgencies', about: 'Prison systems and other agencies with their claims.', mediaType: 'application/json', schema: 'AgenciesFile' },
  { path: 'providers.json', operation: 'getProviders', about: 'Companies and what is known of them.', mediaType: 'application/json', schema: 'ProvidersFile' },
  { path: 'glossary.json', operation: 'getGlossary', about: 'Words and what they mean.', mediaType: 'application/json', schema: 'GlossaryFile' },
  { path: 'coverage.json', operation: 'getCoverage', about: 'How much is known, by service, state and company.', mediaType: 'application/json', schema: 'CoverageFile' },
  { path: 'facilities.csv', operation: 'getFacilitiesTable', about: 'Table of all places with their short answers.', mediaType: 'text/csv' },
  { path: 'claims.csv', operation: 'getClaimsTable', about: 'Table of all claims with their sources.', mediaType: 'text/csv' },
  { path: 'facilities.csv-metadata.json', operation: 'getFacilitiesColumns', about: 'What the columns of facilities.csv mean (CSV on the Web).', mediaType: 'application/json' },
  { path: 'claims.csv-metadata.json', operation: 'getClaimsColumns', about: 'What the columns of claims.csv mean (CSV on the Web).', mediaType: 'application/json' },
]; // prettier-ignore
