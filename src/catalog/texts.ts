/** Guides, questions, words and comparisons, loaded once per build, sorted, and looked up by id. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { readingMinutes } from '../domain/reading-minutes.ts';
import type { Comparison, Faq, Guide, Term } from '../domain/types.ts';
import type { FaqTopic } from '../schemas/faq.ts';
import type { GuideCategory } from '../schemas/guide.ts';

export interface GuideText extends Guide {
  minutes: number;
  entry: CollectionEntry<'guides'>;
}
export interface FaqText extends Faq {
  /** The answer as HTML. */
  html: string;
}
export interface TermText extends Term {
  html: string;
}
export interface ComparisonText extends Comparison {
  entry: CollectionEntry<'comparisons'>;
}

export interface Texts {
  guides: GuideText[];
  guide: (id: string) => GuideText | undefined;
  guidesIn: (category: GuideCategory) => GuideText[];
  guidesAbout: (what: 'providers' | 'agencies', id: string) => GuideText[];
  faqs: FaqText[];
  faq: (id: string) => FaqText | undefined;
  faqsIn: (topic: FaqTopic) => FaqText[];
  terms: TermText[];
  term: (id: string) => TermText | undefined;
  comparisons: ComparisonText[];
  comparison: (id: string) => ComparisonText | undefined;
}

/** Guides without an order follow those that have one, by title. */
const LAST = 100;

let loading: Promise<Texts> | undefined;

/** All texts, built on first use and shared by all pages of a build. */
export function texts(): Promise<Texts> {
  return (loading ??= build());
}

async function build(): Promise<Texts> {
  const [guideEntries, faqEntries, termEntries, comparisonEntries] = await Promise.all([
    getCollection('guides'),
    getCollection('faqs'),
    getCollection('glossary'),
    getCollection('comparisons'),
  ]);
  const guides = guideEntries
    .map((entry): GuideText => ({ ...entry.data, id: entry.id, minutes: readingMinutes(entry.body ?? ''), entry }))
    .sort(by(({ title }) => title));
  const faqs = faqEntries
    .map(({ id, data, rendered }): FaqText => ({ ...data, id, html: rendered?.html ?? '' }))
    .sort(by(({ question }) => question));
  const terms = termEntries
    .map(({ id, data, rendered }): TermText => ({ ...data, id, html: rendered?.html ?? '' }))
    .sort(by(({ term }) => term.toLowerCase()));
  const comparisons = comparisonEntries.map((entry): ComparisonText => ({ ...entry.data, id: entry.id, entry })).sort(by(({ id }) => id));
  return {
    guides,
    guide: finder(guides),
    guidesIn: (category) => guides.filter((guide) => guide.category === category).sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST)),
    guidesAbout: (what, id) => guides.filter((guide) => guide[what]?.includes(id)),
    faqs,
    faq: finder(faqs),
    faqsIn: (topic) => faqs.filter((faq) => faq.topic === topic),
    terms,
    term: finder(terms),
    comparisons,
    comparison: finder(comparisons),
  };
}

function finder<T extends { id: string }>(items: readonly T[]): (id: string) => T | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => byId.get(id);
}

// By code units: the same order on every machine.
function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
