import { describe, expect, it } from 'vitest';
import { complaints, makeSource } from '../../tests/unit/make.ts';
import { agency } from './agency.ts';

const good = { name: 'Illinois Department of Corrections', shortName: 'IDOC', scope: 'state', state: 'IL', sources: [makeSource()] };

describe('agency', () => {
  it.each([
    ['a state agency', {}],
    ['a local agency', { scope: 'local' }],
    ['a federal agency', { scope: 'federal', state: undefined }],
    ['a page that nobody opened', { locator: { url: 'https://example.com/', unseen: true } }],
  ])('takes %s', (_name, extra) => {
    expect(complaints(agency, { ...good, ...extra })).toEqual([]);
  });

  it.each([
    ['a federal agency with a state', { scope: 'federal' }],
    ['a state agency without a state', { state: undefined }],
    ['a local agency without a state', { scope: 'local', state: undefined }],
  ])('refuses %s', (_name, extra) => {
    expect(complaints(agency, { ...good, ...extra })).toEqual(['state: a federal agency has no state; every other agency needs one']);
  });

  it.each([
    ['no source', { sources: [] }, 'sources: name at least one source'],
    ['a pointer as a source', { sources: [{ ref: 'hifld-2024' }] }, 'sources[0]'],
    ['a missing list of sources', { sources: undefined }, 'sources'],
    ['an unknown scope', { scope: 'county' }, 'scope: use federal, state or local'],
    ['an unknown key', { population: 5 }, 'population'],
    ['a page as a bare address', { website: 'https://example.com/' }, 'website'],
    ['unseen: false', { website: { url: 'https://example.com/', unseen: false } }, 'website.unseen'],
    ['a state in lower case', { state: 'il' }, 'state: use a two-letter code'],
  ])('refuses %s', (_name, extra, message) => {
    expect(complaints(agency, { ...good, ...extra }).join('\n')).toContain(message);
  });
});
