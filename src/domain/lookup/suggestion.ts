/** The words of a suggestion: the place, and its answers. Interface words come from outside. */
import type { LookupRow } from './row.ts';

export interface SuggestionWords {
  messages: string;
  phone: string;
  money: string;
  closed: string;
}

/** "Menard, IL · State prison · closed" */
export function suggestionPlace(row: LookupRow, words: SuggestionWords): string {
  return [`${row.city}, ${row.id.slice(0, 2).toUpperCase()}`, row.kind, row.closed && words.closed].filter(Boolean).join(' · ');
}

/** "Messages: CorrLinks (reported)"; an unknown phone or money line is left out, unknown messages are said. */
export function suggestionAnswers(row: LookupRow, words: SuggestionWords): string[] {
  if (row.closed) return [];
  return [words.messages, words.phone, words.money].flatMap((label, at) => {
    const answer = row.answers[at];
    if (!answer?.standing) return at === 0 ? [`${label}: ${answer?.who ?? ''}`] : [];
    return [`${label}: ${answer.who}${answer.who === answer.standing ? '' : ` (${answer.standing.toLowerCase()})`}`];
  });
}
