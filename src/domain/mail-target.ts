/** What the mail tool loads for one state, and how a place is read out of it again. The browser needs no more than this. */
import type { LetterWay } from './letter.ts';
import type { Said } from './sentences.ts';
import type { Standing } from './standing.ts';
import type { FacilityKind } from '../schemas/facility.ts';

export interface MailAgency {
  id: string;
  name: string;
  short: string;
  /** What the number is called, and its form in words. */
  label?: string;
  format?: string;
  rule?: string;
}

export interface MailClaim {
  /** Who takes the letters, in words. */
  who: string;
  standing: Standing;
  lines?: readonly string[];
  notes?: string[];
  source: string;
  url: string;
  /** Date and kind of the source, in words. */
  about: string;
}

export interface MailPlace {
  /** Second half of its id. */
  slug: string;
  name: string;
  aliases?: string[];
  city: string;
  county?: string;
  zip?: string;
  people?: number;
  kind: FacilityKind;
  phone?: string;
  own?: string[];
  way: LetterWay;
  /** Places in the lists of the file. */
  agency?: number;
  claim?: number;
  against?: number[];
  /** What sources say of photos in letters there. */
  photos?: Said[];
}

export interface MailFile {
  agencies: MailAgency[];
  claims: MailClaim[];
  places: MailPlace[];
}

/** A place with its lists looked up again. */
export interface MailTarget {
  place: MailPlace;
  agency?: MailAgency;
  claim?: MailClaim;
  against: MailClaim[];
  /** Lines of a letter with its blanks; none when no address is safe. */
  lines?: readonly string[];
  /** Lines to the place itself, for legal mail. */
  direct?: readonly string[];
}

export function targetOf(file: MailFile, slug: string): MailTarget | undefined {
  const place = file.places.find((one) => one.slug === slug);
  if (!place) return undefined;
  const agency = place.agency === undefined ? undefined : file.agencies[place.agency];
  const claim = place.claim === undefined ? undefined : file.claims[place.claim];
  const direct = place.own && ['{name}, {id}', '{facility}', ...place.own];
  const lines = place.way === 'ask' || place.way === 'none' ? undefined : (place.way !== 'place' && claim?.lines) || direct;
  return {
    place,
    ...(agency && { agency }),
    ...(claim && { claim }),
    against: (place.against ?? []).flatMap((at) => file.claims[at] ?? []),
    ...(lines && { lines }),
    ...(direct && { direct }),
  };
}

/** Everything that is said about mail to a place, each with where it comes from. */
export function rulesOf({ place, agency, claim, against }: MailTarget, ruleOf: (agency: string) => string): Said[] {
  const notes = [claim, ...against].flatMap((one) => (one?.notes ?? []).map((text) => ({ text, from: `${one?.source}, ${one?.about}` })));
  return [...notes, ...(agency?.rule ? [{ text: agency.rule, from: ruleOf(agency.short) }] : []), ...(place.photos ?? [])];
}
