/** What something costs. Always inside a claim, so a price has a place, a source and a date. */
import { z } from 'zod';
import { SOURCE_KINDS } from './source.ts';
import { line, partialDate } from './primitives.ts';

export const PRICE_UNITS = [
  'message', 'photo', 'video-message', 'minute', 'visit', 'call', 'deposit', 'stamp', 'credit', 'page', 'month', 'item',
  'order',
] as const; // prettier-ignore

/** Dollars as text, so that 0.085 stays 0.085 and no rounding happens on the way. */
export const dollars = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().regex(/^\d{1,4}(?:\.\d{1,4})?$/, { error: 'write US dollars as a number, for example 0.25' }),
  )
  .meta({
    title: 'US dollars',
    description: 'A number without a sign: 0.25, not 25¢ and not $0.25.',
    examples: ['0.25', '7.95'],
    // The preprocessing hides the type from JSON Schema.
    type: ['string', 'number'],
    pattern: String.raw`^\d{1,4}(?:\.\d{1,4})?$`,
  });

export const price = z
  .strictObject({
    amount: dollars.optional().meta({ title: 'Amount', description: 'US dollars; 0 means free.' }),
    upTo: dollars.optional().meta({ title: 'Up to', description: 'Upper end, if the price is a range.' }),
    percent: dollars.optional().meta({ title: 'Percent', description: 'A fee in percent of the sum.' }),
    per: z
      .enum(PRICE_UNITS, { error: `use one of: ${PRICE_UNITS.join(', ')}` })
      .meta({ title: 'Per', description: 'What one price buys.' }),
    minutes: z.int().min(1).max(240).optional().meta({ title: 'Minutes', description: 'Length of the visit or call.' }),
    depositUpTo: dollars.optional().meta({ title: 'Deposits up to', description: 'The band that a deposit fee is for.' }),
    about: z.literal(true).optional().meta({ title: 'About', description: 'The source gives only a rough figure.' }),
    date: partialDate.optional().meta({ title: 'Date', description: 'Only if it differs from the date of the source.' }),
    kind: z.enum(SOURCE_KINDS).optional().meta({ title: 'Kind', description: 'Only if it differs from the source.' }),
    note: line.max(200).optional().meta({ title: 'Note', description: 'What the figure leaves open, in a few words.' }),
  })
  .refine((value) => value.amount !== undefined || value.percent !== undefined, {
    error: 'a price needs an amount or a percent',
    path: ['amount'],
  })
  .refine((value) => value.upTo === undefined || Number(value.upTo) > Number(value.amount ?? 0), {
    error: 'upTo must be more than amount',
    path: ['upTo'],
  })
  .meta({ title: 'Price', description: 'What one unit costs, with its source in the claim.' });
export type Price = z.infer<typeof price>;
