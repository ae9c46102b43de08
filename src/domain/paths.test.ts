import { expect, it } from 'vitest';
import { agencyPath, changesPath, facilityPath, providerPath, statePath, toolPath } from './paths.ts';

it('paths are a contract and end with a slash', () => {
  expect(facilityPath('il/menard')).toBe('/facilities/il/menard/');
  expect(statePath('IL')).toBe('/facilities/il/');
  expect(agencyPath('illinois-doc')).toBe('/agencies/illinois-doc/');
  expect(changesPath()).toBe('/changes/');
  expect(changesPath('il')).toBe('/changes/il/');
  expect(providerPath('jpay')).toBe('/providers/jpay/');
  expect(toolPath('mail')).toBe('/tools/mail/');
});
