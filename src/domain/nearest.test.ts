import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['jpay', 'jpay', 0],
    ['jpay', 'jpy', 1],
    ['jpay', 'jpayy', 1],
    ['jpay', 'jbay', 1],
    ['jpay', 'jpya', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 2],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('stops counting above the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('aaaaaa', 'bbbbbb', 2)).toBe(3);
  });
});

describe('didYouMean', () => {
  const providers = ['jpay', 'securus', 'smart-communications', 'smart-deposit', 'viapath'];

  it.each([
    ['secrus', 'securus'],
    ['jpya', 'jpay'],
    ['smart-comunication', 'smart-communications'],
    ['viapth', 'viapath'],
    ['jpay', 'jpay'],
  ])('finds %s → %s', (word, meant) => {
    expect(didYouMean(word, providers)).toBe(meant);
  });

  it.each(['zzz', 'telmate', '', 'connectnetwork'])('has no guess for "%s"', (word) => {
    expect(didYouMean(word, providers)).toBeUndefined();
  });

  it('takes the closest one, wherever it stands', () => {
    expect(didYouMean('messaginng', ['messages', 'messaging'])).toBe('messaging');
    expect(didYouMean('messaginng', ['messaging', 'messages'])).toBe('messaging');
  });

  it('takes the first of two that are as close', () => {
    expect(didYouMean('cat', ['bat', 'rat'])).toBe('bat');
  });

  it('has no guess among nothing', () => {
    expect(didYouMean('jpay', [])).toBeUndefined();
  });
});
