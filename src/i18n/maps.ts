/** Maps and bars in words: names of what a state is counted as, text alternatives, prices. */
import { toDollars, type Micros } from '../domain/cost/money.ts';
import { FREE_KINDS, type FreeState } from '../domain/free-map.ts';
import type { Sign } from '../domain/map-signs.ts';
import type { PriceBar, PrisonCap } from '../domain/price-bars.ts';
import { STATE_NAMES } from '../domain/states.ts';
import { keyOf, type StateRow } from '../domain/who-runs.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { NameOf } from './answer.ts';
import { moneyText } from './money.ts';
import { t } from './index.ts';

/** How one state stands on a map. */
export interface Fill {
  /** One to three characters. */
  sign: string;
  /** Class of its color: h0 to h5, none, unknown, own. */
  tone: string;
  pattern: number;
  /** Said when the mouse rests on it. */
  title: string;
}

/** An entry of the legend. */
export interface LegendEntry {
  sign: string;
  tone: string;
  pattern: number;
  name: string;
  states: number;
}

/** Name of what a state is counted as. */
export function keyName(key: string, nameOf: NameOf): string {
  switch (key) {
    case 'govt-run':
      return t('maps.own');
    case 'none':
    case 'by-facility':
      return t(`provider.${key}`);
    case 'unknown':
      return t('standing.unknown');
    default:
      return nameOf(key);
  }
}

const TONES: Record<string, string> = { 'govt-run': 'own', none: 'not', 'by-facility': 'own', unknown: 'unk' };
const toneOf = ({ key, hue }: Sign) => (hue === undefined ? TONES[key]! : `h${hue}`);
const more = (row: StateRow) => (row.also.length > 0 ? '+' : '');

export function serviceLegend(signs: readonly Sign[], nameOf: NameOf): LegendEntry[] {
  return signs.map((sign) => ({
    sign: sign.letter,
    tone: toneOf(sign),
    pattern: sign.pattern,
    name: keyName(sign.key, nameOf),
    states: sign.states,
  }));
}

export function serviceFills(rows: readonly StateRow[], signs: readonly Sign[], nameOf: NameOf): Map<StateCode, Fill> {
  const byKey = new Map(signs.map((sign) => [sign.key, sign]));
  return new Map(
    rows.map((row) => {
      const sign = byKey.get(keyOf(row))!;
      const title = `${STATE_NAMES[row.state]}: ${keyName(sign.key, nameOf)}`;
      return [row.state, { sign: `${sign.letter}${more(row)}`, tone: toneOf(sign), pattern: sign.pattern, title }];
    }),
  );
}

const FREE_LOOKS = {
  both: ['h3', 0],
  prisons: ['h1', 0],
  unconfirmed: ['h1', 1],
  part: ['h2', 2],
  ahead: ['h5', 3],
  'some-jails': ['h4', 0],
} as const;

export function freeLegend(states: readonly FreeState[], all: number): LegendEntry[] {
  const entries = FREE_KINDS.map((kind): LegendEntry => {
    const [tone, pattern] = FREE_LOOKS[kind];
    const count = states.filter((one) => one.kind === kind).length;
    return { sign: t(`maps.free.letter.${kind}`), tone, pattern, name: t(`maps.free.kind.${kind}`), states: count };
  });
  const none = { sign: t('maps.free.letter.none'), tone: 'unk', pattern: 0, name: t('maps.free.none'), states: all - states.length };
  return [...entries.filter((entry) => entry.states > 0), none];
}

export function freeFills(states: readonly FreeState[], codes: readonly StateCode[]): Map<StateCode, Fill> {
  const byCode = new Map(states.map((one) => [one.state, one]));
  return new Map(
    codes.map((code): [StateCode, Fill] => {
      const found = byCode.get(code);
      const title = (name: string) => `${STATE_NAMES[code]}: ${name}`;
      if (!found) return [code, { sign: t('maps.free.letter.none'), tone: 'unk', pattern: 0, title: title(t('maps.free.none')) }];
      const [tone, pattern] = FREE_LOOKS[found.kind];
      const sign = `${t(`maps.free.letter.${found.kind}`)}${found.jailsToo ? '+' : ''}`;
      return [code, { sign, tone, pattern, title: title(t(`maps.free.kind.${found.kind}`)) }];
    }),
  );
}

/** What a map shows, for those who do not see it. */
export function mapAlt(legend: readonly LegendEntry[]): string {
  return t('maps.alt', { parts: legend.map(({ name, states }) => t('maps.altPart', { name, count: states })).join(', ') });
}

/** A sum for the reader, exact: 73500 → 7.35¢. */
export function sumText(sum: Micros): string {
  return moneyText(toDollars(sum));
}

/** The price of a bar: "free", "25¢", "9¢ to 12¢ a stamp", "about 8¢". */
export function barText({ from, to, price, workedOut }: PriceBar): string {
  if (to === 0) return t('maps.price.free');
  // What we divided ourselves goes to a tenth of a cent; what a source says is never rounded.
  const text = (sum: Micros) => sumText(workedOut ? Math.round(sum / 1000) * 1000 : sum);
  const sum = from === to ? text(from) : t('price.range', { from: text(from), to: text(to) });
  const unit = price.per === 'stamp' ? t('maps.price.rowStamp', { price: sum }) : sum;
  return price.about ? t('maps.price.about', { price: unit }) : unit;
}

/** What the bars show, for those who do not see them. */
export function barsAlt(bars: readonly PriceBar[], cap: PrisonCap | undefined): string {
  const over = cap ? bars.filter(({ to }) => to > cap.sum).length : 0;
  return t('maps.price.alt', {
    count: bars.length,
    low: bars.length > 0 ? barText(bars[0]!) : '',
    high: bars.length > 0 ? barText(bars.at(-1)!) : '',
    cap: cap ? t('maps.price.altCap', { over, cap: sumText(cap.sum) }) : '',
  }).replace(/ {2,}/g, ' ');
}

/** How many companies a line names. */
const FIRST = 3;

/** The companies of most states: "Securus in 12 states, GettingOut in 10 states, JPay in 7 states". */
export function mostUsed(signs: readonly Sign[], nameOf: NameOf): string {
  return signs
    .filter(({ hue }) => hue !== undefined)
    .slice(0, FIRST)
    .map(({ key, states }) => t('maps.mostUsed', { name: keyName(key, nameOf), count: states }))
    .join(', ');
}
