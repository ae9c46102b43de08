/** One company or product that families meet. Every sentence is a fact with its own source. */
import { z } from 'zod';
import { SERVICES, starts } from './claim.ts';
import { domainName, line, phoneNumber, slug, webAddress } from './primitives.ts';
import { source } from './source.ts';

/** A sourced sentence. `old` marks a page so old that the reader must be told. */
export const fact = z.strictObject({ text: line.max(400), old: z.literal(true).optional(), source }).meta({ title: 'Fact' });
export type Fact = z.infer<typeof fact>;

/** The topics of a provider's facts, in the order in which the page shows them. */
export const FACT_TOPICS = [
  'offers', 'steps', 'add', 'approval', 'payment', 'prices', 'fees', 'limits', 'attachments', 'delivery', 'alerts',
  'refunds', 'phoneAccount', 'apps', 'support', 'trouble', 'privacy', 'lawyers', 'accessibility', 'spanish', 'changes',
  'history',
] as const; // prettier-ignore
export type FactTopic = (typeof FACT_TOPICS)[number];

export const provider = z
  .strictObject({
    name: line.max(60).meta({ description: 'The name on the site or the app.' }),
    formerNames: z.array(line.max(80)).min(1).optional(),
    parent: slug.optional().meta({ title: 'Owner', description: 'A provider record: the company behind this one.' }),
    owner: line.max(120).optional().meta({ title: 'Owner', description: 'If the owner has no record of its own.' }),
    summary: line.max(240).meta({ description: 'What it is, in one or two short sentences.' }),
    status: z.enum(['merged', 'gone']).optional().meta({ description: 'Left out = active.' }),
    successor: slug.optional(),
    website: webAddress.optional(),
    domains: z
      .array(z.strictObject({ domain: domainName, use: line.max(120), source }))
      .min(1)
      .optional()
      .meta({ title: 'Official domains' }),
    phones: z
      .array(z.strictObject({ number: phoneNumber, use: line.max(120), source }))
      .min(1)
      .optional(),
    sells: z.array(z.enum(SERVICES)).min(1).optional().meta({ title: 'Services it sells' }),
    starts: z.strictObject({ pattern: starts, text: line.max(300), source }).optional(),
    facts: z.partialRecord(z.enum(FACT_TOPICS), z.array(fact).min(1)).optional(),
    refundRule: fact.optional().meta({ title: 'Refund rule', description: 'In one sentence: what you get back and what you lose.' }),
    tips: z.array(line.max(240)).min(1).optional().meta({ title: 'Tips', description: 'Our own advice.' }),
    gaps: z.array(line.max(160)).min(1).optional().meta({ title: 'Not found yet' }),
    sources: z.array(source).min(1, { error: 'name at least one source' }),
  })
  .meta({ title: 'Provider' });
export type ProviderData = z.infer<typeof provider>;
