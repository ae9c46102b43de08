import { expect, it } from 'vitest';
import { agencyPath, facilityPath, providerPath, statePath } from './paths.ts';

it('paths are a contract and end with a slash', () => {
  expect(facilityPath('il/menard')).toBe('/facilities/il/menard/');
  expect(statePath('IL')).toBe('/facilities/il/');
  expect(agencyPath('illinois-doc')).toBe('/agencies/illinois-doc/');
  expect(providerPath('jpay')).toBe('/providers/jpay/');
});
