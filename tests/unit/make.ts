/** Small valid records for tests: say only what the test is about. */
import type { z } from 'zod';
import { fieldName } from '../../src/domain/problem.ts';
import { resolveServices, type Answer } from '../../src/domain/resolve.ts';
import type {
  Agency,
  Checklist,
  Comparison,
  Decision,
  Facility,
  Faq,
  FreeCalls,
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

/** No records but those given; `all` holds them too. */
export function makeRecords(over: Partial<Records> = {}): Records {
  return {
    all: Object.entries(over)
      .filter(([name]) => name !== 'texts' && name !== 'all')
      .flatMap(([collection, records]) => records.map(({ id, ...data }) => ({ collection, id, data }))),
    facilities: [],
    agencies: [],
    providers: [],
    sources: [],
    guides: [],
    faqs: [],
    glossary: [],
    comparisons: [],
    checklists: [],
    decisions: [],
    law: [],
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

export function makeChecklist(over: Partial<Checklist> = {}): Checklist {
  return {
    id: 'before-you-pay',
    title: 'Before you pay',
    description: 'What to look at before you send money, with reasons.',
    audience: 'For families.',
    updated: TODAY,
    groups: [{ title: 'The person', items: [{ id: 'number', text: 'Check the number.', why: 'A wrong one goes astray.' }] }],
    guides: ['how-jpay-works'],
    ...over,
  };
}

export function makeDecision(over: Partial<Decision> = {}): Decision {
  const answers = [
    { text: 'Yes', do: ['Wait.'] },
    { text: 'No', do: ['Go on.'] },
  ];
  return {
    id: 'contact-stopped',
    title: 'Contact stopped',
    description: 'What to check, in order, when nobody calls or writes.',
    audience: 'For families.',
    updated: TODAY,
    urgent: { question: 'Is a life in danger?', do: ['Call 911.'] },
    questions: [
      { id: 'account', question: 'Can you log in?', minutes: 5, answers },
      { id: 'locator', question: 'Are they there?', minutes: 5, answers },
    ],
    call: { have: ['The name'], script: [{ when: 'Somebody picks up', say: ['Good morning.'] }], note: ['The time'] },
    guides: ['how-jpay-works'],
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

/** Calls are free in the state prisons of Illinois. */
export function makeFreeCalls(over: Partial<FreeCalls> = {}): FreeCalls {
  return {
    id: 'free-calls-il',
    kind: 'free-calls',
    title: 'Free calls from Illinois prisons',
    state: 'IL',
    places: 'prisons',
    whom: 'Everyone',
    grants: [{ service: 'phone', since: '2024', text: 'Calls are free.', source: makeSource() }],
    ...over,
  };
}
