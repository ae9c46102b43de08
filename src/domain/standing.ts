/** How far a claim can be trusted, in four words. Always shown as words, never by colour alone. */
import type { Claim } from '../schemas/claim.ts';
import { isOver, isWithin, newestFirst } from './dates.ts';

export const STANDINGS = ['confirmed', 'reported', 'unknown', 'not-offered'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A source counts as fresh for two years: contracts in this field run three to five years. */
export const FRESH_MONTHS = 24;

/** The date up to which the claim is known to have held: of its source, or its start if that is later. */
export function heldOn(claim: Claim, today: string): string | undefined {
  const start = claim.since && isOver(claim.since, today) ? claim.since : undefined;
  return [claim.source.date, start].sort(newestFirst)[0];
}

/** Known to have held within the last two years. */
export function isFresh(claim: Claim, today: string): boolean {
  const date = heldOn(claim, today);
  return date !== undefined && isWithin(date, today, FRESH_MONTHS);
}

/**
 * Standing of a claim that holds today. Confirmed needs an official source that is itself dated within two years
 * and names the provider; everything else that has a source is reported.
 */
export function standingOf(claim: Claim, today: string): Standing {
  if (claim.provider === 'none') return 'not-offered';
  const { date, kind } = claim.source;
  const fresh = date !== undefined && isWithin(date, today, FRESH_MONTHS);
  return kind === 'official' && fresh && claim.inferred === undefined ? 'confirmed' : 'reported';
}
