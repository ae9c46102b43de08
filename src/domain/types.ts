/** The records as the rest of the house sees them: authored data plus what their place in `content/` says. */
import type { AgencyData } from '../schemas/agency.ts';
import type { ChecklistData } from '../schemas/checklist.ts';
import type { ComparisonData } from '../schemas/comparison.ts';
import type { DecisionData } from '../schemas/decision.ts';
import type { FacilityData } from '../schemas/facility.ts';
import type { FaqData } from '../schemas/faq.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { CallCapsData, FreeCallsData } from '../schemas/law.ts';
import type { PageData } from '../schemas/page.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { ProviderData } from '../schemas/provider.ts';
import type { SourceRecord } from '../schemas/source.ts';
import type { TermData } from '../schemas/term.ts';

/** `id` is `il/menard-correctional-center`: the path in `content/facilities` and on the web. */
export interface Facility extends FacilityData {
  id: string;
  state: StateCode;
}
export interface Agency extends AgencyData {
  id: string;
}
export interface Provider extends ProviderData {
  id: string;
}
export interface SharedSource extends SourceRecord {
  id: string;
}

export interface Guide extends GuideData {
  id: string;
}
export interface Faq extends FaqData {
  id: string;
}
export interface Term extends TermData {
  id: string;
}
export interface Comparison extends ComparisonData {
  id: string;
}
export interface Page extends PageData {
  id: string;
}
export interface Checklist extends ChecklistData {
  id: string;
}
export interface Decision extends DecisionData {
  id: string;
}

/** Federal caps on call and video minutes. */
export interface CallCaps extends CallCapsData {
  id: string;
}
/** A state, county or city where contact is free. */
export interface FreeCalls extends FreeCallsData {
  id: string;
}
export type Law = CallCaps | FreeCalls;

/** One passage of a text: a paragraph, a list item, a heading or a cell, as plain words. */
export interface Passage {
  text: string;
  /** 1-based line in the body. */
  line: number;
}

/** What a body says, without its markup. */
export interface TextBody {
  /** Passages that are read as sentences; headings and table cells are not among them. */
  passages: Passage[];
  headings: Passage[];
  /** Targets of all links and pictures. */
  links: Passage[];
  /** HTML and MDX tags, as written. */
  tags: Passage[];
  /** What a program could run when the page is built, and what readers of Markdown take in different ways. */
  code?: Passage[];
}

/** A text of any collection, reduced to what the rules about words look at. */
export interface TextRecord {
  collection: TextCollection;
  id: string;
  body: TextBody;
  /** Sentences in the front matter, with the field in which they stand. */
  fields: { path: (string | number)[]; text: string }[];
  /** How many sources it names; undefined for kinds that name none. */
  sources: number | undefined;
}
export type TextCollection = 'guides' | 'faqs' | 'glossary' | 'comparisons' | 'pages' | 'checklists' | 'decisions';

/** A record of any collection, whatever its shape: for rules that look at all of them alike. */
export interface AnyRecord {
  /** Its folder in `content/`. */
  collection: string;
  id: string;
  data: object;
}

/** All records of the site, in order of their ids. */
export interface Records {
  /** Every record of every collection, also of those that have no list of their own below. */
  all: AnyRecord[];
  facilities: Facility[];
  agencies: Agency[];
  providers: Provider[];
  sources: SharedSource[];
  guides: Guide[];
  faqs: Faq[];
  glossary: Term[];
  comparisons: Comparison[];
  checklists: Checklist[];
  decisions: Decision[];
  law: Law[];
  texts: TextRecord[];
}
