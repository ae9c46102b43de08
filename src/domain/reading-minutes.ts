/** Words that an adult reads silently in a minute (Brysbaert 2019 found 238); rounded down for tired eyes and a second language. */
const WORDS_A_MINUTE = 200;

/** Whole minutes that a text takes, at least one. Markup counts as words, which hardly matters. */
export function readingMinutes(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
