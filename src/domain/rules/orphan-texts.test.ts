import { describe, expect, it } from 'vitest';
import { makeComparison, makeFaq, makeGuide, makeRecords, makeTerm, makeText } from '../../../tests/unit/make.ts';
import type { Records } from '../types.ts';
import { orphanTexts } from './orphan-texts.ts';

const guide = makeGuide({ faqs: ['other'], glossary: ['other'] });
const TEXTS = { faqs: [makeFaq()], glossary: [makeTerm()], comparisons: [makeComparison()] };
const check = (over: Partial<Records>) =>
  orphanTexts(makeRecords({ guides: [guide], ...TEXTS, ...over })).map(({ level, collection, id }) => `${level ?? ''} ${collection}/${id}`);
const links = (...targets: string[]) =>
  makeText([], { body: { passages: [], headings: [], tags: [], links: targets.map((text) => ({ text, line: 1 })) } });
const ALL = ['warning faqs/is-it-safe', 'warning glossary/stamp', 'warning comparisons/jpay-vs-securus'];

describe('orphanTexts', () => {
  it('warns of a question, a word and a comparison that nothing points to', () => {
    expect(check({})).toEqual(ALL);
  });

  it.each<[string, Partial<Records>]>([
    ['a guide lists', { guides: [makeGuide({ comparisons: ['jpay-vs-securus'] })] }],
    ['another text links to', { texts: [links('/faq/is-it-safe/', '/glossary/stamp/#x', '/compare/jpay-vs-securus')] }],
  ])('is content with those that %s', (_name, over) => {
    expect(check(over)).toEqual([]);
  });

  it('looks at links in the fields of any record', () => {
    const records = makeRecords({ guides: [guide], ...TEXTS });
    records.all.push({ collection: 'decisions', id: 'a', data: { questions: [{ links: [{ text: 'x', to: '/faq/is-it-safe/' }] }] } });
    expect(orphanTexts(records).map(({ id }) => id)).toEqual(['stamp', 'jpay-vs-securus']);
  });

  it('does not count a link of a text to itself', () => {
    expect(check({ texts: [{ ...links('/faq/is-it-safe/'), collection: 'faqs', id: 'is-it-safe' }] })).toEqual(ALL);
  });

  it('takes a question that stands on the page of a company', () => {
    expect(check({ faqs: [makeFaq({ providers: ['jpay'] })] })).toEqual(ALL.slice(1));
  });

  it('takes a word that is related to another, or that a text says', () => {
    expect(check({ glossary: [makeTerm(), makeTerm({ id: 'kiosk', term: 'kiosk', related: ['stamp'] })] })).toEqual([
      ALL[0],
      'warning glossary/kiosk',
      ALL[2],
    ]);
    expect(check({ texts: [makeText(['You buy Stamps.'])], glossary: [makeTerm({ aliases: ['stamps'] })] })).toEqual([ALL[0], ALL[2]]);
    expect(check({ texts: [makeText(['Stamped.'])] })).toEqual(ALL);
    expect(check({ texts: [makeText(['A stamp.'], { collection: 'glossary', id: 'stamp' })] })).toEqual(ALL);
  });

  it('does not break on a word with signs', () => {
    expect(check({ texts: [makeText(['x'])], glossary: [makeTerm({ term: 'A (B) [C]' })] })).toEqual(ALL);
  });
});
