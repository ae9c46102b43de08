/** The month's cost as rows of words, for the page and for its script alike. Pure; words come from outside. */
import { dollarsText, rangeText, toDollars, type Range } from '../domain/cost/money.ts';
import type { CostLine, CostService, CostSource, Gap, MonthCost, Option, Over, Uncounted } from '../domain/cost/types.ts';
import { moneyText } from '../i18n/money.ts';
import { fill } from './fill.ts';

type Words<T extends string> = Record<T, string>;
/** Words of the interface with `{names}` to fill in. */
export interface CostWords {
  service: Words<CostService>;
  quantity: Words<CostService>;
  range: string;
  more: string;
  unknown: string;
  notOffered: string;
  none: string;
  option: string;
  optionSum: string;
  all: string;
  pack: string;
  alternatives: string;
  unpriced: string;
  free: Words<'taken' | 'perhaps' | 'not'>;
  grant: string;
  grantUnsure: string;
  cap: string;
  capRange: string;
  mayAdd: string;
  over: Words<'sure' | 'maybe'>;
  overWhen: Words<Over['when']>;
  total: string;
  totalPart: string;
  sent: string;
  gap: Words<Gap['key']>;
  why: Words<Uncounted['why']>;
  uncounted: string;
  said: string;
  saidPart: string;
}

export interface ViewLine {
  text: string;
  source?: CostSource;
  /** A warning: over the cap. */
  warn?: true;
}
export interface ViewRow {
  what: string;
  quantity: string;
  sum: string;
  lines: ViewLine[];
}
export interface CostView {
  rows: ViewRow[];
  total: { text: string; sum: string; sent: string };
  gaps: string[];
  uncounted: ViewLine[];
  /** One sentence for a live region. */
  said: string;
}

export function costView(month: MonthCost, words: CostWords): CostView {
  const { lines, total, openEnd, missing, sent } = month;
  const sum = total ? sumText(total, openEnd, words) : words.unknown;
  return {
    rows: lines.map((line) => rowOf(line, words)),
    total: {
      text: missing.length > 0 ? fill(words.totalPart, { services: names(missing, words) }) : words.total,
      sum: lines.length === 0 ? dollarsText(0) : sum,
      sent: sent > 0 ? fill(words.sent, { sum: dollarsText(sent * 1_000_000) }) : '',
    },
    gaps: month.gaps.map(({ key, service }) =>
      fill(words.gap[key], {
        service: service ? words.service[service] : '',
        names: lines.find((line) => line.service === service)?.unpriced.join(', ') ?? '',
      }),
    ),
    uncounted: month.uncounted.map(({ service, claim, price, why }) => ({
      text: fill(words.uncounted, { service: words.service[service], who: claim.who, price: price.text, why: words.why[why] }),
      source: claim.source,
    })),
    said: fill(missing.length > 0 ? words.saidPart : words.said, { sum, services: names(missing, words) }),
  };
}

function rowOf(line: CostLine, words: CostWords): ViewRow {
  const { service, count, each, status, total, openEnd, options, grants, free, cap, unpriced } = line;
  const values = { count: String(count), each: String(each), minutes: String(count * each) };
  const lines: ViewLine[] = [];
  for (const { law, text, unsure, source } of grants)
    lines.push({ text: fill(unsure ? words.grantUnsure : words.grant, { law, text }), source });
  if (options.length > 1) lines.push({ text: words.alternatives });
  for (const option of options) {
    lines.push({ text: optionText(option, options.length > 1, words), source: option.claim.source });
    if (option.over) lines.push({ text: overText(option.over, words), warn: true });
  }
  for (const { text, counted, claim } of free) {
    // A source that stands just above is not said again.
    const said = options.some((option) => option.claim === claim);
    lines.push({ text: fill(words.free[counted], { text }), ...(!said && { source: claim.source }) });
  }
  if (unpriced.length > 0) lines.push({ text: fill(words.unpriced, { names: unpriced.join(', ') }) });
  if (cap && status !== 'not-offered') {
    const same = cap.minute.from === cap.minute.to;
    lines.push({
      text: [
        fill(same ? words.cap : words.capRange, {
          minute: moneyText(toDollars(cap.minute.from)),
          upTo: moneyText(toDollars(cap.minute.to)),
          sum: rangeText(cap.total, words),
        }),
        cap.mayAdd > 0 && fill(words.mayAdd, { sum: dollarsText(cap.mayAdd) }),
      ]
        .filter(Boolean)
        .join(' '),
    });
  }
  return {
    what: words.service[service],
    quantity: fill(words.quantity[service], values),
    sum: total ? sumText(total, openEnd, words) : status === 'not-offered' ? words.notOffered : words.unknown,
    lines,
  };
}

function optionText({ claim, price, total, openEnd, pack }: Option, several: boolean, words: CostWords): string {
  const text = price ? fill(words.option, { who: claim.who, price: price.text }) : fill(words.all, { who: claim.who });
  return [
    text,
    several && fill(words.optionSum, { sum: sumText(total, openEnd, words) }),
    pack && fill(words.pack, { size: String(pack.size), count: String(pack.count) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function overText({ sure, when }: Over, words: CostWords): string {
  return [sure ? words.over.sure : words.over.maybe, words.overWhen[when]].filter(Boolean).join(' ');
}

function sumText(total: Range, openEnd: boolean, words: CostWords): string {
  const text = rangeText(total, words);
  return openEnd ? fill(words.more, { sum: text }) : text;
}

function names(services: readonly CostService[], words: CostWords): string {
  return services.map((service) => words.service[service].toLowerCase()).join(', ');
}
