/**
 * What holds at a place today: its own claims, else those of its agency, sorted into the answer, other sources,
 * history and announced changes. Pure: same records and same day, same answer.
 */
import { NOT_A_COMPANY, SERVICES, type Claim, type Service, type Services } from '../schemas/claim.ts';
import { isAhead, isOver, isWithin, lastDay, newestFirst } from './dates.ts';
import type { HouseOf } from './house.ts';
import { FRESH_MONTHS, heldOn, isFresh, standingOf, type Standing } from './standing.ts';

export type Level = 'facility' | 'agency';

/** A claim with what the rules say of it on the day. */
export interface PlacedClaim {
  claim: Claim;
  level: Level;
  standing: Standing;
  /** Known to have held within two years. */
  fresh: boolean;
}

/** The answer for one service at one place. */
export interface Answer {
  service: Service;
  standing: Standing;
  /** The claims that hold, best first; empty if unknown. */
  now: PlacedClaim[];
  /** Much older sources that name somebody else: shown, but not as the answer. */
  older: PlacedClaim[];
  former: PlacedClaim[];
  announced: PlacedClaim[];
  /** More than one company is named for a service that has one company as a rule. */
  disagree: boolean;
  /** The agency says that it differs from place to place, and nothing is known of this place. */
  varies: PlacedClaim | undefined;
}

/** Services for which several companies side by side are normal. */
const SIDE_BY_SIDE: ReadonlySet<Service> = new Set(['money', 'photos', 'packages', 'mail', 'tablets']);

type When = 'now' | 'former' | 'announced';

/** Whether a claim is history, holds today, or lies ahead. */
export function whenOf(claim: Claim, today: string): When {
  if (claim.ended || (claim.until !== undefined && isOver(claim.until, today))) return 'former';
  if (claim.since !== undefined && isAhead(claim.since, today)) return 'announced';
  return 'now';
}

/** Does the provider field name a company (or a product of one)? */
export function isCompany(provider: string): boolean {
  return !(NOT_A_COMPANY as readonly string[]).includes(provider);
}

/** Resolve all services of a place. `today` is a full ISO date. */
export function resolveServices(
  own: Services | undefined,
  inherited: Services | undefined,
  today: string,
  houseOf: HouseOf = (provider) => provider,
): Record<Service, Answer> {
  const entries = SERVICES.map((service) => {
    const claims = [...place(own?.[service], 'facility', today), ...place(inherited?.[service], 'agency', today)];
    return [service, resolveOne(service, claims, today, houseOf)] as const;
  });
  return Object.fromEntries(entries) as Record<Service, Answer>;
}

/** What a system says of itself, without any of its places. */
export function systemAnswers(
  system: { services?: Services | undefined } | undefined,
  today: string,
  houseOf: HouseOf,
): Record<Service, Answer> {
  return resolveServices(undefined, system?.services, today, houseOf);
}

function place(claims: Claim[] | undefined, level: Level, today: string): PlacedClaim[] {
  return (claims ?? []).map((claim) => ({
    claim,
    level,
    standing: standingOf(claim, today),
    fresh: isFresh(claim, today),
  }));
}

function resolveOne(service: Service, claims: PlacedClaim[], today: string, houseOf: HouseOf): Answer {
  const current = claims.filter(({ claim }) => whenOf(claim, today) === 'now');
  const direct = current.filter(({ claim }) => claim.provider !== 'by-facility');
  // A place's own word beats its agency's, service by service.
  const level: Level = direct.some((placed) => placed.level === 'facility') ? 'facility' : 'agency';
  const ranked = direct.filter((placed) => placed.level === level).sort((a, b) => rank(a, b, today));
  const [best] = ranked;
  const isOlder = (placed: PlacedClaim) => best !== undefined && isOutdatedBy(placed, best, today, houseOf);
  const now = ranked.filter((placed) => !isOlder(placed));
  const houses = new Set(now.map(({ claim }) => houseOf(claim.provider)).filter((house) => house !== 'unnamed'));
  return {
    service,
    standing: best?.standing ?? 'unknown',
    now,
    older: ranked.filter(isOlder),
    former: claims.filter(({ claim }) => whenOf(claim, today) === 'former').sort(byEnd),
    announced: claims.filter(({ claim }) => whenOf(claim, today) === 'announced'),
    disagree: houses.size > 1 && (!SIDE_BY_SIDE.has(service) || houses.has('none')),
    varies: best ? undefined : current.find(({ claim }) => claim.provider === 'by-facility'),
  };
}

/**
 * Order of claims that hold: a named company before an unnamed one, then dated within two years (newest first, official
 * before secondary), then undated official pages, then older dated ones, then undated secondary ones.
 */
function rank(a: PlacedClaim, b: PlacedClaim, today: string): number {
  return (
    Number(a.claim.provider === 'unnamed') - Number(b.claim.provider === 'unnamed') ||
    tier(a) - tier(b) ||
    newestFirst(heldOn(a.claim, today), heldOn(b.claim, today)) ||
    Number(a.claim.source.kind === 'secondary') - Number(b.claim.source.kind === 'secondary')
  );
}

function tier({ claim, fresh }: PlacedClaim): number {
  if (fresh) return 0;
  if (claim.source.date === undefined) return claim.source.kind === 'official' ? 1 : 3;
  return 2;
}

/** Another company, in a source more than two years older (or undated and secondary, beside a fresh one). */
function isOutdatedBy(placed: PlacedClaim, best: PlacedClaim, today: string, houseOf: HouseOf): boolean {
  if (placed === best || houseOf(placed.claim.provider) === houseOf(best.claim.provider)) return false;
  // An official page without a date may be of today: it stands beside the best, it is not outdated.
  if (placed.claim.source.kind === 'official' && placed.claim.source.date === undefined) return false;
  const [mine, newest] = [heldOn(placed.claim, today), heldOn(best.claim, today)];
  if (newest === undefined) return false;
  if (mine === undefined) return best.fresh && placed.claim.source.kind === 'secondary';
  return !isWithin(mine, lastDay(newest), FRESH_MONTHS);
}

function byEnd(a: PlacedClaim, b: PlacedClaim): number {
  return newestFirst(a.claim.until, b.claim.until) || newestFirst(a.claim.source.date, b.claim.source.date);
}

/** Does a place have a sourced answer for the service: a company, the agency itself, or "not offered"? */
export function isAnswered(answer: Answer): boolean {
  return answer.now.some(({ claim }) => claim.provider !== 'unnamed');
}
