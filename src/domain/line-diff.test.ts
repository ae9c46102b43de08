import { expect, it } from 'vitest';
import { lineDiff } from './line-diff.ts';

it.each([
  ['a\nb', 'a\nb', []],
  ['a\nb\nc', 'a\nX\nc', ['- b', '+ X']],
  ['a\nc', 'a\nb\nc', ['+ b']],
  ['a\nb\nc', 'c', ['- a', '- b']],
  ['1\n2\n3\n4', '1\nA\n2\n3\nB', ['+ A', '- 4', '+ B']],
  ['', 'a', ['- ', '+ a']],
])('%j → %j', (before, after, lines) => {
  expect(lineDiff(before, after)).toEqual(lines);
});
