import { describe, expect, it } from 'vitest';
import { makeFreeCalls, makeSource } from '../../tests/unit/make.ts';
import { covers, freeAt } from './free-calls.ts';

const prison = { kind: 'state-prison', state: 'IL' } as const;
const grant = { service: 'phone', text: 'Free.', source: makeSource() } as const;

describe('covers', () => {
  it.each([
    ['a state prison', prison, {}, true],
    ['a prison of another state', { ...prison, state: 'WI' } as const, {}, false],
    ['a jail, by a law for prisons', { ...prison, kind: 'county-jail' } as const, {}, false],
    ['a jail, by a law for both', { ...prison, kind: 'county-jail' } as const, { places: 'prisons-and-jails' } as const, true],
    ['a prison, by a law for jails', prison, { places: 'jails' } as const, false],
    ['a federal prison in the state', { ...prison, kind: 'federal-prison' } as const, { places: 'prisons-and-jails' } as const, false],
    ['a jail of the city', { kind: 'city-jail', state: 'IL', agency: 'city' } as const, { places: 'jails', agency: 'city' } as const, true],
    ['a jail of somebody else', { kind: 'city-jail', state: 'IL' } as const, { places: 'jails', agency: 'city' } as const, false],
  ])('%s', (_name, place, over, expected) => {
    expect(covers(makeFreeCalls(over), place)).toBe(expected);
  });
});

describe('freeAt', () => {
  const found = (grants: Parameters<typeof makeFreeCalls>[0], today: string) => freeAt([makeFreeCalls(grants)], prison, today);

  it.each([
    ['2026-06-30', []],
    ['2026-07-01', ['Free.']],
  ])('%s: a grant counts from its first day on', (today, texts) => {
    expect(found({ grants: [{ ...grant, since: '2026-07-01' }] }, today).map((one) => one.grant.text)).toEqual(texts);
  });

  it('leaves out what has ended and what the state pays in part', () => {
    expect(
      found(
        {
          grants: [
            { ...grant, until: '2024' },
            { ...grant, share: 75 },
          ],
        },
        '2026-11-22',
      ),
    ).toEqual([]);
  });

  it('names the law and its doubts', () => {
    const [one] = found({ doubts: [{ text: 'Not clear.' }] }, '2026-11-22');
    expect(one).toMatchObject({ law: 'Free calls from Illinois prisons', doubts: [{ text: 'Not clear.' }] });
  });
});
