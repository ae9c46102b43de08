/** Lists to tick and guides of questions, loaded once per build and looked up by id. */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Checklist, Decision } from '../domain/types.ts';

export interface ChecklistText extends Checklist {
  /** What stands above the list, as HTML. */
  html: string;
}
export interface DecisionText extends Decision {
  html: string;
}

let loading: Promise<{ checklists: ChecklistText[]; decisions: DecisionText[] }> | undefined;

export function checklists() {
  return (loading ??= build());
}

async function build() {
  const [lists, guides] = await Promise.all([getCollection('checklists'), getCollection('decisions')]);
  return { checklists: lists.map(text<'checklists'>).sort(byId), decisions: guides.map(text<'decisions'>).sort(byId) };
}

function text<C extends 'checklists' | 'decisions'>({
  id,
  data,
  rendered,
}: CollectionEntry<C>): CollectionEntry<C>['data'] & { id: string; html: string } {
  return { ...data, id, html: rendered?.html ?? '' };
}

// By code units: the same order on every machine.
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
