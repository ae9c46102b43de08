/** One company or product that families meet. Every sentence is a fact with its own source. */
import { z } from 'zod';
import { SERVICES, starts } from './claim.ts';
import { domainName, line, phoneNumber, slug, webAddress } from './primitives.ts';
import { dollars } from './price.ts';
import { source } from './source.ts';

/** A sourced sentence. `old` marks a page so old that the reader must be told. */
export const fact = z.strictObject({ text: line.max(400), old: z.literal(true).optional(), source }).meta({ title: 'Fact' });
export type Fact = z.infer<typeof fact>;

/** What a figure of a limit counts: a whole message, a stamp of which a long message takes several, a letter on paper. */
export const LIMIT_UNITS = ['message', 'stamp', 'letter'] as const;

/** How long a message may be. One entry for each place that has a figure of its own. */
export const messageLimit = z
  .strictObject({
    characters: z.int().min(50).max(100_000),
    lines: z.int().min(5).max(1000).optional().meta({ title: 'Lines', description: 'If lines are limited too: whichever comes first.' }),
    per: z.enum(LIMIT_UNITS, { error: `use one of: ${LIMIT_UNITS.join(', ')}` }),
    place: line.max(80).optional().meta({ title: 'Place', description: 'Left out = the company says it for all places.' }),
    old: z.literal(true).optional().meta({ title: 'Old', description: 'The source is so old that the reader must be told.' }),
    source,
    cost: z
      .strictObject({
        amount: dollars,
        upTo: dollars.optional().meta({ title: 'Up to', description: 'Upper end, for example of packs of stamps.' }),
        credits: z
          .int()
          .min(1)
          .max(1000)
          .optional()
          .meta({ title: 'Credits', description: 'If the company counts in credits of its own.' }),
        source,
      })
      .refine((value) => value.upTo === undefined || Number(value.upTo) > Number(value.amount), {
        error: 'upTo must be more than amount',
        path: ['upTo'],
      })
      .optional()
      .meta({ title: 'Cost', description: 'US dollars for one message, stamp or letter; 0 means free for the family.' }),
  })
  .meta({ title: 'Message limit' });
export type MessageLimit = z.infer<typeof messageLimit>;

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
    messageLimits: z.array(messageLimit).min(1).optional().meta({ title: 'Message limits' }),
    facts: z.partialRecord(z.enum(FACT_TOPICS), z.array(fact).min(1)).optional(),
    refundRule: fact.optional().meta({ title: 'Refund rule', description: 'In one sentence: what you get back and what you lose.' }),
    tips: z.array(line.max(240)).min(1).optional().meta({ title: 'Tips', description: 'Our own advice.' }),
    gaps: z.array(line.max(160)).min(1).optional().meta({ title: 'Not found yet' }),
    sources: z.array(source).min(1, { error: 'name at least one source' }),
  })
  .meta({ title: 'Provider' });
export type ProviderData = z.infer<typeof provider>;
