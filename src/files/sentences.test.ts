import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

describe('sentencesIn', () => {
  it('finds our own words, however deep, with the path of each', () => {
    const record = {
      title: 'A list',
      updated: '2026-11-22',
      groups: [{ title: 'Find', items: [{ id: 'find-jail', text: 'Find the jail', why: 'Because.' }] }],
      questions: [{ question: 'Where?', answers: [{ text: 'Here', do: ['Go.', 'Stay.'], then: { question: 'Why?', answers: [] } }] }],
    };
    expect(sentencesIn(record)).toEqual([
      { path: ['title'], text: 'A list' },
      { path: ['groups', 0, 'title'], text: 'Find' },
      { path: ['groups', 0, 'items', 0, 'text'], text: 'Find the jail' },
      { path: ['groups', 0, 'items', 0, 'why'], text: 'Because.' },
      { path: ['questions', 0, 'question'], text: 'Where?' },
      { path: ['questions', 0, 'answers', 0, 'text'], text: 'Here' },
      { path: ['questions', 0, 'answers', 0, 'do', 0], text: 'Go.' },
      { path: ['questions', 0, 'answers', 0, 'do', 1], text: 'Stay.' },
      { path: ['questions', 0, 'answers', 0, 'then', 'question'], text: 'Why?' },
    ]);
  });

  it('leaves out the titles of other people’s pages', () => {
    expect(
      sentencesIn({ source: { title: 'Inmate Mail' }, links: [{ text: 'Find someone', to: '/find-someone/' }], text: 'Ours' }),
    ).toEqual([{ path: ['text'], text: 'Ours' }]);
  });

  it('finds nothing in nothing', () => {
    expect(sentencesIn(undefined)).toEqual([]);
    expect(sentencesIn({ groups: null })).toEqual([]);
  });
});
