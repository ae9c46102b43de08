/** Words that hurt people or say nothing. What stands in quotation marks is somebody else's word: a menu, a law, a search. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

interface Avoid {
  words: RegExp;
  why: string;
  instead: string;
}

/** Search terms and names that hold the word "inmate"; families type them, so they may stand. */
const INMATE_TERMS = 'e-?mails?|messag(?:e|es|ing)|accounts?|id\\b|ids\\b|phone|calls?|search|locators?|trust|services?|number|mail|telephone|canteen|funds?|tablets?|photos?|video|visits?|money|communications?|texts?|look-?up|deposits?|package|financial|legal'; // prettier-ignore

export const AVOID: Avoid[] = [
  { words: /\b(?:felons?|convicts?|ex-cons?|jailbirds?|perps?)\b/i, why: 'a word that makes a person out of a sentence', instead: 'person inside, or person' },
  { words: /\bcriminals\b|\b(?:a|the|this|that|your|every) criminal\b(?! (?:case|charge|court|justice|law|lawyer|code|record|defen[cs]e))/i, why: '“criminal” for a person', instead: 'person' },
  { words: /\boffenders?\b/i, why: '“offender” for a person', instead: 'person inside' },
  { words: new RegExp(`\\binmates?\\b(?!['’]?s? (?:${INMATE_TERMS}))`, 'i'), why: '“inmate” in our own voice', instead: 'person inside, loved one, or the search term in quotation marks' },
  { words: /\b(?:prices|costs|fees|rates|times) (?:can |may |will )?(?:vary|differ)\b(?![^.]*\d)/i, why: 'a sentence that says nothing', instead: 'a figure with its place and date' },
  { words: /\bclick here\b/i, why: 'a link that says nothing when read alone', instead: 'the name of the page' },
  { words: /\b(?:simply|obviously|of course)\b/i, why: 'a word that makes a reader feel slow', instead: 'leave it out' },
]; // prettier-ignore

export function wordsToAvoid({ texts }: Pick<Records, 'texts'>): Finding[] {
  return texts.flatMap(({ collection, id, body, fields }) => {
    const parts = [
      ...[...body.headings, ...body.passages].map(({ text, line }) => ({ text, at: { path: [], bodyLine: line } })),
      ...fields.map(({ text, path }) => ({ text, at: { path } })),
    ];
    return parts.flatMap(({ text, at }) => {
      const ours = text.replace(/“[^”]*”|"[^"]*"/g, ' ');
      return AVOID.flatMap(({ words, why, instead }): Finding[] => {
        const found = words.exec(ours)?.[0];
        return found
          ? [{ collection, id, ...at, found: `“${found}”: ${why}`, expected: 'plain words that respect people', fix: instead }]
          : [];
      });
    });
  });
}
