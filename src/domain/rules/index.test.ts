import { expect, it } from 'vitest';
import { makeFacility, TODAY } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import { checkRecords } from './index.ts';

it('runs every rule and reports all findings', () => {
  const facilities = [makeFacility({ agency: 'nobody', counted: '2030', aliases: ['Menard'] })];
  const known = { agencies: new Set<string>(), providers: new Set<string>(), sources: new Set(['list']) };
  const found = checkRecords({ facilities, agencies: [], providers: [], sources: [] }, known, TODAY);
  expect(found.map(({ path }) => fieldName(path)).sort()).toEqual(['agency', 'aliases[0]', 'counted']);
});
