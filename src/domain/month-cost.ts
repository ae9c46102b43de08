/**
 * What a month of contact costs at one place, from the place's own sourced prices: a range for each service from the
 * cheapest to the dearest known way, beside the federal cap, and a plain list of what is not known. Pure and exact; a
 * price that cannot be turned into the wanted quantity is handed back, never guessed.
 */
import { capClass, capsFor } from './call-caps.ts';
import { allowanceOfPrice, readAllowance, takeOff, type Allowance } from './cost/allowance.ts';
import { add, times, toMicros, type Range } from './cost/money.ts';
import { amountOf, depositFee, depositPrices, isPack, piecesOf, totalOf } from './cost/price-range.ts';
import { readNote } from './cost/price-note.ts';
import type { Quantities } from './cost/quantities.ts';
import type {
  CapLine, CostCaps, CostClaim, CostLine, CostPlace, CostPrice, CostService, FreeNote, Gap, MonthCost, Option, Over, Uncounted,
} from './cost/types.ts'; // prettier-ignore
import { minutesIn, type Block, type Left } from './cost/use.ts';
import { isOver } from './dates.ts';

/** Units that can be turned into each service's quantity. `item` and `order` count only as packs of stamps or messages. */
const COUNTABLE: Record<Exclude<CostService, 'money'>, readonly string[]> = {
  messaging: ['message', 'stamp', 'item', 'order'],
  photos: ['photo'],
  phone: ['minute', 'call'],
  video: ['minute', 'visit'],
};

export function monthCost(wanted: Quantities, place: CostPlace, caps: CostCaps | undefined): MonthCost {
  const uncounted: Uncounted[] = [];
  const lines: CostLine[] = [];
  const { claims } = place;
  const push = (service: Exclude<CostService, 'money'>, use: Block, list: CostClaim[]) => {
    if (use.count > 0) lines.push(useLine(service, use, list, place, caps, uncounted));
  };
  push('messaging', { count: wanted.messages, minutes: 0 }, claims.messaging ?? []);
  push('photos', { count: wanted.photos, minutes: 0 }, photoClaims(claims));
  push('phone', { count: wanted.calls, minutes: wanted.callMinutes }, claims.phone ?? []);
  push('video', { count: wanted.visits, minutes: wanted.visitMinutes }, claims.video ?? []);
  if (wanted.deposits > 0) lines.push(moneyLine(wanted, claims.money ?? [], uncounted));

  const known = lines.flatMap(({ total }) => (total ? [total] : []));
  const missing = lines.filter(({ status }) => status === 'unknown').map(({ service }) => service);
  return {
    lines,
    ...(known.length > 0 && { total: known.reduce(add) }),
    openEnd: lines.some(({ openEnd }) => openEnd),
    missing,
    sent: wanted.deposits * wanted.amount,
    uncounted,
    gaps: gapsOf(lines, place),
  };
}

/** Photos have prices of their own, or the messages say what a photo costs. */
function photoClaims(claims: CostPlace['claims']): CostClaim[] {
  const own = claims.photos ?? [];
  if (own.some(({ prices, none }) => prices || none)) return own;
  const inMessages = (claims.messaging ?? []).flatMap((claim) => {
    const prices = claim.prices?.filter(({ per }) => per === 'photo') ?? [];
    return prices.length > 0 ? [{ who: claim.who, source: claim.source, prices }] : [];
  });
  return inMessages.length > 0 ? inMessages : own;
}

/** A service that is counted in pieces or minutes. */
function useLine(
  service: Exclude<CostService, 'money'>,
  use: Block,
  claims: CostClaim[],
  place: CostPlace,
  caps: CostCaps | undefined,
  uncounted: Uncounted[],
): CostLine {
  const cap = capLine(service, use, place, caps);
  const grants = place.grants.filter((grant) => grant.service === service);
  const options: Option[] = [];
  const free: FreeNote[] = [];
  const unpriced: string[] = [];
  const offered = claims.filter(({ none }) => !none);
  for (const claim of offered) {
    const allowance = allowanceOf(claim);
    const left = takeOff(use, allowance);
    const found = claimOptions(service, use, left, claim, uncounted).map((option) => withOver(option, cap, caps));
    if (found.length === 0 && left.most.length === 0) found.push({ claim, total: { from: 0, to: 0 }, openEnd: false });
    if (found.length === 0) unpriced.push(claim.who);
    options.push(...found);
    if (claim.free !== undefined) free.push({ claim, text: claim.free, counted: countedAs(use, left, allowance) });
  }
  const dearest = span(options.map(({ total }) => total));
  // A law that makes it free beats a price; where both are known and disagree, or the law is in doubt, the range holds both.
  const total = grants.length === 0 ? dearest : { from: 0, to: dearest?.to ?? 0 };
  return {
    service,
    count: use.count,
    each: use.minutes,
    status: total ? (total.to === 0 ? 'free' : 'known') : claims.length > 0 && offered.length === 0 ? 'not-offered' : 'unknown',
    ...(total && { total }),
    openEnd: options.some(({ openEnd }) => openEnd),
    options,
    free,
    grants,
    ...(cap && { cap }),
    unpriced: [...new Set(unpriced)].filter((who) => !options.some(({ claim }) => claim.who === who)),
  };
}

/** From the words of the claim, or from a price of nothing that holds only so often. */
function allowanceOf({ free, prices = [] }: CostClaim): Allowance | undefined {
  return (free === undefined ? undefined : readAllowance(free)) ?? prices.map(allowanceOfPrice).find((one) => one !== undefined);
}

/** All ways to pay one company for what is left after its free allowance. */
function claimOptions(service: Exclude<CostService, 'money'>, use: Block, left: Left, claim: CostClaim, uncounted: Uncounted[]): Option[] {
  const extras: CostPrice[] = [];
  const countable: CostPrice[] = [];
  for (const price of claim.prices ?? []) {
    // Shown with the photos, where the same price is counted.
    if (service === 'messaging' && price.per === 'photo') continue;
    if (allowanceOfPrice(price)) continue;
    const why = reason(service, price);
    if (why === 'extra') extras.push(price);
    else if (why) uncounted.push({ service, claim, price, why });
    else countable.push(price);
  }
  const sizeOf = (price: CostPrice) => (isPack(price) ? (readNote(price.note).pack ?? 1) : 1);
  const smallest = Math.min(...countable.map(sizeOf));
  return countable.flatMap((price): Option[] => {
    const size = sizeOf(price);
    // A pack that is larger than a month's use is left out while a smaller one, or a single price, covers it too.
    if (size > use.count && size > smallest) {
      uncounted.push({ service, claim, price, why: 'pack' });
      return [];
    }
    let total: Range = { from: totalOf(price, left.least).from, to: totalOf(price, left.most).to };
    for (const extra of extras) {
      // A fee that may be in the price already is counted at the upper end only.
      const sure = !/may already/i.test(extra.note ?? '');
      total = add(total, { from: sure ? totalOf(extra, left.least).from : 0, to: totalOf(extra, left.most).to });
    }
    const pack = size > 1 && { pack: { size, count: piecesOf(price, left.most) } };
    return [{ claim, price, total, openEnd: readNote(price.note).openEnd, ...pack }];
  });
}

/** Why a price is not counted; `extra` is a fee that every call or visit bears. */
function reason(service: Exclude<CostService, 'money'>, price: CostPrice): Uncounted['why'] | 'extra' | undefined {
  const { otherKind, paidInside, fee, pack } = readNote(price.note);
  if (paidInside) return 'paid-inside';
  if (otherKind) return 'other-kind';
  if (price.per === 'deposit') return 'account';
  if (service === 'messaging' && price.per === 'minute') return 'by-minute';
  if (isPack(price) && (pack === undefined || service !== 'messaging')) return fee || price.per === 'order' ? 'fee' : 'unit';
  if (!COUNTABLE[service].includes(price.per)) return 'unit';
  if (fee && (price.per === 'visit' || price.per === 'call')) return 'extra';
  return undefined;
}

function countedAs(use: Block, { least, most }: Left, allowance: Allowance | undefined): FreeNote['counted'] {
  const size = (blocks: Block[]) => (use.minutes > 0 ? minutesIn(blocks) : blocks.reduce((sum, { count }) => sum + count, 0));
  const all = size([use]);
  if (!allowance || size(least) === all) return 'not';
  return size(most) < all ? 'taken' : 'perhaps';
}

/** Fees for deposits: each company, and each way to pay, is an alternative. */
function moneyLine({ deposits, amount }: Quantities, claims: CostClaim[], uncounted: Uncounted[]): CostLine {
  const options: Option[] = [];
  const unpriced: string[] = [];
  const offered = claims.filter(({ none }) => !none);
  for (const claim of offered) {
    const fees = (claim.prices ?? []).filter((price) => {
      if (price.per === 'deposit') return true;
      uncounted.push({ service: 'money', claim, price, why: 'unit' });
      return false;
    });
    const fitting = depositPrices(fees, amount);
    for (const price of fitting) {
      options.push({ claim, price, total: times(depositFee(price, amount), deposits), openEnd: readNote(price.note).openEnd });
    }
    if (fitting.length > 0) continue;
    unpriced.push(claim.who);
    // All steps of the table are for other sums: the largest one tells at least how far it goes.
    const last = fees.at(-1);
    if (last) uncounted.push({ service: 'money', claim, price: last, why: 'band' });
  }
  const total = span(options.map((option) => option.total));
  return {
    service: 'money',
    count: deposits,
    each: amount,
    status: total ? (total.to === 0 ? 'free' : 'known') : claims.length > 0 && offered.length === 0 ? 'not-offered' : 'unknown',
    ...(total && { total }),
    openEnd: options.some(({ openEnd }) => openEnd),
    options,
    free: [],
    grants: [],
    unpriced: [...new Set(unpriced)].filter((who) => !options.some(({ claim }) => claim.who === who)),
  };
}

function span(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}

/** The most that the wanted minutes may cost by federal rule. */
function capLine(service: CostService, use: Block, place: CostPlace, caps: CostCaps | undefined): CapLine | undefined {
  if (!caps || (service !== 'phone' && service !== 'video')) return undefined;
  const minute = span(capsFor(caps.caps, place.kind, place.population).map((cap) => amountOf({ amount: cap[service] })));
  if (!minute) return undefined;
  const minutes = minutesIn([use]);
  return { minute, total: times(minute, minutes), mayAdd: caps.mayAdd === undefined ? 0 : toMicros(caps.mayAdd) * minutes };
}

/** Hold a price against the cap, minute for minute: 7.95 for 30 minutes is over 0.25 because it is more than 30 × 0.25. */
function withOver(option: Option, cap: CapLine | undefined, caps: CostCaps | undefined): Option {
  const { price } = option;
  if (!cap || !caps || !price) return option;
  const minutes = price.per === 'minute' ? 1 : price.minutes;
  if (minutes === undefined) return option;
  const { from, to } = amountOf(price);
  if (to <= cap.minute.from * minutes) return option;
  const mayAdd = caps.mayAdd === undefined ? 0 : toMicros(caps.mayAdd);
  const date = price.date ?? option.claim.source.date;
  const when: Over['when'] = date === undefined ? 'undated' : isOver(date, caps.since) ? 'before' : 'since';
  return { ...option, over: { sure: from > (cap.minute.to + mayAdd) * minutes, when } };
}

function gapsOf(lines: readonly CostLine[], place: CostPlace): Gap[] {
  const gaps: Gap[] = lines.flatMap(({ service, status, unpriced, options, grants }): Gap[] => {
    const unsure = grants.some((grant) => grant.unsure) || (grants.length > 0 && options.some(({ total }) => total.to > 0));
    return [
      ...(status === 'unknown' ? [{ key: unpriced.length > 0 ? 'price' : 'nobody', service } as const] : []),
      ...(status !== 'unknown' && unpriced.length > 0 && grants.length === 0 ? [{ key: 'others', service } as const] : []),
      ...(unsure ? [{ key: 'law', service } as const] : []),
    ];
  });
  if (lines.some(({ cap }) => cap && cap.minute.from < cap.minute.to))
    gaps.push({ key: capClass(place.kind) === 'jail' ? 'size' : 'class' });
  if (lines.some(({ openEnd }) => openEnd)) gaps.push({ key: 'more' });
  if (lines.some(({ total }) => total !== undefined && total.to > 0)) gaps.push({ key: 'tax' });
  return gaps;
}
