import { describe, expect, it } from 'vitest';
import { makeFreeCalls, makeSource, TODAY } from '../../tests/unit/make.ts';
import type { Grant } from '../schemas/law.ts';
import { freeByState } from './free-map.ts';
import type { FreeCalls } from './types.ts';

const grant = (over: Partial<Grant> = {}): Grant => ({ service: 'phone', text: 'Calls.', source: makeSource(), ...over });
const kinds = (...laws: FreeCalls[]) => freeByState(laws, TODAY).map(({ state, kind, jailsToo }) => [state, kind, jailsToo]);

describe('freeByState', () => {
  it.each<[string, Partial<FreeCalls>, string | undefined]>([
    ['free in the prisons', {}, 'prisons'],
    ['free in prisons and jails', { places: 'prisons-and-jails' }, 'both'],
    ['free, but nobody confirms it', { grants: [grant({ unconfirmed: true })] }, 'unconfirmed'],
    ['a share paid', { grants: [grant({ share: 75 })] }, 'part'],
    [
      'a share that has ended, then all of it',
      { grants: [grant({ share: 75, until: '2026-06' }), grant({ since: '2026-07' })] },
      'prisons',
    ],
    [
      'a share that still holds, all of it later',
      { grants: [grant({ share: 75, until: '2027-06' }), grant({ since: '2027-07' })] },
      'part',
    ],
    ['free from a day to come', { grants: [grant({ since: '2027' })] }, 'ahead'],
    ['free in one county', { places: 'jails', agency: 'il-cook' }, 'some-jails'],
    ['no longer free', { grants: [grant({ until: '2025' })] }, undefined],
    ['only video is free', { grants: [grant({ service: 'video' })] }, undefined],
  ])('%s', (_what, over, kind) => {
    expect(kinds(makeFreeCalls(over))).toEqual(kind === undefined ? [] : [['IL', kind, false]]);
  });

  it('a state counts by its widest rule; jails of counties are said beside it', () => {
    const county = makeFreeCalls({ id: 'a', places: 'jails', agency: 'il-cook' });
    expect(kinds(county, makeFreeCalls({ id: 'b' }))).toEqual([['IL', 'prisons', true]]);
    expect(kinds(county, makeFreeCalls({ id: 'c', places: 'jails', agency: 'il-lake' }))).toEqual([['IL', 'some-jails', false]]);
  });

  it('is in order of the names of the states, and leaves caps out', () => {
    const caps = { kind: 'call-caps', id: 'caps' } as never;
    expect(freeByState([makeFreeCalls({ state: 'WY' }), caps, makeFreeCalls({ state: 'AL' })], TODAY).map(({ state }) => state)).toEqual([
      'AL',
      'WY',
    ]);
  });

  it('keeps what else is free today, not steps that have ended', () => {
    const grants = [grant({ share: 25, until: '2024' }), grant({ service: 'video' }), grant()];
    expect(freeByState([makeFreeCalls({ grants })], TODAY)[0]!.laws[0]!.grants).toEqual([grants[1], grants[2]]);
  });
});
