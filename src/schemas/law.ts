/**
 * Law on the cost of contact, one rule a file in `content/law/`: the federal caps on call and video minutes, and the
 * places where contact is free by law or by decision. Guides, tools and maps read the same records, so that a figure
 * stands in one place only. `kind` tells the two shapes apart.
 */
import { z } from 'zod';
import { service } from './claim.ts';
import { line, partialDate, slug, stateCode } from './primitives.ts';
import { dollars } from './price.ts';
import { source } from './source.ts';

/** What nobody could settle yet, said to the reader. */
export const doubt = z
  .strictObject({ text: line.max(300).meta({ title: 'Text', description: 'What is open, in our words.' }), source: source.optional() })
  .meta({ title: 'Doubt', description: 'What nobody could settle yet.' });
export type Doubt = z.infer<typeof doubt>;

/** When a rule holds. `since` is the first day on which companies must keep it. */
const force = z
  .strictObject({ since: partialDate, until: partialDate.optional(), source })
  .refine(({ since, until }) => until === undefined || until >= since.slice(0, until.length), {
    error: 'until must not be before since',
    path: ['until'],
  })
  .meta({ title: 'In force', description: 'From the first day on which companies must keep it.' });

/** The most that a minute may cost in places of one size. `from` and `to` count people held on an average day, both included. */
export const cap = z
  .strictObject({
    place: z
      .enum(['prison', 'jail'], { error: 'use prison or jail' })
      .meta({ title: 'Place', description: 'Prisons have caps of their own.' }),
    from: z.int().min(0).optional().meta({ title: 'People, from', description: 'Left out = from nobody.' }),
    to: z.int().min(0).optional().meta({ title: 'People, to', description: 'Left out = any number.' }),
    phone: dollars.meta({ title: 'Phone', description: 'US dollars a minute.' }),
    video: dollars.meta({ title: 'Video', description: 'US dollars a minute.' }),
  })
  .refine(({ from = 0, to = Infinity }) => from <= to, { error: 'to must not be less than from', path: ['to'] })
  .meta({ title: 'Cap' });
export type Cap = z.infer<typeof cap>;

export const callCaps = z
  .strictObject({
    kind: z.literal('call-caps').meta({ title: 'Kind', description: 'Caps on the price of a minute.' }),
    title: line.max(120).meta({ title: 'Title', description: 'What the rule is called in a sentence.' }),
    force,
    caps: z
      .array(cap)
      .min(1)
      .refine((caps) => !caps.some((one, at) => caps.slice(at + 1).some((other) => overlap(one, other))), {
        error: 'two caps hold for the same size of place',
      })
      .meta({ title: 'Caps', description: 'One entry for each size of place.' }),
    source: source.meta({ title: 'Source', description: 'Where the figures of the table come from.' }),
    mayAdd: z
      .strictObject({ amount: dollars, text: line.max(300).meta({ title: 'Text', description: 'What it is for, in our words.' }), source })
      .optional()
      .meta({ title: 'May come on top', description: 'US dollars a minute, if it is not clear that the caps hold them already.' }),
    doubts: z.array(doubt).min(1).optional().meta({ title: 'Doubts', description: 'Said to the reader with the rule.' }),
  })
  .meta({ title: 'Caps on calls and video' });
export type CallCapsData = z.infer<typeof callCaps>;

function overlap(a: Cap, b: Cap): boolean {
  return a.place === b.place && (a.from ?? 0) <= (b.to ?? Infinity) && (b.from ?? 0) <= (a.to ?? Infinity);
}

/** One service that is free, or of which the state pays a share, from one day on. A step of a staged law is a grant of its own. */
export const grant = z
  .strictObject({
    service,
    share: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({ title: 'Share', description: 'Percent that the state pays. Left out = all: families pay nothing.' }),
    since: partialDate.optional(),
    until: partialDate.optional(),
    unconfirmed: z.literal(true).optional().meta({ title: 'Unconfirmed', description: 'No page seen says that it has come into force.' }),
    text: line.max(300).meta({ description: 'What is free, in our words.' }),
    source,
  })
  .refine(({ since, until }) => !since || !until || until >= since.slice(0, until.length), {
    error: 'until must not be before since',
    path: ['until'],
  })
  .meta({ title: 'Grant' });
export type Grant = z.infer<typeof grant>;

export const freeCalls = z
  .strictObject({
    kind: z.literal('free-calls').meta({ title: 'Kind', description: 'Where contact is free.' }),
    title: line.max(120).meta({ title: 'Title', description: 'What the rule is called in a sentence.' }),
    state: stateCode,
    places: z
      .enum(['prisons', 'jails', 'prisons-and-jails'], { error: 'use prisons, jails or prisons-and-jails' })
      .meta({ title: 'Places', description: 'Prisons are those of the state, jails those of counties and cities.' }),
    agency: slug
      .optional()
      .meta({ title: 'Agency', description: 'A file in content/agencies, if it holds only for its places (a city or county).' }),
    basis: z
      .enum(['law', 'decision'], { error: 'use law or decision' })
      .optional()
      .meta({ title: 'Basis', description: 'A law, or a decision that can be taken back. Left out = not known.' }),
    whom: line.max(160).meta({ title: 'For whom', description: 'Whose calls are meant.' }),
    grants: z
      .array(grant)
      .min(1, { error: 'name at least one service' })
      .meta({ title: 'Services', description: 'One entry for each service and day.' }),
    doubts: z.array(doubt).min(1).optional().meta({ title: 'Doubts', description: 'Said to the reader with the rule.' }),
  })
  .meta({ title: 'Free calls' });
export type FreeCallsData = z.infer<typeof freeCalls>;

export const law = z.discriminatedUnion('kind', [callCaps, freeCalls], { error: 'use call-caps or free-calls' }).meta({ title: 'Law' });
export type LawData = z.infer<typeof law>;
