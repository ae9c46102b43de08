import { describe, expect, it } from 'vitest';
import { sentencesAbout, sentencesOf } from './sentences.ts';

describe('sentencesOf', () => {
  it.each([
    ['Use white paper. No cards.', ['Use white paper.', 'No cards.']],
    ['Write to P.O. Box 14, Concord. Copied.', ['Write to P.O. Box 14, Concord.', 'Copied.']],
    [
      'Parchman: P.O. Box 1057, Parchman, MS 38738. CMCF: P.O. Box 88550.',
      ['Parchman: P.O. Box 1057, Parchman, MS 38738.', 'CMCF: P.O. Box 88550.'],
    ],
    ['Send it to St. Petersburg. Really?', ['Send it to St. Petersburg.', 'Really?']],
    ['Use a No. 10 envelope. 25 photos at most.', ['Use a No. 10 envelope.', '25 photos at most.']],
    ['one line without an end', ['one line without an end']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('sentencesAbout', () => {
  it('keeps what matches, once, from all texts', () => {
    const notes = [
      { text: 'No cards. Up to 10 photos.', from: 'state' },
      { text: 'Up to 10 photos. Use blue ink. Photos in color.', from: 'guide' },
    ];
    expect(sentencesAbout(notes, /photo/i)).toEqual([
      { text: 'Up to 10 photos.', from: 'state' },
      { text: 'Photos in color.', from: 'guide' },
    ]);
    expect(sentencesAbout(notes, /stamp/i)).toEqual([]);
  });
});
