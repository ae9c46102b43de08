import { describe, expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, makeProvider, makeRecords, makeSource } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import type { Facility, Provider } from '../types.ts';
import { officialDomains } from './official-domains.ts';

const domain = (name: string) => ({ domain: name, use: 'account', source: makeSource() });
const PROVIDERS = [
  makeProvider({ id: 'securus', domains: [domain('securustech.net')] }),
  makeProvider({ id: 'jpay', parent: 'securus', domains: [domain('jpay.com')] }),
  makeProvider({ id: 'ncic', domains: [domain('ncic.com')] }),
  makeProvider({ id: 'small' }),
];
const links = (url: string, provider = 'jpay', over: Partial<Facility> = {}, source = makeSource({ kind: 'secondary' })) =>
  officialDomains(
    makeRecords({ providers: PROVIDERS, facilities: [makeFacility({ services: { money: [{ provider, url, source }] }, ...over })] }),
  ).map(({ level, path }) => `${level ?? ''} ${fieldName(path)}`);
const websites = (...providers: Provider[]) =>
  officialDomains(makeRecords({ providers })).map(({ level, id, path }) => `${level ?? ''} ${id} ${fieldName(path)}`);

describe('officialDomains', () => {
  it.each([
    ['the official domain', 'https://jpay.com/x'],
    ['a name below it', 'https://www.JPay.com/x'],
    ['the owner’s domain', 'https://securustech.net/'],
    ['a page of a government', 'https://idoc.illinois.gov/jpay'],
    ['a page of a county', 'https://sheriff.co.adams.il.us/'],
  ])('takes %s', (_name, url) => {
    expect(links(url)).toEqual([]);
  });

  it('takes a brand’s domain for its owner', () => {
    expect(links('https://jpay.com/', 'securus')).toEqual([]);
  });

  it('takes the website of the place and the official page that was read', () => {
    expect(links('https://sheriff.org/money', 'jpay', { website: 'https://www.sheriff.org/' })).toEqual([]);
    expect(links('https://sheriff.org/money', 'jpay', {}, makeSource({ url: 'https://sheriff.org/rules' }))).toEqual([]);
  });

  it.each([
    ['a company whose domains nobody knows', 'small'],
    ['no company', 'govt-run'],
  ])('says nothing of %s', (_name, provider) => {
    expect(links('https://anything.com/', provider)).toEqual([]);
  });

  it.each(['https://jpay-login.com/', 'https://jpay.com.evil.io/', 'https://myjpay.com/', 'https://evil.io/jpay.com'])(
    'warns of %s',
    (url) => {
      expect(links(url)).toEqual(['warning services.money[0].url']);
    },
  );

  it('mentions a domain of another company', () => {
    expect(links('https://ncic.com/')).toEqual(['info services.money[0].url']);
  });

  it('looks at agencies too', () => {
    const services = { money: [makeClaim('jpay', { kind: 'secondary' }, { url: 'https://jpay-login.com/' })] };
    expect(officialDomains(makeRecords({ providers: PROVIDERS, agencies: [makeAgency({ services })] }))).toHaveLength(1);
  });

  it('holds a company’s website against its own domains', () => {
    expect(websites(makeProvider({ website: 'https://www.jpay.com/', domains: [domain('jpay.com')] }))).toEqual([]);
    expect(websites(makeProvider({ website: 'https://jpay.io/' }))).toEqual([]);
    expect(websites(makeProvider({ website: 'https://jpay.io/', domains: [domain('jpay.com')] }))).toEqual(['warning jpay website']);
  });

  it('bears owners in a circle', () => {
    const circle = [
      makeProvider({ id: 'a', parent: 'b', domains: [domain('a.com')] }),
      makeProvider({ id: 'b', parent: 'a', website: 'https://c.com/' }),
    ];
    expect(() => websites(...circle)).not.toThrow();
  });
});
