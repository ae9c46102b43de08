/**
 * All rules that look at records beyond one record's shape. One rule, one file, one test; a new one is added to the
 * table. Rules that take `all` look at every collection, also at those that are added later.
 */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { closedPlaces } from './closed-places.ts';
import { datedPrices } from './dated-prices.ts';
import { insideState } from './inside-state.ts';
import { mailAddress } from './mail-address.ts';
import { noCode } from './no-code.ts';
import { noFutureDates } from './no-future-dates.ts';
import { noRepeatedClaims } from './no-repeated-claims.ts';
import { noReservedNames } from './no-reserved-names.ts';
import { noSamePlace } from './no-same-place.ts';
import { noSelfAlias } from './no-self-alias.ts';
import { officialDomains } from './official-domains.ts';
import { orphanTexts } from './orphan-texts.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { plausiblePrices } from './plausible-prices.ts';
import { readingGrade } from './reading-grade.ts';
import { referencesExist, type KnownIds } from './references-exist.ts';
import { sourcesCited } from './sources-cited.ts';
import { wordsToAvoid } from './words-to-avoid.ts';
import { zipInState } from './zip-in-state.ts';

interface Context {
  /** Ids of all records, also of files that could not be parsed. */
  known: KnownIds;
  /** A full ISO date. */
  today: string;
}

/** By the name that messages carry. */
export const RULES: Record<string, (records: Records, context: Context) => Finding[]> = {
  'references-exist': (records, { known }) => referencesExist(records, known),
  'no-future-dates': (records, { today }) => noFutureDates(records, today),
  'no-self-alias': noSelfAlias,
  'no-same-place': noSamePlace,
  'no-reserved-names': noReservedNames,
  'inside-state': insideState,
  'zip-in-state': zipInState,
  'mail-address': mailAddress,
  'closed-places': (records, { today }) => closedPlaces(records, today),
  'no-repeated-claims': noRepeatedClaims,
  'plausible-prices': plausiblePrices,
  'dated-prices': datedPrices,
  'official-domains': officialDomains,
  'plain-markdown': plainMarkdown,
  'no-code': noCode,
  'sources-cited': sourcesCited,
  'words-to-avoid': wordsToAvoid,
  'reading-grade': readingGrade,
  'orphan-texts': orphanTexts,
};

/** Run all rules. `known` also holds ids of files that could not be parsed. */
export function checkRecords(records: Records, known: KnownIds, today: string): (Finding & { rule: string })[] {
  return Object.entries(RULES).flatMap(([rule, check]) => check(records, { known, today }).map((finding) => ({ ...finding, rule })));
}
