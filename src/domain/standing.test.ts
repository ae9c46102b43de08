import { describe, expect, it } from 'vitest';
import { makeClaim, TODAY } from '../../tests/unit/make.ts';
import { heldOn, isFresh, standingOf } from './standing.ts';

describe('standingOf', () => {
  it.each([
    ['official', '2026-11-21', 'confirmed'],
    ['official', '2024-11-21', 'confirmed'],
    ['official', '2024-11', 'confirmed'],
    ['official', '2024', 'confirmed'],
    ['official', '2024-11-20', 'reported'],
    ['official', '2024-10', 'reported'],
    ['official', '2023', 'reported'],
    ['official', undefined, 'reported'],
    ['secondary', '2026-11-21', 'reported'],
    ['secondary', undefined, 'reported'],
  ] as const)('%s source of %s: %s', (kind, date, standing) => {
    expect(standingOf(makeClaim('jpay', { kind, date }), TODAY)).toBe(standing);
  });

  it('never confirms what we inferred', () => {
    expect(standingOf(makeClaim('jpay', { date: '2026-11' }, { inferred: 'The page links to jpay.com.' }), TODAY)).toBe('reported');
  });

  it('does not confirm an old page because the contract began lately', () => {
    expect(standingOf(makeClaim('jpay', { date: '2020' }, { since: '2026-01' }), TODAY)).toBe('reported');
    expect(standingOf(makeClaim('jpay', {}, { since: '2026-01' }), TODAY)).toBe('reported');
  });

  it.each(['official', 'secondary'] as const)('says "not offered" when an %s source says so', (kind) => {
    expect(standingOf(makeClaim('none', { kind, date: '2019' }), TODAY)).toBe('not-offered');
  });
});

describe('heldOn', () => {
  it.each([
    ['the date of the source', '2025-03', undefined, '2025-03'],
    ['the start when the source has no date', undefined, '2025', '2025'],
    ['the start when it is later', '2022', '2025-06', '2025-06'],
    ['the source when it is later', '2025-06', '2022', '2025-06'],
    ['nothing when nothing is dated', undefined, undefined, undefined],
    ['not a start that lies ahead', '2025-06', '2027', '2025-06'],
    ['not a start that is not over', undefined, '2026', undefined],
  ])('takes %s', (_name, date, since, held) => {
    expect(heldOn(makeClaim('jpay', { date }, { since }), TODAY)).toBe(held);
  });
});

describe('isFresh', () => {
  it.each([
    ['2024-11-21', undefined, true],
    ['2024-11-20', undefined, false],
    ['2024-10', undefined, false],
    ['2020', '2025', true],
    [undefined, '2025', true],
    [undefined, undefined, false],
  ])('source of %s, since %s: %s', (date, since, fresh) => {
    expect(isFresh(makeClaim('jpay', { date, kind: 'secondary' }, { since }), TODAY)).toBe(fresh);
  });
});
