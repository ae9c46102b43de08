/** A claim: "this provider serves this service here", said by one source. The heart of the data. */
import { z } from 'zod';
import { addressLines, line, partialDate, phoneNumber, slug, webAddress } from './primitives.ts';
import { price } from './price.ts';
import { source } from './source.ts';

export const SERVICES = ['messaging', 'phone', 'video', 'money', 'photos', 'mail', 'tablets', 'packages'] as const;
export const service = z
  .enum(SERVICES, { error: `use one of: ${SERVICES.join(', ')}` })
  .meta({ title: 'Service', description: 'One way of contact.' });
export type Service = z.infer<typeof service>;

/**
 * Values of `provider` that are not a company: `none` = the service is not offered; `govt-run` = the agency or the
 * place does it itself; `by-facility` = it differs from place to place; `unnamed` = offered, but the source names nobody.
 */
export const NOT_A_COMPANY = ['none', 'govt-run', 'by-facility', 'unnamed'] as const;
export type NotACompany = (typeof NOT_A_COMPANY)[number];

/** Who has to act first before any contact is possible. */
export const STARTS = ['invited', 'writes-first', 'add-freely', 'staff-approves'] as const;
export const starts = z.enum(STARTS, { error: `use one of: ${STARTS.join(', ')}` }).meta({
  title: 'Who starts',
  description:
    'invited: the person inside adds you. writes-first: they must send the first message. add-freely: you add them. staff-approves: you ask and staff say yes.',
});
export type Starts = z.infer<typeof starts>;

export const claim = z
  .strictObject({
    provider: slug.meta({
      title: 'Provider',
      description: `A file in content/providers, or one of ${NOT_A_COMPANY.join(', ')}.`,
    }),
    product: line.max(120).optional().meta({ title: 'Product', description: 'The name that families must look for.' }),
    findAs: line.max(240).optional().meta({ title: 'Find as', description: 'How the place is listed in the provider’s own menus.' }),
    starts: starts.optional(),
    prices: z.array(price).min(1).optional().meta({ title: 'Prices', description: 'At this place, one entry a price.' }),
    free: line.max(160).optional().meta({ title: 'Free', description: 'A free allowance, in a few words.' }),
    limits: line
      .max(240)
      .optional()
      .meta({ title: 'Limits', description: 'Length, number or sum, in a few words.', examples: ['money order up to $999.99, with slip'] }),
    phone: phoneNumber.optional().meta({ title: 'Help line', description: 'The provider’s own line for this account.' }),
    address: addressLines.optional().meta({ title: 'Mail address', description: 'Where letters or photos must go.' }),
    moneyOrder: addressLines.optional().meta({ title: 'Money order address', description: 'Payee first.' }),
    since: partialDate.optional().meta({ title: 'Since', description: 'When it began or will begin.' }),
    until: partialDate.optional().meta({ title: 'Until', description: 'When it ended or will end.' }),
    ended: z.literal(true).optional().meta({ title: 'Ended', description: 'It is over, but nobody knows since when.' }),
    url: webAddress.optional().meta({ title: 'Where to go', description: 'The official page where families start.' }),
    inferred: line
      .max(240)
      .optional()
      .meta({ title: 'Why we think so', description: 'The source does not name the provider itself; why we think so.' }),
    note: line.max(400).optional().meta({ title: 'Note', description: 'What a family must know beyond the fields.' }),
    source: source.meta({ title: 'Source', description: 'The page that says so. Nothing is shown without one.' }),
  })
  .refine((value) => !(value.until && value.ended), {
    error: 'until says when it ended, so leave ended out',
    path: ['ended'],
  })
  .refine((value) => !value.since || !value.until || !endsBefore(value.until, value.since), {
    error: 'until must not be before since',
    path: ['until'],
  })
  .meta({ title: 'Claim', description: 'This company serves this service here, says this source.' });
export type Claim = z.infer<typeof claim>;

/** `until` lies before `since`, as far as the less exact of the two can tell. */
function endsBefore(until: string, since: string): boolean {
  const length = Math.min(until.length, since.length);
  return until.slice(0, length) < since.slice(0, length);
}

/** Claims by service. A service that nobody has looked up is left out: that is "unknown", not "not offered". */
export const services = z.partialRecord(service, z.array(claim).min(1)).meta({
  title: 'Services',
  description: 'Claims by service. A service that nobody has looked up is left out: that is “unknown”, not “not offered”.',
});
export type Services = z.infer<typeof services>;
