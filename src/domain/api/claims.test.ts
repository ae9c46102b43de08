import { describe, expect, it } from 'vitest';
import { makeClaim, TODAY } from '../../../tests/unit/make.ts';
import { identify } from './claims.ts';

const ids = (claims: ReturnType<typeof identify>) => [...claims.values()].map(({ id }) => id);

describe('ids of claims', () => {
  it('name the record, the service and the company; a second one of the same company gets a number', () => {
    const services = { phone: [makeClaim('jpay'), makeClaim('securus'), makeClaim('jpay')], messaging: [makeClaim('jpay')] };
    expect(ids(identify('il/menard', 'facility', services, TODAY))).toEqual([
      'il/menard/messaging/jpay',
      'il/menard/phone/jpay',
      'il/menard/phone/securus',
      'il/menard/phone/jpay/2',
    ]);
  });

  it('a company whose own id ends in a number is not mixed up with a second claim', () => {
    const services = { phone: [makeClaim('tel'), makeClaim('tel'), makeClaim('tel-2')] };
    expect(new Set(ids(identify('x', 'agency', services, TODAY))).size).toBe(3);
  });

  it('say on which day they hold and how sure they are', () => {
    const services = {
      phone: [
        makeClaim('a', { date: '2026' }),
        makeClaim('b', {}, { until: '2025' }),
        makeClaim('c', {}, { since: '2027' }),
        makeClaim('none'),
      ],
    };
    expect([...identify('x', 'agency', services, TODAY).values()].map(({ when, standing, level }) => [when, standing, level])).toEqual([
      ['now', 'confirmed', 'agency'],
      ['former', 'reported', 'agency'],
      ['announced', 'reported', 'agency'],
      ['now', 'not-offered', 'agency'],
    ]);
  });

  it('nothing is known: nothing is said', () => {
    expect(identify('x', 'agency', undefined, TODAY).size).toBe(0);
  });
});
