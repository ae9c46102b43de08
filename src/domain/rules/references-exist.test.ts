import { describe, expect, it } from 'vitest';
import {
  makeAgency,
  makeClaim,
  makeFacility,
  makeChecklist,
  makeComparison,
  makeDecision,
  makeFaq,
  makeGuide,
  makeProvider,
  makeRecords,
  makeTerm,
} from '../../../tests/unit/make.ts';
import { NOT_A_COMPANY } from '../../schemas/claim.ts';
import { fieldName } from '../problem.ts';
import type { Records } from '../types.ts';
import { referencesExist } from './references-exist.ts';

const known = {
  agencies: new Set(['illinois-doc']),
  providers: new Set(['jpay', 'securus']),
  sources: new Set(['list']),
  guides: new Set(['how-jpay-works', 'how-securus-works']),
  faqs: new Set(['is-it-safe']),
  glossary: new Set(['stamp', 'kiosk']),
  comparisons: new Set(['jpay-vs-securus']),
};
const check = (records: Partial<Records>) => referencesExist(makeRecords(records), known);

describe('referencesExist', () => {
  it('finds nothing when all that is pointed to exists', () => {
    const services = { phone: [makeClaim('securus')] };
    expect(
      check({
        facilities: [makeFacility({ agency: 'illinois-doc', services })],
        agencies: [makeAgency({ services })],
        providers: [makeProvider({ parent: 'securus', successor: 'jpay' })],
        guides: [makeGuide({ comparisons: ['jpay-vs-securus'], providers: ['jpay'], agencies: ['illinois-doc'] })],
        faqs: [makeFaq({ providers: ['jpay'] })],
        glossary: [makeTerm({ related: ['kiosk'] })],
        comparisons: [makeComparison()],
      }),
    ).toEqual([]);
  });

  it.each(NOT_A_COMPANY)('does not look for a file of "%s"', (provider) => {
    expect(check({ facilities: [makeFacility({ services: { phone: [makeClaim(provider)] } })] })).toEqual([]);
  });

  it.each<[string, Partial<Records>, string]>([
    ['agency', { facilities: [makeFacility({ agency: 'illinois-dco' })] }, 'illinois-doc'],
    [
      'services.phone[1].provider',
      { facilities: [makeFacility({ services: { phone: [makeClaim('jpay'), makeClaim('secrus')] } })] },
      'securus',
    ],
    ['services.money[0].provider', { agencies: [makeAgency({ services: { money: [makeClaim('jpaay')] } })] }, 'jpay'],
    ['sources[1].ref', { facilities: [makeFacility({ sources: [{ ref: 'list' }, { ref: 'lists' }] })] }, 'list'],
    ['statusNote.source.ref', { facilities: [makeFacility({ statusNote: { text: 'x', source: { ref: 'lst' } } })] }, 'list'],
    ['mail.source.ref', { facilities: [makeFacility({ mail: { lines: ['a', 'b'], source: { ref: 'lis' } } })] }, 'list'],
    ['parent', { providers: [makeProvider({ parent: 'securs' })] }, 'securus'],
    ['successor', { providers: [makeProvider({ successor: 'jay' })] }, 'jpay'],
    ['faqs[0]', { guides: [makeGuide({ faqs: ['is-it-saef'] })] }, 'is-it-safe'],
    ['glossary[1]', { guides: [makeGuide({ glossary: ['stamp', 'stmap'] })] }, 'stamp'],
    ['related[0]', { guides: [makeGuide({ related: ['how-securs-works'] })] }, 'how-securus-works'],
    ['comparisons[0]', { guides: [makeGuide({ comparisons: ['jpay-vs-secrus'] })] }, 'jpay-vs-securus'],
    ['providers[0]', { guides: [makeGuide({ providers: ['jay'] })] }, 'jpay'],
    ['agencies[0]', { guides: [makeGuide({ agencies: ['ilinois-doc'] })] }, 'illinois-doc'],
    ['providers[0]', { faqs: [makeFaq({ providers: ['jay'] })] }, 'jpay'],
    ['related[0]', { glossary: [makeTerm({ related: ['kiosc'] })] }, 'kiosk'],
    ['providers[1]', { comparisons: [makeComparison({ providers: ['jpay', 'secrus'] })] }, 'securus'],
    ['guides[0]', { checklists: [makeChecklist({ guides: ['how-jpay-work'] })] }, 'how-jpay-works'],
    ['guides[1]', { decisions: [makeDecision({ guides: ['how-jpay-works', 'how-securus-work'] })] }, 'how-securus-works'],
  ])('finds a broken %s and names the nearest', (field, records, meant) => {
    expect(check(records).map(({ path, fix }) => [fieldName(path), fix])).toEqual([[field, `did you mean ${meant}?`]]);
  });

  it('says which file to add when nothing is near', () => {
    expect(check({ facilities: [makeFacility({ agency: 'texas-tdcj' })] })).toEqual([
      {
        collection: 'facilities',
        id: 'il/menard',
        path: ['agency'],
        found: '"texas-tdcj"',
        expected: 'the name of a file in content/agencies',
        fix: 'add content/agencies/texas-tdcj.md first',
      },
    ]);
  });

  it('names the ending of MDX texts', () => {
    expect(check({ guides: [makeGuide({ related: ['how-mail-works-in-texas'] })] })[0]?.fix).toBe(
      'add content/guides/how-mail-works-in-texas.mdx first',
    );
  });

  it('does not take a file of another folder for it', () => {
    expect(check({ facilities: [makeFacility({ agency: 'securus' })] })).toHaveLength(1);
  });
});
