/** Agencies, companies, words and data sets, for the open data. */
import type { ApiSharedSource } from '../../schemas/api/parts.ts';
import type { ApiAgency, ApiProvider, ApiTerm } from '../../schemas/api/records.ts';
import { FACT_TOPICS } from '../../schemas/provider.ts';
import { agencyPath, providerPath, termPath } from '../paths.ts';
import type { ProviderUse } from '../provider-use.ts';
import type { Agency, Provider, SharedSource, Term } from '../types.ts';
import { identify } from './claims.ts';
import type { ToUrl } from './head.ts';

/** `places`: how many places name the agency. */
export function toApiAgency(agency: Agency, places: number, today: string, url: ToUrl): ApiAgency {
  const { id, services, ...fields } = agency;
  return { id, page: url(agencyPath(id)), ...fields, places, claims: [...identify(id, 'agency', services, today).values()] };
}

export function toApiProvider(provider: Provider, use: ProviderUse, url: ToUrl): ApiProvider {
  const { id, status, facts, ...fields } = provider;
  return {
    id,
    page: url(providerPath(id)),
    ...fields,
    status: status ?? 'active',
    places: use.places,
    states: [...use.byState.keys()].sort() as ApiProvider['states'],
    facts: FACT_TOPICS.flatMap((topic) => (facts?.[topic] ? [{ topic, facts: facts[topic] }] : [])),
  };
}

export function toApiTerm({ id, term, aliases, definition, related, updated, sources }: Term, url: ToUrl): ApiTerm {
  return { id, page: url(termPath(id)), term, aliases, definition, related, updated, sources };
}

export function toApiSource({ title, publisher, url, date, kind, licence, gave }: SharedSource): ApiSharedSource {
  return { title, publisher, url, date, kind, license: licence, gave };
}
