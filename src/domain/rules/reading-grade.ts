/** Texts for families can be read by a twelve-year-old: US school grade 8 at most (Flesch-Kincaid). */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

export const HIGHEST_GRADE = 8;

/** Texts that may be harder, each with its reason. Empty is best. */
export const HARDER: ReadonlyMap<string, string> = new Map<string, string>();

export function readingGrade({ texts }: Pick<Records, 'texts'>): Finding[] {
  return texts.flatMap((text): Finding[] => {
    if (HARDER.has(`${text.collection}/${text.id}`)) return [];
    const parts = [...text.body.passages, ...text.fields].map((part) => part.text);
    const grade = gradeOf(parts);
    if (grade <= HIGHEST_GRADE) return [];
    return [
      {
        collection: text.collection,
        id: text.id,
        path: [],
        bodyLine: 1,
        found: `a text of reading grade ${grade.toFixed(1)}; the hardest sentence: “${short(hardest(parts))}”`,
        expected: `grade ${HIGHEST_GRADE} or lower`,
        fix: 'make two sentences of a long one, and use shorter words',
      },
    ];
  });
}

/** School grade of passages: 8 means that a person of about 13 reads it with ease. 0 for no words at all. */
export function gradeOf(passages: readonly string[]): number {
  const sentences = passages
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

function hardest(passages: readonly string[]): string {
  const grades = passages.flatMap(sentencesOf).map((text) => ({ text, grade: gradeOf([text]) }));
  // A title of three long words is "hard", but it is no sentence to split.
  return grades.filter(({ text }) => wordsOf(text).length > 5).sort((a, b) => b.grade - a.grade)[0]?.text ?? '';
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

function sentencesOf(text: string): string[] {
  // Web addresses and figures are not words that anybody spells out.
  return [...SENTENCES.segment(text.replace(/\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b\S*/gi, 'site'))].map(({ segment }) => segment);
}

function wordsOf(sentence: string): string[] {
  return [...WORDS.segment(sentence)].filter(({ segment, isWordLike }) => isWordLike && !/^\d/.test(segment)).map(({ segment }) => segment);
}

function short(text: string): string {
  return text.length > 110 ? `${text.slice(0, 107)}…` : text.trim();
}
