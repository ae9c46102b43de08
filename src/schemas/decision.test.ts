import { describe, expect, it } from 'vitest';
import { makeSource, takes } from '../../tests/unit/make.ts';
import { decision } from './decision.ts';

const answers = [
  { text: 'Yes', do: ['Wait a day.'] },
  { text: 'No', do: ['Go on.'], source: makeSource(), links: [{ text: 'Find', to: '/find-someone/' }] },
];
const question = { id: 'account', question: 'Can you log in?', minutes: 5, answers };
const good = {
  title: 'Contact stopped',
  description: 'Questions in order, with what to do for each answer, and a call.',
  audience: 'For families.',
  updated: '2026-11-22',
  urgent: { question: 'Is a life in danger?', do: ['Call 911.'] },
  questions: [question, { ...question, id: 'locator' }],
  call: { have: ['Name'], script: [{ when: 'Somebody picks up', say: ['Good morning.'] }], note: ['Time'] },
  guides: ['contact-stopped'],
};
const withQuestion = (over: object) => ({ ...good, questions: [question, { ...question, id: 'x', ...over }] });

describe('decision', () => {
  it('takes questions with answers, and one more question under an answer', () => {
    expect(takes(decision, good)).toBe(true);
    expect(takes(decision, withQuestion({ answers: [{ ...answers[0], then: { question: 'Since when?', answers } }, answers[1]] }))).toBe(
      true,
    );
  });

  it.each<[string, object]>([
    ['a question without a question mark', withQuestion({ question: 'Log in.' })],
    ['a single answer', withQuestion({ answers: [answers[0]] })],
    ['an answer without a step', withQuestion({ answers: [{ text: 'Yes', do: [] }, answers[1]] })],
    ['a third level', withQuestion({ answers: [{ ...answers[0], then: { question: 'a?', answers: [{ ...answers[0], then: { question: 'b?', answers } }, answers[1]] } }, answers[1]] })],
    ['no word on danger', { ...good, urgent: undefined }],
    ['an unknown field', { ...good, order: [] }],
    ['minutes that nobody has', withQuestion({ minutes: 600 })],
    ['a link to another site', withQuestion({ answers: [{ ...answers[0], links: [{ text: 'x', to: 'https://example.com/' }] }, answers[1]] })],
  ])('refuses %s', (_name, value) => {
    expect(takes(decision, value)).toBe(false);
  }); // prettier-ignore
});
