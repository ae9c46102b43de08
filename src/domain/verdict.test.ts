import { describe, expect, it } from 'vitest';
import { makeClaim, TODAY } from '../../tests/unit/make.ts';
import type { Claim } from '../schemas/claim.ts';
import { applyEdits } from './edits.ts';
import { applyVerdict, type Verdict } from './verdict.ts';

const after = (verdict: Verdict, claim: Claim) => {
  const made = applyEdits({ services: { mail: [claim] } }, applyVerdict('mail', 0, claim, verdict, TODAY)) as {
    services: { mail: Claim[] };
  };
  return made.services.mail[0];
};
const claim = makeClaim('jpay', { date: '2025-03' }, { note: 'Keep.' });

describe('applyVerdict', () => {
  it.each<[string, Verdict, Claim, Partial<Claim>]>([
    ['a newer date', { kind: 'holds', date: '2026-11' }, claim, { source: { ...claim.source, date: '2026-11' } }],
    ['a more exact date', { kind: 'holds', date: '2025-03-10' }, claim, { source: { ...claim.source, date: '2025-03-10' } }],
    ['a first date', { kind: 'holds', date: '2020' }, makeClaim('jpay'), { source: { ...makeClaim('jpay').source, date: '2020' } }],
    ['an end', { kind: 'gone', until: '2026' }, claim, { until: '2026' }],
    ['an end of which nobody knows the date', { kind: 'gone' }, claim, { ended: true }],
  ])('records %s', (_name, verdict, on, change) => {
    expect(after(verdict, on)).toEqual({ ...on, ...change });
  });

  it.each<[string, Verdict, Claim, RegExp]>([
    ['a date of tomorrow', { kind: 'holds', date: '2026-12' }, claim, /after today/],
    ['an older date', { kind: 'holds', date: '2024' }, claim, /2025-03 here, 2024 yours/],
    ['the same date', { kind: 'holds', date: '2025-03' }, claim, /already has/],
    ['a less exact date', { kind: 'holds', date: '2025' }, claim, /newer date/],
    ['an end before its source', { kind: 'gone', until: '2024' }, claim, /still named it/],
    ['a second end', { kind: 'gone', until: '2026' }, { ...claim, until: '2027' }, /already has until/],
  ])('refuses %s', (_name, verdict, on, message) => {
    expect(() => applyVerdict('mail', 0, on, verdict, TODAY)).toThrow(message);
  });
});
