/** The rows of a comparison, computed from provider records, so that table and company pages never disagree. */
import { SERVICES, type Service } from '../schemas/claim.ts';
import type { Fact, FactTopic } from '../schemas/provider.ts';
import type { Provider } from './types.ts';

/** Rows in the order in which the table shows them; each is a topic of the provider's facts. */
export const COMPARED = [
  'payment', 'prices', 'fees', 'limits', 'attachments', 'delivery', 'refunds', 'apps', 'support', 'spanish', 'trouble',
] as const satisfies readonly FactTopic[]; // prettier-ignore
export type ComparedTopic = (typeof COMPARED)[number];

/** Topics that mean nothing when only money is compared, say. */
const ABOUT_WRITING: ReadonlySet<ComparedTopic> = new Set(['limits', 'attachments']);

export interface ComparedRow {
  topic: ComparedTopic;
  /** One list of facts a provider, in the order of the columns; empty if nothing was found. */
  cells: Fact[][];
}

/**
 * `most` facts a cell at most (a table of nine companies has no room for more). Rows of which no company says anything
 * are left out. The refund rule of a company stands first in its cell.
 */
export function compareProviders(providers: readonly Provider[], services: readonly Service[] = SERVICES, most = Infinity): ComparedRow[] {
  const writing = services.some((service) => service === 'messaging' || service === 'photos');
  return COMPARED.filter((topic) => writing || !ABOUT_WRITING.has(topic))
    .map((topic): ComparedRow => ({ topic, cells: providers.map((provider) => factsOf(provider, topic).slice(0, most)) }))
    .filter(({ cells }) => cells.some((facts) => facts.length > 0));
}

function factsOf({ facts, refundRule }: Provider, topic: ComparedTopic): Fact[] {
  return [...(topic === 'refunds' && refundRule ? [refundRule] : []), ...(facts?.[topic] ?? [])];
}
