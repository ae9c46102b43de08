/**
 * The addresses and phone numbers that belong to companies and agencies, from their records. The check of an address
 * and the printed lists both rest on it.
 */
import type { Services } from '../schemas/claim.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { Source } from '../schemas/source.ts';
import { agencyPath, providerPath } from './paths.ts';
import { STATE_NAMES } from './states.ts';
import type { Agency, Provider } from './types.ts';

/** `official`: on a page of the owner or of a government. `secondary`: only a guide or the press names it. `unseen`: nobody opened it for us. */
export type OfficialStanding = 'official' | 'secondary' | 'unseen';

/** What an agency uses an address for. */
export const AGENCY_ROLES = ['website', 'locator', 'familyPage'] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

export interface Owner {
  name: string;
  /** Its page on this site. */
  path: string;
  kind: 'company' | 'agency';
}

/** A domain; every name that ends with it belongs to it. */
export interface OfficialSite {
  domain: string;
  /** Id in `owners`. */
  owner: string;
  standing: OfficialStanding;
  use?: string;
  roles?: AgencyRole[];
  /** Name of the state whose portal it is: more than this agency has pages there. */
  portal?: string;
  source?: Source;
}

export interface OfficialPhone {
  /** `866-516-0115`, without an extension. */
  number: string;
  owner: string;
  standing: OfficialStanding;
  use?: string;
  /** Name of the agency or place on whose record it stands, where the company's own record does not have it. */
  saidBy?: string;
  source?: Source;
}

export interface OfficialList {
  owners: Record<string, Owner>;
  sites: OfficialSite[];
  phones: OfficialPhone[];
}

/** A help line from a claim of an agency or a place. */
export interface SaidPhone {
  provider: string;
  number: string;
  saidBy: string;
  source: Source;
}

/** Every help line of a company that an agency or a place names, also in older claims: families still have the old page. */
export function saidPhones(
  records: readonly { name: string; state?: StateCode | undefined; services?: Services | undefined }[],
): SaidPhone[] {
  return records.flatMap(({ name, state, services = {} }) =>
    Object.values(services)
      .flat()
      .flatMap(({ provider, phone, source }) =>
        phone
          ? [{ provider, number: phone, saidBy: state && !name.includes(STATE_NAMES[state]) ? `${name}, ${state}` : name, source }]
          : [],
      ),
  );
}

/** Everything in the order of the owners' names. `said` adds lines that no company record has. */
export function officialList(providers: readonly Provider[], agencies: readonly Agency[], said: readonly SaidPhone[] = []): OfficialList {
  const list: OfficialList = { owners: {}, sites: [], phones: [] };
  for (const provider of [...providers].sort(byName)) {
    list.sites.push(...companySites(provider, providers));
    list.phones.push(...companyPhones(provider, providers, said));
    if (list.sites.at(-1)?.owner === provider.id || list.phones.at(-1)?.owner === provider.id)
      list.owners[provider.id] = { name: provider.name, path: providerPath(provider.id), kind: 'company' };
  }
  for (const agency of [...agencies].sort(byName)) {
    const sites = agencySites(agency);
    list.sites.push(...sites);
    if (agency.phone) list.phones.push({ number: plain(agency.phone), owner: agency.id, standing: 'official', ...(agency.phoneFor && { use: agency.phoneFor }) }); // prettier-ignore
    if (sites.length > 0 || agency.phone) list.owners[agency.id] = { name: agency.name, path: agencyPath(agency.id), kind: 'agency' };
  }
  return list;
}

/** The part of a list that belongs to companies or to agencies. */
export function ofKind({ owners, sites, phones }: OfficialList, kind: Owner['kind']): OfficialList {
  const fits = ({ owner }: { owner: string }) => owners[owner]?.kind === kind;
  return {
    owners: Object.fromEntries(Object.entries(owners).filter(([, owner]) => owner.kind === kind)),
    sites: sites.filter(fits),
    phones: phones.filter(fits),
  };
}

/** A company's domains; what one of its brands lists stands with the brand alone. */
function companySites(provider: Provider, all: readonly Provider[]): OfficialSite[] {
  const ofBrands = all.filter(({ parent }) => parent === provider.id).flatMap(({ domains = [] }) => domains.map(({ domain }) => domain));
  const sites = (provider.domains ?? [])
    .filter(({ domain }) => !ofBrands.some((brand) => belongs(domain, brand)))
    .map(({ domain, use, source }): OfficialSite => ({ domain, owner: provider.id, standing: source.kind, use, source }));
  const host = provider.website && hostOf(provider.website);
  if (host && ![...(provider.domains ?? []).map(({ domain }) => domain), ...ofBrands].some((domain) => belongs(host, domain)))
    sites.push({ domain: host, owner: provider.id, standing: 'secondary' });
  return sites;
}

function companyPhones(provider: Provider, all: readonly Provider[], said: readonly SaidPhone[]): OfficialPhone[] {
  const ofBrands = new Set(all.filter(({ parent }) => parent === provider.id).flatMap(({ phones = [] }) => phones.map(({ number }) => plain(number)))); // prettier-ignore
  const phones = (provider.phones ?? [])
    .map(({ number, use, source }): OfficialPhone => ({ number: plain(number), owner: provider.id, standing: source.kind, use, source }))
    .filter(({ number }) => !ofBrands.has(number));
  const known = new Set([...ofBrands, ...phones.map(({ number }) => number)]);
  for (const { provider: id, number, saidBy, source } of said) {
    if (id !== provider.id || known.has(plain(number))) continue;
    known.add(plain(number));
    phones.push({ number: plain(number), owner: id, standing: source.kind, saidBy, source });
  }
  return phones;
}

function agencySites(agency: Agency): OfficialSite[] {
  const byHost = new Map<string, OfficialSite>();
  for (const role of AGENCY_ROLES) {
    const page = agency[role];
    if (!page) continue;
    const domain = hostOf(page.url);
    const portal = agency.state && portalOf(domain, agency.state);
    const site = byHost.get(domain) ?? { domain, owner: agency.id, standing: 'unseen', roles: [], ...(portal && { portal }) };
    site.roles?.push(role);
    if (!page.unseen) site.standing = 'official';
    byHost.set(domain, site);
  }
  return [...byHost.values()];
}

/** The state's name when a host is its common portal (`pa.gov`, `oklahoma.gov`), else nothing. */
function portalOf(host: string, state: keyof typeof STATE_NAMES): string | undefined {
  const name = STATE_NAMES[state];
  const portals = [state.toLowerCase(), name.toLowerCase().replace(/ /g, ''), ...(state === 'MA' ? ['mass'] : [])].map(
    (one) => `${one}.gov`,
  );
  return portals.includes(host.replace(/^portal\./, '')) ? name : undefined;
}

/** A name is the domain itself or lies below it. */
export function belongs(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function plain(number: string): string {
  return number.replace(/ ext\..*$/, '');
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
