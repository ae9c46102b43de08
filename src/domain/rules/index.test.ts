import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeFacility, makeRecords, makeText, TODAY } from '../../../tests/unit/make.ts';
import { fieldName } from '../problem.ts';
import { checkRecords, RULES } from './index.ts';

it('runs the rules and says which one found what', () => {
  const known = { agencies: new Set<string>(), sources: new Set(['list']) };
  const facilities = [
    makeFacility({
      agency: 'nobody',
      counted: '2030',
      aliases: ['Menard'],
      address: { city: 'Menard', zip: '99999' },
      location: { lat: 1, lon: 1 },
    }),
  ];
  const hard =
    'Notwithstanding contractual considerations, correctional administrations occasionally necessitate supplementary authorization of inmates.';
  const body = {
    passages: [{ text: hard, line: 3 }],
    headings: [],
    links: [{ text: '#source-7', line: 4 }],
    tags: [{ text: '<b>', line: 5 }],
  };
  const found = checkRecords(makeRecords({ facilities, texts: [makeText([], { body, sources: 0 })] }), known, TODAY);
  expect(found.map(({ rule, path, bodyLine }) => `${rule} ${bodyLine ?? fieldName(path)}`).sort()).toEqual([
    'inside-state location',
    'no-future-dates counted',
    'no-self-alias aliases[0]',
    'plain-markdown 5',
    'reading-grade 1',
    'references-exist agency',
    'sources-cited 4',
    'words-to-avoid 3',
    'zip-in-state address.zip',
  ]);
});

it.each(Object.keys(RULES))('%s has a file and a test of its name', (rule) => {
  expect(['.ts', '.test.ts'].map((ending) => existsSync(new URL(`./${rule}${ending}`, import.meta.url)))).toEqual([true, true]);
});
