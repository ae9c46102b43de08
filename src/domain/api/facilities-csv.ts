/** The table of all places: one row each, with the short answer for each service. */
import type { ApiHead } from '../../schemas/api/parts.ts';
import { SERVICES } from '../../schemas/claim.ts';
import { facilityPath } from '../paths.ts';
import { list, type Column } from './csv.ts';
import type { ToUrl } from './head.ts';
import type { ResolvedPlace } from './place.ts';

export function facilityColumns(head: ApiHead, url: ToUrl): Column<ResolvedPlace>[] {
  return [
    { name: 'id', about: 'Never changes', of: ({ id }) => id },
    { name: 'name', about: 'As the place calls itself', of: ({ name }) => name },
    { name: 'aliases', about: 'Other names', of: ({ aliases }) => list(aliases) },
    { name: 'kind', about: 'Kind of place', of: ({ kind }) => kind },
    { name: 'status', about: 'open, closed or unconfirmed', of: ({ status }) => status ?? 'open' },
    { name: 'agency', about: 'Id of the agency that runs it', of: ({ agency }) => agency },
    { name: 'operator', about: 'Firm or office that runs it day to day', of: ({ operator }) => operator },
    { name: 'street', about: 'Street', of: ({ address }) => address.street },
    { name: 'city', about: 'City', of: ({ address }) => address.city },
    { name: 'county', about: 'County', of: ({ address }) => address.county },
    { name: 'county_fips', about: 'Five digits; read it as text', of: ({ address }) => address.countyFips },
    { name: 'zip', about: 'Five digits; read it as text', of: ({ address }) => address.zip },
    { name: 'state', about: 'Two letters', of: ({ state }) => state },
    { name: 'lat', about: 'Latitude, WGS 84', of: ({ location }) => location?.lat },
    { name: 'lon', about: 'Longitude, WGS 84', of: ({ location }) => location?.lon },
    { name: 'phone', about: 'Phone of the place', of: ({ phone }) => phone },
    { name: 'website', about: 'Website of the place', of: ({ website }) => website },
    { name: 'population', about: 'People held', of: ({ population }) => population },
    { name: 'capacity', about: 'Capacity', of: ({ capacity }) => capacity },
    { name: 'counted', about: 'Date of population and capacity', of: ({ counted }) => counted },
    { name: 'security', about: 'Security level in words', of: ({ security }) => security },
    { name: 'gender', about: 'men, women or both', of: ({ gender }) => gender },
    { name: 'ice', about: 'Date of the ICE list that names it', of: ({ ice }) => ice },
    ...SERVICES.flatMap((service): Column<ResolvedPlace>[] => [
      { name: `${service}_provider`, about: 'Best claim that holds', of: ({ answers }) => answers[service].now[0]?.claim.provider },
      { name: `${service}_standing`, about: 'confirmed, reported, unknown or not-offered', of: ({ answers }) => answers[service].standing },
      { name: `${service}_level`, about: 'Said of the facility or of its agency', of: ({ answers }) => answers[service].now[0]?.level },
    ]),
    {
      name: 'sources',
      about: 'Data sets and pages on which the row rests',
      of: ({ sources }) => list(sources.map((source) => ('ref' in source ? source.ref : source.url))),
    },
    { name: 'page', about: 'The page for families', of: ({ id }) => url(facilityPath(id)) },
    ...headColumns<ResolvedPlace>(head),
  ];
}

/** A row that is copied out of its table still says of when it is and who may use it. */
export function headColumns<Row>({ schemaVersion, generated, license }: ApiHead): Column<Row>[] {
  return [
    { name: 'schema_version', about: 'Version of the shape', of: () => schemaVersion },
    { name: 'generated', about: 'The day for which it holds', of: () => generated },
    { name: 'license', about: 'License and whom to credit', of: () => `${license.name}, ${license.credit}` },
  ];
}
