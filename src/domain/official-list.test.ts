import { describe, expect, it } from 'vitest';
import { belongs, officialList, saidPhones } from './official-list.ts';
import type { Agency, Provider } from './types.ts';

const source = { title: 'Page', url: 'https://example.com/', kind: 'official' as const };
const guide = { ...source, kind: 'secondary' as const };
const provider = (id: string, more: Partial<Provider> = {}): Provider => ({ id, name: id.toUpperCase(), summary: 'x', sources: [source], ...more }); // prettier-ignore
const agency = (id: string, more: Partial<Agency> = {}): Agency => ({ id, name: `Agency ${id}`, shortName: id, scope: 'state', state: 'PA', sources: [source], ...more }); // prettier-ignore

describe('companies', () => {
  const brand = provider('brand', {
    parent: 'owner',
    domains: [{ domain: 'brand.com', use: 'account', source }],
    phones: [{ number: '800-111-2222', use: 'help', source }],
  });
  const owner = provider('owner', {
    domains: [
      { domain: 'owner.com', use: 'company', source: guide },
      { domain: 'help.brand.com', use: 'help', source },
    ],
    phones: [{ number: '800-111-2222', use: 'help of the brand', source }],
  });

  it('list their domains with source and standing', () => {
    expect(officialList([brand, owner], []).sites).toEqual([
      { domain: 'brand.com', owner: 'brand', standing: 'official', use: 'account', source },
      { domain: 'owner.com', owner: 'owner', standing: 'secondary', use: 'company', source: guide },
    ]);
  });

  it('name a brand’s sites and phones once, with the brand', () => {
    const { phones } = officialList([owner, brand], []);
    expect(phones.map(({ owner: id, number }) => `${id} ${number}`)).toEqual(['brand 800-111-2222']);
  });

  it('add a website whose domain is not listed', () => {
    const sites = (domains: Provider['domains']) =>
      officialList([provider('a', { website: 'https://www.a.com/x', ...(domains && { domains }) })], []).sites.map(({ domain }) => domain);
    expect(sites(undefined)).toEqual(['a.com']);
    expect(sites([{ domain: 'a.com', use: 'x', source }])).toEqual(['a.com']);
  });

  it('without an address or a phone are no owners', () => {
    expect(officialList([provider('nothing'), brand], []).owners).toEqual({ brand: { name: 'BRAND', path: '/providers/brand/', kind: 'company' } }); // prettier-ignore
  });

  it('get the help lines that only an agency or a place names', () => {
    const claim = (id: string, phone: string) => ({ provider: id, phone, source: guide });
    const said = saidPhones([
      {
        name: 'Agency of Pennsylvania',
        state: 'PA',
        services: { phone: [claim('brand', '800-111-2222'), claim('brand', '800-111-3333')] },
      },
      { name: 'Some County Jail', state: 'TX', services: { video: [claim('brand', '800-111-3333'), claim('brand', '800-111-4444')] } },
      { name: 'Nothing' },
    ]);
    expect(officialList([brand], [], said).phones.map(({ number, saidBy }) => [number, saidBy])).toEqual([
      ['800-111-2222', undefined],
      ['800-111-3333', 'Agency of Pennsylvania'],
      ['800-111-4444', 'Some County Jail, TX'],
    ]);
  });

  it('never lists what belongs to no company', () => {
    expect(officialList([brand], [], [{ provider: 'govt-run', number: '800-999-9999', saidBy: 'x', source }]).phones).toHaveLength(1);
  });
});

describe('agencies', () => {
  it('list the hosts of their pages, each once with its uses', () => {
    const { sites, owners } = officialList([], [
      agency('pa', {
        website: { url: 'https://www.pa.gov/agencies/cor' },
        locator: { url: 'https://inmatelocator.cor.pa.gov/#/' },
        familyPage: { url: 'https://pa.gov/family' },
      }),
    ]); // prettier-ignore
    expect(sites).toEqual([
      { domain: 'pa.gov', owner: 'pa', standing: 'official', roles: ['website', 'familyPage'], portal: 'Pennsylvania' },
      { domain: 'inmatelocator.cor.pa.gov', owner: 'pa', standing: 'official', roles: ['locator'] },
    ]);
    expect(owners['pa']).toEqual({ name: 'Agency pa', path: '/agencies/pa/', kind: 'agency' });
  });

  it('know the portals of states', () => {
    const portal = (url: string, state: Agency['state']) => officialList([], [agency('x', { state, website: { url } })]).sites[0]?.portal;
    expect(portal('https://oklahoma.gov/doc', 'OK')).toBe('Oklahoma');
    expect(portal('https://portal.ct.gov/doc', 'CT')).toBe('Connecticut');
    expect(portal('https://www.mass.gov/doc', 'MA')).toBe('Massachusetts');
    expect(portal('https://cor.mt.gov/', 'MT')).toBeUndefined();
    expect(portal('https://www.pa.gov/', 'OH')).toBeUndefined();
  });

  it('say when nobody opened any of the pages', () => {
    const { sites } = officialList([], [agency('x', { website: { url: 'https://x.gov/', unseen: true } })]);
    expect(sites[0]?.standing).toBe('unseen');
    const seen = officialList(
      [],
      [agency('x', { website: { url: 'https://x.gov/', unseen: true }, locator: { url: 'https://x.gov/find' } })],
    );
    expect(seen.sites[0]?.standing).toBe('official');
  });

  it('list their phone without the extension', () => {
    expect(officialList([], [agency('x', { phone: '618-826-5071 ext. 2', phoneFor: 'visits' })]).phones).toEqual([
      { number: '618-826-5071', owner: 'x', standing: 'official', use: 'visits' },
    ]);
  });
});

describe('belongs', () => {
  it.each([
    ['jpay.com', 'jpay.com', true],
    ['www.jpay.com', 'jpay.com', true],
    ['notjpay.com', 'jpay.com', false],
    ['jpay.com.evil.io', 'jpay.com', false],
    ['com', 'jpay.com', false],
  ])('%s to %s: %s', (host, domain, expected) => {
    expect(belongs(host, domain)).toBe(expected);
  });
});
