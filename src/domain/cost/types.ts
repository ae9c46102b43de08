/** Input and output of the rule "what a month costs". Prices and companies bring their words along, so that no words are made here. */
import type { Price } from '../../schemas/price.ts';
import type { FacilityKind } from '../../schemas/facility.ts';
import type { Cap } from '../../schemas/law.ts';
import type { Range } from './money.ts';

export const COST_SERVICES = ['messaging', 'photos', 'phone', 'video', 'money'] as const;
export type CostService = (typeof COST_SERVICES)[number];

export interface CostSource {
  title: string;
  url: string;
  /** Date and kind in words: "May 2024, official page". */
  tail: string;
  date?: string;
}
/** A price with its own words: "25¢ a message (no reply)". */
export interface CostPrice extends Price {
  text: string;
}
/** A claim that holds at the place, as far as it is about money. */
export interface CostClaim {
  who: string;
  /** Not offered. */
  none?: true;
  prices?: CostPrice[];
  /** A free allowance in words. */
  free?: string;
  source: CostSource;
}
/** Something that a law or a decision makes free. */
export interface CostGrant {
  service: CostService;
  law: string;
  text: string;
  /** Nobody could confirm that it came, or that it covers this service. */
  unsure?: true;
  source: CostSource;
}
export interface CostCaps {
  /** First day on which companies must keep them. */
  since: string;
  caps: Cap[];
  /** Dollars a minute that may come on top, if that is not settled. */
  mayAdd?: string;
}
export interface CostPlace {
  kind: FacilityKind;
  population?: number;
  claims: Partial<Record<CostService, CostClaim[]>>;
  grants: CostGrant[];
}

/** One way to pay for the wanted quantity. */
export interface Option {
  claim: CostClaim;
  /** Left out when everything is free. */
  price?: CostPrice;
  total: Range;
  /** The price is the least: the true one may be higher. */
  openEnd: boolean;
  over?: Over;
  /** Whole packs of so many had to be bought. */
  pack?: { size: number; count: number };
}
/** Held against the cap: surely over it, or over it if the size of the place or the two cents speak for the family. */
export interface Over {
  sure: boolean;
  /** The price was seen before the cap began, or has no date. */
  when: 'since' | 'before' | 'undated';
}
export interface CapLine {
  /** Millionths of a dollar a minute. */
  minute: Range;
  /** For all wanted minutes. */
  total: Range;
  /** What may come on top for all wanted minutes. */
  mayAdd: number;
}
export interface FreeNote {
  claim: CostClaim;
  text: string;
  /** taken: off both ends. perhaps: off the lower end only. not: it could not be counted. */
  counted: 'taken' | 'perhaps' | 'not';
}
export interface CostLine {
  service: CostService;
  /** What was wanted: so many, of so many minutes (or dollars) each. */
  count: number;
  each: number;
  /** known: there is a total. */
  status: 'known' | 'free' | 'unknown' | 'not-offered';
  total?: Range;
  openEnd: boolean;
  options: Option[];
  free: FreeNote[];
  grants: CostGrant[];
  cap?: CapLine;
  /** Companies that are named here without a price that can be counted, each once. */
  unpriced: string[];
}
export const UNCOUNTED = ['other-kind', 'paid-inside', 'by-minute', 'unit', 'fee', 'account', 'pack', 'band'] as const;
/** A price that is known, but that cannot be turned into the wanted quantity. */
export interface Uncounted {
  service: CostService;
  claim: CostClaim;
  price: CostPrice;
  why: (typeof UNCOUNTED)[number];
}
/** What is not known, as keys of the words. */
export const GAPS = ['nobody', 'price', 'others', 'size', 'class', 'law', 'tax', 'more'] as const;
export interface Gap {
  key: (typeof GAPS)[number];
  /** Left out when it is about the whole month. */
  service?: CostService;
}
export interface MonthCost {
  lines: CostLine[];
  /** Sum of the known lines; left out when no line is known. */
  total?: Range;
  openEnd: boolean;
  /** Wanted services without a total. */
  missing: CostService[];
  /** Whole dollars that reach the person, apart from all fees. */
  sent: number;
  uncounted: Uncounted[];
  gaps: Gap[];
}
