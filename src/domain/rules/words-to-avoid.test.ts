import { describe, expect, it } from 'vitest';
import { makeText } from '../../../tests/unit/make.ts';
import { wordsToAvoid } from './words-to-avoid.ts';

const found = (text: string) => wordsToAvoid({ texts: [makeText([text])] }).map((finding) => /“([^”]+)”/.exec(finding.found)?.[1]);

describe('wordsToAvoid', () => {
  it.each([
    'Your loved one writes from prison.',
    'Ask about your criminal case and the criminal court.',
    'How to set up inmate email and an inmate account.',
    'Press “Search Inmates” in the menu, or “Offender Lookup”.',
    'Prices vary: 25¢ in Montana, 39¢ in Florida.',
    'Justify the text.',
  ])('takes “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['A felon may write.', 'felon'],
    ['Convicts write.', 'Convicts'],
    ['He is a criminal and writes.', 'a criminal'],
    ['Criminals write.', 'Criminals'],
    ['The offender writes.', 'offender'],
    ['An inmate writes.', 'inmate'],
    ['Inmates write.', 'Inmates'],
    ['The inmate’s mother calls.', 'inmate'],
    ['Prices vary by place.', 'Prices vary'],
    ['Fees may differ.', 'Fees may differ'],
    ['To start, click here.', 'click here'],
    ['Simply sign up.', 'Simply'],
  ])('finds what is wrong with “%s”', (text, word) => {
    expect(found(text)).toEqual([word]);
  });

  it('tells the line of the text or the field', () => {
    const text = makeText(['Fine.', 'An inmate.'], { fields: [{ path: ['keyTakeaways', 1], text: 'Felons.' }] });
    expect(wordsToAvoid({ texts: [text] })).toMatchObject([{ path: [], bodyLine: 2 }, { path: ['keyTakeaways', 1] }]);
  });
});
