/** One company or product that families meet. Every sentence is a fact with its own source. */
import { z } from 'zod';
import { SERVICES, starts } from './claim.ts';
import { domainName, line, phoneNumber, slug, webAddress } from './primitives.ts';
import { dollars } from './price.ts';
import { source } from './source.ts';

/** A sourced sentence. `old` marks a page so old that the reader must be told. */
export const fact = z
  .strictObject({
    text: line.max(400).meta({ title: 'Text', description: 'One fact in our words.' }),
    old: z.literal(true).optional().meta({ title: 'Old', description: 'The source is so old that the reader must be told.' }),
    source,
  })
  .meta({ title: 'Fact', description: 'A sentence with its source.' });
export type Fact = z.infer<typeof fact>;

/** What a figure of a limit counts: a whole message, a stamp of which a long message takes several, a letter on paper. */
export const LIMIT_UNITS = ['message', 'stamp', 'letter'] as const;

/** How long a message may be. One entry for each place that has a figure of its own. */
export const messageLimit = z
  .strictObject({
    characters: z
      .int()
      .min(50)
      .max(100_000)
      .meta({ title: 'Characters', description: 'The most that one may hold.', examples: [6000] }),
    lines: z.int().min(5).max(1000).optional().meta({ title: 'Lines', description: 'If lines are limited too: whichever comes first.' }),
    per: z
      .enum(LIMIT_UNITS, { error: `use one of: ${LIMIT_UNITS.join(', ')}` })
      .meta({ title: 'Per', description: 'What the figure counts.' }),
    place: line.max(80).optional().meta({ title: 'Place', description: 'Left out = the company says it for all places.' }),
    old: z.literal(true).optional().meta({ title: 'Old', description: 'The source is so old that the reader must be told.' }),
    source,
    cost: z
      .strictObject({
        amount: dollars.meta({ title: 'Amount' }),
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
    formerNames: z.array(line.max(80)).min(1).optional().meta({ title: 'Former names', description: 'Families still arrive with them.' }),
    parent: slug.optional().meta({ title: 'Owner', description: 'A provider record: the company behind this one.' }),
    owner: line.max(120).optional().meta({ title: 'Owner', description: 'If the owner has no record of its own.' }),
    summary: line.max(240).meta({ description: 'What it is, in one or two short sentences.' }),
    status: z.enum(['merged', 'gone']).optional().meta({ description: 'Left out = active.' }),
    successor: slug.optional().meta({ title: 'Successor', description: 'A provider record: who took over.' }),
    website: webAddress.optional().meta({ description: 'Where families start. Its domain is one of the official domains.' }),
    domains: z
      .array(
        z.strictObject({
          domain: domainName,
          use: line.max(120).meta({ title: 'Use', description: 'What families do there.', examples: ['account, money and messages'] }),
          source,
        }),
      )
      .min(1)
      .optional()
      .meta({ title: 'Official domains', description: 'Every address that is really theirs; look-alikes are told by it.' }),
    phones: z
      .array(
        z.strictObject({
          number: phoneNumber,
          use: line.max(120).meta({ title: 'Use', description: 'What this line is for.', examples: ['customer service'] }),
          source,
        }),
      )
      .min(1)
      .optional()
      .meta({ title: 'Phones', description: 'Lines that families may call.' }),
    sells: z
      .array(z.enum(SERVICES))
      .min(1)
      .optional()
      .meta({ title: 'Services it sells', description: 'Anywhere at all; places say which of them they take.' }),
    starts: z
      .strictObject({
        pattern: starts,
        text: line.max(300).meta({ title: 'Text', description: 'How contact begins, in our words.' }),
        source,
      })
      .optional()
      .meta({ title: 'Who starts', description: 'Who has to act first, as a rule.' }),
    messageLimits: z
      .array(messageLimit)
      .min(1)
      .optional()
      .meta({ title: 'Message limits', description: 'One entry for each place that has a figure of its own.' }),
    facts: z
      .partialRecord(z.enum(FACT_TOPICS), z.array(fact).min(1))
      .optional()
      .meta({ title: 'Facts', description: 'Sourced sentences by topic.' }),
    refundRule: fact.optional().meta({ title: 'Refund rule', description: 'In one sentence: what you get back and what you lose.' }),
    tips: z.array(line.max(240)).min(1).optional().meta({ title: 'Tips', description: 'Our own advice.' }),
    gaps: z
      .array(line.max(160))
      .min(1)
      .optional()
      .meta({ title: 'Not found yet', description: 'What we looked for in vain, one thing each.' }),
    sources: z
      .array(source)
      .min(1, { error: 'name at least one source' })
      .meta({ title: 'Sources', description: 'For what has no source of its own.' }),
  })
  .meta({ title: 'Provider' });
export type ProviderData = z.infer<typeof provider>;
