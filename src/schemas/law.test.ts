import { describe, expect, it } from 'vitest';
import { complaints, makeSource } from '../../tests/unit/make.ts';
import { law } from './law.ts';

const caps = {
  kind: 'call-caps',
  title: 'Caps',
  force: { since: '2026-04-06', source: makeSource() },
  caps: [
    { place: 'prison', phone: '0.11', video: '0.25' },
    { place: 'jail', from: 1000, phone: '0.10', video: '0.19' },
    { place: 'jail', to: 999, phone: '0.12', video: '0.19' },
  ],
  source: makeSource(),
};
const grant = { service: 'phone', since: '2023-07-01', text: 'Calls are free.', source: makeSource() };
const free = { kind: 'free-calls', title: 'Free', state: 'MN', places: 'prisons', whom: 'Everyone', grants: [grant] };
const jail = (over: object) => ({ place: 'jail', phone: '0.10', video: '0.19', ...over });

describe('law', () => {
  it.each<[string, object]>([
    ['caps', caps],
    ['caps with a doubt', { ...caps, mayAdd: { amount: '0.02', text: 'Not clear.', source: makeSource() }, doubts: [{ text: 'A case is open.' }] }],
    ['caps that end', { ...caps, force: { since: '2026-04-06', until: '2026', source: makeSource() } }],
    ['free calls', free],
    ['free calls of a county', { ...free, places: 'jails', agency: 'ca-county', basis: 'law' }],
    ['a step of which the state pays a share', { ...free, grants: [{ ...grant, share: 25, until: '2024-06' }, { ...grant, since: '2024-07' }] }],
  ])('takes %s', (_name, value) => {
    expect(complaints(law, value)).toEqual([]);
  }); // prettier-ignore

  it.each<[string, object, string]>([
    ['an unknown kind', { ...free, kind: 'free-call' }, 'use call-caps or free-calls'],
    ['no kind', { ...free, kind: undefined }, 'use call-caps or free-calls'],
    ['a field of the other kind', { ...free, caps: caps.caps }, 'caps'],
    ['caps without a source', { ...caps, source: undefined }, 'source'],
    ['caps without a start', { ...caps, force: { source: makeSource() } }, 'force.since'],
    ['an end before the start', { ...caps, force: { ...caps.force, until: '2025' } }, 'force.until: until must not be before since'],
    ['no caps', { ...caps, caps: [] }, 'caps'],
    ['sizes that overlap', { ...caps, caps: [jail({ from: 1000 }), jail({ from: 350, to: 1000 })] }, 'caps: two caps hold for the same size'],
    ['two caps for all jails', { ...caps, caps: [jail({}), jail({ from: 50, to: 99 })] }, 'caps: two caps hold for the same size'],
    ['a size turned round', { ...caps, caps: [jail({ from: 99, to: 50 })] }, 'to must not be less than from'],
    ['a cap with a dollar sign', { ...caps, caps: [jail({ phone: '$0.10' })] }, 'caps[0].phone'],
    ['a grant without a source', { ...free, grants: [{ ...grant, source: undefined }] }, 'grants[0].source'],
    ['no grants', { ...free, grants: [] }, 'name at least one service'],
    ['a grant of the whole as a share', { ...free, grants: [{ ...grant, share: 100 }] }, 'grants[0].share'],
    ['a grant that ends before it starts', { ...free, grants: [{ ...grant, until: '2023-06' }] }, 'grants[0].until'],
    ['an unknown service', { ...free, grants: [{ ...grant, service: 'calls' }] }, 'grants[0].service'],
    ['a state in lower case', { ...free, state: 'mn' }, 'state'],
    ['a city as the place', { ...free, places: 'city' }, 'use prisons, jails or prisons-and-jails'],
    ['an unknown key', { ...free, since: '2023' }, 'since'],
  ])('refuses %s', (_name, value, message) => {
    expect(complaints(law, value).join('\n')).toContain(message);
  }); // prettier-ignore
});
