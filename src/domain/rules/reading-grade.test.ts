import { describe, expect, it } from 'vitest';
import { makeText } from '../../../tests/unit/make.ts';
import { gradeOf, readingGrade } from './reading-grade.ts';

const EASY = ['Open an account. Find your person by their number. Buy stamps and write.'];
const HARD =
  'Notwithstanding the aforementioned contractual considerations, correctional administrations occasionally necessitate supplementary authorization of telecommunication expenditures.';

describe('gradeOf', () => {
  it('is low for short words and sentences, and high for long ones', () => {
    expect(gradeOf(EASY)).toBeLessThan(5);
    expect(gradeOf([HARD])).toBeGreaterThan(15);
  });

  it('does not count figures and web addresses as hard words', () => {
    expect(gradeOf(['Go to connectnetwork.com and pay $3.95.'])).toBe(gradeOf(['Go to site and pay.']));
  });

  it('is 0 without words', () => {
    expect(gradeOf([])).toBe(0);
    expect(gradeOf(['12.50'])).toBe(0);
  });
});

describe('readingGrade', () => {
  it('takes plain texts', () => {
    expect(readingGrade({ texts: [makeText(EASY)] })).toEqual([]);
  });

  it('names the grade and the hardest sentence', () => {
    const [found] = readingGrade({ texts: [makeText([HARD, 'Ask the jail.'])] });
    expect(found).toMatchObject({ collection: 'guides', id: 'how-jpay-works', bodyLine: 1 });
    expect(found?.found).toMatch(/grade \d\d\.\d; the hardest sentence: “Notwithstanding/);
  });

  it('reads the sentences of the fields too', () => {
    expect(readingGrade({ texts: [makeText([], { fields: [{ path: ['verdict'], text: HARD }] })] })).toHaveLength(1);
  });
});
