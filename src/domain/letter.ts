/** Where a letter goes: the address that a source gives, the place's own, or none that is safe to print. */
import { ownAddress } from './envelope.ts';
import type { Answer, PlacedClaim } from './resolve.ts';
import { sentencesAbout, type Said } from './sentences.ts';

/**
 * `given`: a source gives the address. `place`: a source says that the place takes its mail itself. `unsure`: nobody says
 * how mail goes, and this is the place's own address. `ask`: no address that is safe to use. `none`: no letters at all.
 */
export type LetterWay = 'given' | 'place' | 'unsure' | 'ask' | 'none';

export interface LetterPlan {
  way: LetterWay;
  /** Lines of the envelope, with the blanks of `envelope()`; none for `ask` and `none`. */
  lines?: readonly string[];
  /** The claim on which it rests; for `unsure` and `ask` what is known nevertheless. */
  claim?: PlacedClaim;
  /** Claims that hold today as well and name another way: the family must ask. */
  against: PlacedClaim[];
}

type Place = Parameters<typeof ownAddress>[0];

export function letterPlan(answer: Answer, place: Place): LetterPlan {
  const own = ownAddress(place);
  const [best] = answer.now;
  const direct = own && ['{name}, {id}', '{facility}', ...own];
  const usable = (lines: readonly string[] | undefined) => lines && (own || !lines.some((line) => line.includes('{address}')));
  if (!best) {
    const { varies } = answer;
    const lines = usable(varies?.claim.address) ? varies?.claim.address : direct;
    return { way: lines ? 'unsure' : 'ask', ...(lines && { lines }), ...(varies && { claim: varies }), against: [] };
  }
  // Only an address of the same company: that of another one is another way.
  const withAddress = answer.now.find(({ claim }) => claim.provider === best.claim.provider && usable(claim.address));
  const claim = withAddress ?? best;
  const against = answer.now.filter((other) => other.claim.provider !== best.claim.provider);
  if (best.claim.provider === 'none') return { way: 'none', claim, against };
  if (withAddress?.claim.address) return { way: 'given', lines: withAddress.claim.address, claim, against };
  if (best.claim.provider === 'govt-run' && !best.claim.address && direct) return { way: 'place', lines: direct, claim, against };
  return { way: 'ask', claim, against };
}

export interface LegalMail {
  /** What the sources on letters say about legal mail. */
  said: Said[];
  /** Nothing that is said speaks against the place's own address. */
  toPlace: boolean;
}

/** "to State Farm", "to 204 Gillespie St.", "only: Centralized Mail …": another address than that of the place. */
const ELSEWHERE = /\bto (?!the\b|this\b|be\b)[A-Z0-9]|\bonly:/;

/** Mail of lawyers and courts goes to the place itself, unless a sentence about it names another address. */
export function legalMail(notes: readonly Said[]): LegalMail {
  const said = sentencesAbout(notes, /\blegal\b/i);
  return { said, toPlace: !said.some(({ text }) => ELSEWHERE.test(text)) };
}
