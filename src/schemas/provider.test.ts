import { describe, expect, it } from 'vitest';
import { complaints, makeSource } from '../../tests/unit/make.ts';
import { provider } from './provider.ts';

const good = { name: 'JPay', summary: 'Messages and money.', sources: [makeSource()] };
const fact = { text: 'Stamps are sold in books.', source: makeSource() };
const limit = { characters: 6000, per: 'message', source: makeSource() };
const cost = { amount: '0.12', upTo: '0.15', credits: 50, source: makeSource() };

describe('provider', () => {
  it.each([
    ['the least', {}],
    ['facts with sources', { facts: { payment: [fact], refunds: [{ ...fact, old: true }] } }],
    ['a domain', { domains: [{ domain: 'jpay.com', use: 'account', source: makeSource() }] }],
    ['a limit', { messageLimits: [limit] }],
    ['all of a limit', { messageLimits: [{ ...limit, lines: 35, per: 'stamp', place: 'New York prisons', old: true, cost }] }],
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
    ['a limit without a source', { messageLimits: [{ ...limit, source: undefined }] }, 'messageLimits[0].source'],
    ['a limit of nothing', { messageLimits: [{ ...limit, characters: 0 }] }, 'messageLimits[0].characters'],
    ['a limit as text', { messageLimits: [{ ...limit, characters: '6000' }] }, 'messageLimits[0].characters'],
    ['a limit per something else', { messageLimits: [{ ...limit, per: 'page' }] }, 'messageLimits[0].per: use one of'],
    ['a cost without a source', { messageLimits: [{ ...limit, cost: { amount: '0.25' } }] }, 'messageLimits[0].cost.source'],
    [
      'a cost that goes down',
      { messageLimits: [{ ...limit, cost: { ...cost, upTo: '0.10' } }] },
      'messageLimits[0].cost.upTo: upTo must be more',
    ],
    ['a cost with a sign', { messageLimits: [{ ...limit, cost: { ...cost, amount: '$0.25' } }] }, 'messageLimits[0].cost.amount'],
    ['no limits in the list', { messageLimits: [] }, 'messageLimits'],
    ['a javascript address', { website: 'javascript:alert(1)' }, 'website: write a full web address'],
  ])('refuses %s', (_name, extra, message) => {
    expect(complaints(provider, { ...good, ...extra }).join('\n')).toContain(message);
  });
});
