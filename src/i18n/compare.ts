/** The column of one company in a comparison: what its record says, in words. */
import type { CompareColumn, CompareLine } from '../domain/compare.ts';
import { providerPath } from '../domain/paths.ts';
import { priceExamples } from '../domain/price-examples.ts';
import type { ProviderUse } from '../domain/provider-use.ts';
import type { Provider } from '../domain/types.ts';
import type { Service } from '../schemas/claim.ts';
import type { Fact, FactTopic, MessageLimit } from '../schemas/provider.ts';
import type { Source } from '../schemas/source.ts';
import { sourceTail } from './answer.ts';
import { link, numberText, priceText } from './format.ts';
import { t } from './index.ts';

/** Facts kept in a column: no table shows more. */
const MOST_FACTS = 3;
const FROM_FACTS = [
  'payment', 'fees', 'attachments', 'delivery', 'apps', 'support', 'spanish', 'trouble',
] as const satisfies readonly FactTopic[]; // prettier-ignore

export interface ColumnInput {
  provider: Provider;
  /** Name of the company behind it. */
  owner: string | undefined;
  use: ProviderUse;
  /** Name of the agency or place whose price it is. */
  ownerName: (id: string) => string;
  /** What is compared; left out = everything. */
  services?: readonly Service[] | undefined;
}

/** A column with at most three lines a cell, what tells most first. */
export function compareColumn({ provider, owner, use, ownerName, services }: ColumnInput): CompareColumn {
  const { id, name, facts = {}, messageLimits = [] } = provider;
  const cells: CompareColumn['cells'] = {
    services: provider.sells ? [{ text: sentence(provider.sells.map((service) => t(`service.${service}`))) }] : [],
    offers: [{ text: provider.summary }],
    owner: owner ? [{ text: owner }] : [],
    use: [{ text: t('compare.places', { count: use.places }) }],
    starts: provider.starts ? [line(provider.starts)] : [],
    prices: [...placed(use, ownerName, services), ...lines(facts.prices)].slice(0, MOST_FACTS),
    limits: facts.limits ? lines(facts.limits) : messageLimits.slice(0, MOST_FACTS).map(limit),
    refunds: lines([...(provider.refundRule ? [provider.refundRule] : []), ...(facts.refunds ?? [])]),
  };
  for (const topic of FROM_FACTS) cells[topic] = lines(facts[topic]);
  return { id, name, href: link(providerPath(id)), cells };
}

function placed(use: ProviderUse, ownerName: (id: string) => string, services: readonly Service[] | undefined): CompareLine[] {
  return priceExamples(use.prices, services, 2).map(({ owner, service, price, source }) => {
    const { date = source.date, kind = source.kind } = price;
    const text = t('compare.price', { price: priceText(price), service: t(`service.${service}`).toLowerCase(), place: ownerName(owner) });
    return line({ text, source: { ...source, date, kind } });
  });
}

function limit({ characters, per, place, old, source }: MessageLimit): CompareLine {
  const text = t(`compare.limit.${per}`, { characters: numberText(characters) });
  return line({ text: place ? `${text} (${place}).` : `${text}.`, old, source });
}

function lines(facts: readonly Fact[] = []): CompareLine[] {
  return facts.slice(0, MOST_FACTS).map(line);
}

function line({ text, old, source }: { text: string; old?: true | undefined; source: Source }): CompareLine {
  return {
    text: old ? `${text} (${t('providerPage.old')})` : text,
    source: { title: source.title, url: source.url, tail: sourceTail(source) },
  };
}

/** "Messages, phone calls, money" */
function sentence(words: string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(', ');
}
