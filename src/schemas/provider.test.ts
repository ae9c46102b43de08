import { describe, expect, it } from 'vitest';
import { complaints, makeSource } from '../../tests/unit/make.ts';
import { provider } from './provider.ts';

const good = { name: 'JPay', summary: 'Messages and money.', sources: [makeSource()] };
const fact = { text: 'Stamps are sold in books.', source: makeSource() };

describe('provider', () => {
  it.each([
    ['the least', {}],
    ['facts with sources', { facts: { payment: [fact], refunds: [{ ...fact, old: true }] } }],
    ['a domain', { domains: [{ domain: 'jpay.com', use: 'account', source: makeSource() }] }],
    ['a merged company', { status: 'merged', successor: 'securus', parent: 'securus' }],
  ])('takes %s', (_name, extra) => {
    expect(complaints(provider, { ...good, ...extra })).toEqual([]);
  });

  it.each([
    ['no source', { sources: [] }, 'sources: name at least one source'],
    ['a missing list of sources', { sources: undefined }, 'sources'],
    ['an unknown key', { formerName: 'JPay Inc.' }, 'formerName'],
    ['a fact without a source', { facts: { payment: [{ text: fact.text }] } }, 'facts.payment[0].source'],
    ['a topic that does not exist', { facts: { gossip: [fact] } }, 'facts'],
    ['a topic without facts', { facts: { payment: [] } }, 'facts.payment'],
    [
      'a domain written as an address',
      { domains: [{ domain: 'https://jpay.com', use: 'account', source: makeSource() }] },
      'domains[0].domain',
    ],
    ['a domain without a source', { domains: [{ domain: 'jpay.com', use: 'account' }] }, 'domains[0].source'],
    ['a service that does not exist', { sells: ['email'] }, 'sells[0]'],
    ['an unknown status', { status: 'active' }, 'status'],
    ['a javascript address', { website: 'javascript:alert(1)' }, 'website: write a full web address'],
  ])('refuses %s', (_name, extra, message) => {
    expect(complaints(provider, { ...good, ...extra }).join('\n')).toContain(message);
  });
});
