import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-minutes.ts';

describe('readingMinutes', () => {
  it.each([
    ['nothing', '', 1],
    ['a short text', 'Write to your loved one.', 1],
    ['three hundred words', 'word '.repeat(300), 2],
    ['a thousand words', 'word '.repeat(1000), 5],
    ['signs that are no words', '- * # '.repeat(1000), 1],
  ])('%s', (_name, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
