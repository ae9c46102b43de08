/**
 * Small shapes of the open data that several answers share. They are a promise of their own, apart from the shapes of the
 * authored records: a field of v1 is never renamed, and never changes its meaning. New fields may be added, so the objects
 * are open. What stands in `.meta()` is the documentation that a programmer reads in the OpenAPI document.
 */
import { z } from 'zod';
import { NOT_A_COMPANY, SERVICES, STARTS } from '../claim.ts';
import { PRICE_UNITS } from '../price.ts';
import { SOURCE_KINDS } from '../source.ts';

/** Shapes that get a name of their own in the OpenAPI document. */
export const named = z.registry<{ id: string }>();

export const text = z.string().min(1);
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .meta({ description: 'As exact as the source is: a year, a month or a day.', examples: ['2025', '2025-08', '2025-08-01'] });
export const count = z.int().min(0);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Always https, or the address of this site. */
export const address = z.string().regex(/^https?:\/\//);
export const dollars = z
  .string()
  .regex(/^\d{1,4}(?:\.\d{1,4})?$/)
  .meta({ description: 'US dollars as text, so that nothing is rounded on the way.', examples: ['0.25'] });
export const recordId = z
  .string()
  .regex(/^(?:[a-z]{2}\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ description: 'The path of the record in content/ and on the site. Ids never change.' });
export const phone = text.meta({ examples: ['618-826-5071', '618-826-5071 ext. 2'] });

export const service = z.enum(SERVICES).register(named, { id: 'Service' });
export const standing = z
  .enum(['confirmed', 'reported', 'unknown', 'not-offered'])
  .meta({
    description:
      'confirmed: an official source of the last 24 months names the company. reported: anything else with a source. not-offered: a source says that the place does not have the service. unknown: we found no source. Unknown is not the same as not offered.',
  })
  .register(named, { id: 'Standing' });
export const level = z
  .enum(['facility', 'agency'])
  .meta({ description: 'facility: said of this place itself. agency: said of all places of its agency.' })
  .register(named, { id: 'Level' });

export const companyOrWord = text.meta({
  description: `Id of a record in providers.json, or one of ${NOT_A_COMPANY.join(', ')}. none: not offered. govt-run: the place or its agency does it itself. by-facility: it differs from place to place. unnamed: offered, but the source names no company.`,
  examples: ['jpay', 'none'],
});

export const source = z
  .object({
    title: text,
    url: address,
    date: partialDate.optional().meta({ description: 'Date of the page. Left out when it shows none.' }),
    kind: z.enum(SOURCE_KINDS),
    cites: text.optional().meta({ description: 'What a secondary source itself relies on.' }),
  })
  .meta({ description: 'A page that was read. official: of the agency, the place, the county or the company itself.' })
  .register(named, { id: 'Source' });

export const price = z
  .object({
    amount: dollars.optional(),
    upTo: dollars.optional().meta({ description: 'Upper end of a range.' }),
    percent: dollars.optional().meta({ description: 'A fee in percent of the sum.' }),
    per: z.enum(PRICE_UNITS),
    minutes: z.int().optional().meta({ description: 'Length of the visit or call.' }),
    depositUpTo: dollars.optional().meta({ description: 'The band that a deposit fee is for.' }),
    about: z.literal(true).optional().meta({ description: 'A rough figure.' }),
    date: partialDate.optional().meta({ description: 'Only if it differs from the date of the source.' }),
    kind: z.enum(SOURCE_KINDS).optional().meta({ description: 'Only if it differs from the source.' }),
    note: text.optional(),
  })
  .register(named, { id: 'Price' });

export const claim = z
  .object({
    id: text.meta({ description: 'Holds within one release. Do not store it: it may change when a claim is added.' }),
    owner: recordId.meta({ description: 'The place or agency whose record makes the claim.' }),
    level,
    service,
    when: z.enum(['now', 'former', 'announced']).meta({ description: 'On the day in `generated`.' }),
    standing,
    provider: companyOrWord,
    product: text.optional(),
    findAs: text.optional().meta({ description: 'How the place is listed in the menus of the company.' }),
    starts: z.enum(STARTS).optional().meta({ description: 'Who has to act first.' }),
    prices: z.array(price).optional(),
    free: text.optional(),
    limits: text.optional(),
    phone: phone.optional(),
    address: z.array(text).optional().meta({
      description: 'Lines of an envelope. {name}, {id}, {housing}, {facility}, {address} and {code} stand for what the sender fills in.',
    }),
    moneyOrder: z.array(text).optional(),
    since: partialDate.optional(),
    until: partialDate.optional(),
    ended: z.literal(true).optional().meta({ description: 'It is over, but nobody knows since when.' }),
    url: address.optional(),
    inferred: text.optional().meta({ description: 'The source does not name the company itself; why we think so.' }),
    note: text.optional(),
    source,
  })
  .meta({ description: 'One source says: this company serves this service here.' })
  .register(named, { id: 'Claim' });
export type ApiClaim = z.infer<typeof claim>;

/** A data set on which thousands of records rest. */
export const sharedSource = z
  .object({
    title: text,
    publisher: text,
    url: address,
    date: partialDate.optional(),
    kind: z.enum(SOURCE_KINDS),
    license: text,
    gave: text.meta({ description: 'Which fields come from it.' }),
  })
  .register(named, { id: 'SharedSource' });
export type ApiSharedSource = z.infer<typeof sharedSource>;

/** What every JSON answer says of itself. */
export const head = {
  schemaVersion: z
    .string()
    .regex(/^1\.\d+\.\d+$/)
    .meta({ description: 'Version of the shape. Within 1.x, fields are only added.' }),
  generated: day.meta({ description: 'The day for which the answers hold: the day of the build.' }),
  license: z.object({ name: text, url: address, credit: text }).register(named, { id: 'License' }),
  sourcesNote: text,
  documentation: address,
};
export const headOnly = z.object(head);
export type ApiHead = z.infer<typeof headOnly>;
