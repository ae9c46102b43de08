import { expect, it } from 'vitest';
import { makeFacility, makeRecords, makeText, TODAY } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import { checkRecords } from './index.ts';
import type { KnownIds } from './references-exist.ts';

it('runs every rule and reports all findings', () => {
  const none = new Set<string>();
  const known: KnownIds = {
    agencies: none,
    providers: none,
    sources: new Set(['list']),
    guides: none,
    faqs: none,
    glossary: none,
    comparisons: none,
  };
  const facilities = [makeFacility({ agency: 'nobody', counted: '2030', aliases: ['Menard'] })];
  const hard =
    'Notwithstanding contractual considerations, correctional administrations occasionally necessitate supplementary authorization of inmates.';
  const body = {
    passages: [{ text: hard, line: 3 }],
    headings: [],
    links: [{ text: '#source-7', line: 4 }],
    tags: [{ text: '<b>', line: 5 }],
  };
  const found = checkRecords(makeRecords({ facilities, texts: [makeText([], { body, sources: 0 })] }), known, TODAY);
  expect(found.map(({ path, bodyLine }) => bodyLine ?? fieldName(path)).sort()).toEqual([1, 3, 4, 5, 'agency', 'aliases[0]', 'counted']);
});
