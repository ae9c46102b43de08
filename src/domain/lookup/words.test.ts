import { describe, expect, it } from 'vitest';
import { fold, isIntent, longForm, words } from './words.ts';

describe('words', () => {
  it.each([
    ['Menard Correctional Center', ['menard', 'correctional', 'center']],
    ['St. Clair Co. Jail', ['saint', 'clair', 'co', 'jail']],
    ['Prince George’s', ['prince', 'georges']],
    ["O'Brien", ['obrien']],
    ['BAYAMÓN', ['bayamon']],
    ['Bayamo\u0301n', ['bayamon']],
    ['Prince of Wales-Hyder', ['prince', 'of', 'wales', 'hyder']],
    ['Corr. Ctr.', ['correctional', 'center']],
    ['  ', []],
    ['!?', []],
    ['constructor', ['constructor']],
  ])('of "%s"', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are the same for the name and for how people shorten it', () => {
    expect(words('cook cnty dept of corr')).toEqual(words('Cook County Department of Corrections'));
  });
});

describe('fold', () => {
  it('takes accents, apostrophes and full stops away', () => {
    expect(fold('Añasco U.S. O’Brien')).toBe('anasco us obrien');
  });
});

describe('longForm', () => {
  it.each(['constructor', '__proto__', 'menard', ''])('knows nothing of "%s"', (word) => {
    expect(longForm(word)).toBeUndefined();
  });

  it('knows FCI', () => {
    expect(longForm('fci')).toEqual(['federal', 'correctional', 'institution']);
  });
});

describe('isIntent', () => {
  it.each([
    ['send', true],
    ['money', true],
    ['menard', false],
    ['jail', false],
  ])('%s: %s', (word, intent) => {
    expect(isIntent(word)).toBe(intent);
  });
});
