import { describe, expect, it } from 'vitest';
import { makeFreeCalls, makeSource } from '../../tests/unit/make.ts';
import { FACILITY_KINDS, type FacilityKind } from '../schemas/facility.ts';
import { capClass, capsFor, capsOn } from './call-caps.ts';
import type { CallCaps } from './types.ts';

const make = (id: string, since: string, until?: string): CallCaps => ({
  id,
  kind: 'call-caps',
  title: id,
  force: { since, ...(until && { until }), source: makeSource() },
  caps: [
    { place: 'prison', phone: '0.11', video: '0.25' },
    { place: 'jail', from: 1000, phone: '0.10', video: '0.19' },
    { place: 'jail', from: 350, to: 999, phone: '0.12', video: '0.19' },
    { place: 'jail', to: 349, phone: '0.19', video: '0.44' },
  ],
  source: makeSource(),
});

describe('capsOn', () => {
  const laws = [make('old', '2021', '2026-04-05'), makeFreeCalls(), make('new', '2026-04-06')];
  it.each([
    ['2020-12-31', undefined],
    ['2021-06-01', 'old'],
    ['2026-04-05', 'old'],
    ['2026-04-06', 'new'],
    ['2030-01-01', 'new'],
  ])('%s: %s', (today, id) => {
    expect(capsOn(laws, today)?.id).toBe(id);
  });

  it('takes the later of two that hold', () => {
    expect(capsOn([make('b', '2026-05'), make('a', '2026-04-06')], '2026-11-22')?.id).toBe('b');
  });

  it('is nothing without records', () => {
    expect(capsOn([makeFreeCalls()], '2026-11-22')).toBeUndefined();
  });
});

describe('capsFor', () => {
  const phones = (kind: FacilityKind, population?: number) => capsFor(make('a', '2026').caps, kind, population).map(({ phone }) => phone);

  it.each<[FacilityKind, number | undefined, string[]]>([
    ['state-prison', 5, ['0.11']],
    ['federal-prison', undefined, ['0.11']],
    ['state-contract', 2000, ['0.11']],
    ['county-jail', 8216, ['0.10']],
    ['county-jail', 1000, ['0.10']],
    ['county-jail', 999, ['0.12']],
    ['city-jail', 350, ['0.12']],
    ['regional-jail', 349, ['0.19']],
    ['county-jail', 1, ['0.19']],
  ])('%s with %s people: %s', (kind, population, caps) => {
    expect(phones(kind, population)).toEqual(caps);
  });

  it('holds all jail caps in question when the size is unknown, or counted as nobody', () => {
    expect(phones('county-jail')).toEqual(['0.10', '0.12', '0.19']);
    expect(phones('county-jail', 0)).toEqual(['0.10', '0.12', '0.19']);
  });

  it('holds all caps in question when the class is unclear, whatever the size', () => {
    for (const kind of FACILITY_KINDS.filter((one) => capClass(one) === 'unclear')) expect(phones(kind, 500)).toHaveLength(4);
  });

  it('classes every kind', () => {
    expect(FACILITY_KINDS.filter((kind) => capClass(kind) === 'unclear')).toEqual([
      'federal-contract', 'tribal-jail', 'ice-detention', 'reentry', 'juvenile', 'other',
    ]); // prettier-ignore
  });
});
