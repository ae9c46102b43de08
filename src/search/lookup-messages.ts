/** What the page and the worker say to each other. */
import type { Hit } from '../domain/lookup/find.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import type { SuggestionWords } from '../domain/lookup/suggestion.ts';

export interface WorkerQuestion {
  id: number;
  /** Full address of the folder of the lookup's files, with a slash at its end. */
  folder: string;
  query?: string;
  limit?: number;
  /** A ZIP code or town: places by distance. */
  near?: string;
  /** With words: a list for the page of results; without: hits for suggestions. */
  words?: SuggestionWords;
}

/** A place in the list of results, in words. */
export interface Listed {
  id: string;
  name: string;
  kind: string;
  providers: string[];
  place: string;
  answers: string[];
  miles?: number | undefined;
}

export interface WorkerAnswer {
  id: number;
  hits?: Hit<LookupRow>[];
  total?: number;
  listed?: Listed[] | undefined;
  /** Several towns have the name; empty: nothing is known of it. */
  towns?: string[] | undefined;
  failed?: true;
}
