/** The sentences of a short note that speak of one thing: "Photos go only through the tablet." */

const END = /[.!?]\s+(?=["“A-Z0-9])/g;
/** A full stop ends a sentence, except in PO boxes, numbers and saints. */
const SHORT = /\b(?:P\.O|P|No|St|Ste|Mt|Ft|U\.S)\.$/;

// Without lookbehind: phones of 2022 do not know it, and would run nothing of the script.
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    const sentence = text.slice(from, index + 1);
    if (SHORT.test(sentence)) continue;
    sentences.push(sentence);
    from = index + end.length;
  }
  return [...sentences, text.slice(from)].filter(Boolean);
}

/** A note with where it comes from, in words. */
export interface Said {
  text: string;
  from: string;
}

/** The sentences that match, each once, in order, each with where it comes from. `what` has no `g` flag. */
export function sentencesAbout(notes: readonly Said[], what: RegExp): Said[] {
  const found = new Map<string, Said>();
  for (const { text, from } of notes)
    for (const sentence of sentencesOf(text))
      if (what.test(sentence) && !found.has(sentence)) found.set(sentence, { text: sentence, from });
  return [...found.values()];
}
