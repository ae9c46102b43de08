/**
 * Links to a company go to a domain that its record lists as official, so that a look-alike is noticed. Pages of
 * governments and of the agency or the place itself are no company's and may stand.
 */
import type { Finding } from '../problem.ts';
import { belongs } from '../official-list.ts';
import { isCompany } from '../resolve.ts';
import type { Provider, Records } from '../types.ts';
import { claimsIn } from '../walk.ts';

export function officialDomains({ facilities, agencies, providers }: Pick<Records, 'facilities' | 'agencies' | 'providers'>): Finding[] {
  const domains = domainsByHouse(providers);
  const websites = providers.flatMap(({ id, website }): Finding[] => {
    const official = domains.get(id) ?? [];
    if (website === undefined || official.length === 0 || isOneOf(hostOf(website), official)) return [];
    return [{ level: 'warning', collection: 'providers', id, path: ['website'], ...told(hostOf(website), id, official) }];
  });
  const everyCompany = [...new Set([...domains.values()].flat())];
  const claims = Object.entries({ facilities, agencies }).flatMap(([collection, records]) =>
    records.flatMap((record) =>
      [...claimsIn(record)].flatMap(({ path, claim: { provider, url, source } }): Finding[] => {
        const official = domains.get(provider) ?? [];
        if (url === undefined || !isCompany(provider) || official.length === 0) return [];
        const host = hostOf(url);
        // The page that the fact was read on, if it is official, and what another company lists as its own, are no look-alikes.
        const known = [...official, ...(source.kind === 'official' ? [hostOf(source.url)] : []), ...ownPages(record)];
        if (isOneOf(host, known) || isGovernment(host)) return [];
        const other = everyCompany.some((domain) => belongs(host, domain));
        return [
          { level: other ? 'info' : 'warning', collection, id: record.id, path: [...path, 'url'], ...told(host, provider, official) },
        ];
      }),
    ),
  );
  return [...websites, ...claims];
}

/** Domains of a company, with those of its owner and its brands: ViaPath, ConnectNetwork and GettingOut link to each other. */
function domainsByHouse(providers: readonly Provider[]): Map<string, string[]> {
  const parentOf = new Map(providers.map(({ id, parent }) => [id, parent]));
  const house = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let up = parentOf.get(at); up !== undefined && !seen.has(up); up = parentOf.get(at)) {
      seen.add(at);
      at = up;
    }
    return at;
  };
  const byHouse = new Map<string, string[]>();
  for (const { id, domains = [] } of providers) {
    byHouse.set(house(id), [...(byHouse.get(house(id)) ?? []), ...domains.map(({ domain }) => domain)]);
  }
  return new Map(providers.map(({ id }) => [id, byHouse.get(house(id)) ?? []]));
}

/** Hosts of the web pages that a place or an agency names as its own. */
function ownPages(record: object): string[] {
  const { website } = record as { website?: string | { url: string } | undefined };
  if (website === undefined) return [];
  return [hostOf(typeof website === 'string' ? website : website.url)];
}

/** `.gov` and `.mil` are given to governments only, `.us` by state and county mostly to them. */
function isGovernment(host: string): boolean {
  return /\.(?:gov|mil)$|\.[a-z]{2}\.us$/.test(host);
}

function told(host: string, provider: string, official: readonly string[]): Pick<Finding, 'found' | 'expected' | 'fix'> {
  return {
    found: `a link to ${host}`,
    expected: `a domain that content/providers/${provider}.md or its owner lists: ${official.slice(0, 6).join(', ')}`,
    fix: 'use the official address; if this one is official too, add it to domains with its source',
  };
}

function isOneOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => belongs(host, domain));
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '').toLowerCase();
}
