/** Packs what the mail tool loads for one state: all open places with where their letters go, small enough for a slow line. */
import { capital } from './capital.ts';
import { ownAddress } from './envelope.ts';
import { letterPlan } from './letter.ts';
import type { MailAgency, MailClaim, MailFile, MailPlace } from './mail-target.ts';
import { isOpen } from './places.ts';
import type { Answer, PlacedClaim } from './resolve.ts';
import { sentencesOf, type Said } from './sentences.ts';
import type { Agency, Facility } from './types.ts';
import type { Service } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';

/** A place with what is known of it, as the catalog has it. */
export interface MailSource extends Facility {
  answers: Record<Service, Answer>;
  agencyRecord: Agency | undefined;
}

/** Words that depend on the language. */
export interface MailWords {
  who: (placed: PlacedClaim, agency: Agency | undefined) => string;
  about: (source: Source) => string;
}

/** The open places of a state, in the order given. What several share stands once. */
export function packMail(places: readonly MailSource[], words: MailWords): MailFile {
  const agencies = list<MailAgency>();
  const claims = list<MailClaim>();
  const claimOf = (placed: PlacedClaim, agency: Agency | undefined) => {
    const { address, note, limits, inferred, source } = placed.claim;
    const notes = [note, limits && `${capital(limits)}.`.replace(/\.\.$/, '.'), inferred].filter((text) => text !== undefined);
    return claims.at({
      who: words.who(placed, agency),
      standing: placed.standing,
      ...(address && { lines: address }),
      ...(notes.length > 0 && { notes }),
      source: source.title,
      url: source.url,
      about: words.about(source),
    });
  };
  const packed = places.filter(isOpen).map((place): MailPlace => {
    const { agencyRecord: agency, answers, address } = place;
    const { way, claim, against } = letterPlan(answers.mail, place);
    const own = ownAddress(place);
    const photos = answers.photos.now.flatMap((placed) => photoNotes(placed, words));
    return {
      slug: place.id.slice(3),
      name: place.name,
      ...(place.aliases && { aliases: place.aliases }),
      city: address.city,
      ...(address.county && { county: address.county }),
      ...(address.zip && { zip: address.zip }),
      ...(place.population !== undefined && { people: place.population }),
      kind: place.kind,
      ...(place.phone && { phone: place.phone }),
      ...(own && { own }),
      way,
      ...(agency && { agency: agencies.at(packAgency(agency)) }),
      ...(claim && { claim: claimOf(claim, agency) }),
      ...(against.length > 0 && { against: against.map((placed) => claimOf(placed, agency)) }),
      ...(photos.length > 0 && { photos }),
    };
  });
  return { agencies: agencies.items, claims: claims.items, places: packed };
}

function packAgency({ id, name, shortName, personId, mailRule }: Agency): MailAgency {
  return {
    id,
    name,
    short: shortName,
    ...(personId && { label: personId.label, ...(personId.format && { format: personId.format }) }),
    ...(mailRule && { rule: mailRule }),
  };
}

/** Of the claims on photos only what is about paper: the rest is about pictures in an app. */
function photoNotes({ claim: { note, limits, source } }: PlacedClaim, words: MailWords): Said[] {
  const text = [limits && `${limits}.`, note].filter(Boolean).flatMap((part) => sentencesOf(part ?? ''));
  const from = `${source.title}, ${words.about(source)}`;
  return text.filter((sentence) => /\bmail|\bletters?\b|\bprint|\bpaper\b/i.test(sentence)).map((sentence) => ({ text: sentence, from }));
}

/** A list in which what is the same stands once. */
function list<T>(): { items: T[]; at: (item: T) => number } {
  const items: T[] = [];
  const known = new Map<string, number>();
  return {
    items,
    at: (item) => {
      const key = JSON.stringify(item);
      const at = known.get(key) ?? items.push(item) - 1;
      known.set(key, at);
      return at;
    },
  };
}
