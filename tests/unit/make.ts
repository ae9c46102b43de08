/** Small valid records for tests: say only what the test is about. */
import type { z } from 'zod';
import { fieldName } from '../../src/domain/problem.ts';
import { resolveServices, type Answer } from '../../src/domain/resolve.ts';
import type {
  Agency,
  Comparison,
  Facility,
  Faq,
  Guide,
  Provider,
  Records,
  SharedSource,
  Term,
  TextRecord,
} from '../../src/domain/types.ts';
import type { Claim, Service, Services } from '../../src/schemas/claim.ts';
import type { Source } from '../../src/schemas/source.ts';

/** The day on which all tests stand. */
export const TODAY = '2026-11-21';

export function makeSource(over: Partial<Source> = {}): Source {
  return { title: 'A page', url: 'https://example.com/page', kind: 'official', ...over };
}

/** An official, undated claim for the provider, unless `over` or `from` (its source) say otherwise. */
export function makeClaim(provider: string, from: Partial<Source> = {}, over: Partial<Claim> = {}): Claim {
  return { provider, source: makeSource(from), ...over };
}

export function makeFacility(over: Partial<Facility> = {}): Facility {
  return {
    id: 'il/menard',
    state: 'IL',
    name: 'Menard',
    kind: 'state-prison',
    address: { city: 'Menard' },
    sources: [{ ref: 'list' }],
    ...over,
  };
}

export function makeAgency(over: Partial<Agency> = {}): Agency {
  return { id: 'illinois-doc', name: 'Illinois DOC', shortName: 'IDOC', scope: 'state', state: 'IL', sources: [makeSource()], ...over };
}

export function makeProvider(over: Partial<Provider> = {}): Provider {
  return { id: 'jpay', name: 'JPay', summary: 'Messages and money.', sources: [makeSource()], ...over };
}

export function makeShared(over: Partial<SharedSource> = {}): SharedSource {
  return {
    id: 'list',
    title: 'A list',
    publisher: 'An office',
    url: 'https://example.com/list',
    kind: 'official',
    licence: 'Public domain',
    gave: 'Names',
    ...over,
  };
}

/** Answers of a place with these claims of its own and of its agency. */
export function makeAnswers(own: Services, inherited: Services = {}): Record<Service, Answer> {
  return resolveServices(own, inherited, TODAY);
}

/** What a schema says against a value, as `field: message`; empty when the value is good. */
export function complaints(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => `${fieldName(issue.path)}: ${issue.message}`);
}

/** Whether a schema takes a value. */
export function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** No records but those given. */
export function makeRecords(over: Partial<Records> = {}): Records {
  return {
    facilities: [],
    agencies: [],
    providers: [],
    sources: [],
    guides: [],
    faqs: [],
    glossary: [],
    comparisons: [],
    texts: [],
    ...over,
  };
}

export function makeGuide(over: Partial<Guide> = {}): Guide {
  return {
    id: 'how-jpay-works',
    title: 'How JPay works',
    description: 'What JPay does today, how you open an account, and what it costs.',
    category: 'providers',
    level: 'first',
    audience: 'For families.',
    updated: TODAY,
    keyTakeaways: ['One.', 'Two.', 'Three.'],
    faqs: ['is-it-safe'],
    glossary: ['stamp'],
    related: ['how-securus-works'],
    next: 'lookup',
    sources: [makeSource()],
    ...over,
  };
}

export function makeFaq(over: Partial<Faq> = {}): Faq {
  return { id: 'is-it-safe', question: 'Is it safe?', topic: 'privacy', updated: TODAY, sources: [makeSource()], ...over };
}

export function makeTerm(over: Partial<Term> = {}): Term {
  return { id: 'stamp', term: 'stamp', definition: 'What you pay a message with.', updated: TODAY, sources: [makeSource()], ...over };
}

export function makeComparison(over: Partial<Comparison> = {}): Comparison {
  return {
    id: 'jpay-vs-securus',
    title: 'JPay or Securus?',
    description: 'Two brands of one house, side by side, with their prices.',
    providers: ['jpay', 'securus'],
    verdict: 'The prison decides.',
    updated: TODAY,
    sources: [makeSource()],
    ...over,
  };
}

/** A text that says what is given, passage by passage, from line 1. */
export function makeText(passages: string[], over: Partial<TextRecord> = {}): TextRecord {
  return {
    collection: 'guides',
    id: 'how-jpay-works',
    body: { passages: passages.map((text, index) => ({ text, line: index + 1 })), headings: [], links: [], tags: [] },
    fields: [],
    sources: undefined,
    ...over,
  };
}
