/** One place where people are held. Path in `content/facilities/<st>/<slug>.md` = id = path on the web. */
import { z } from 'zod';
import { services } from './claim.ts';
import { addressLines, line, partialDate, phoneNumber, slug, webAddress } from './primitives.ts';
import { anySource } from './source.ts';

export const FACILITY_KINDS = [
  'federal-prison', 'federal-contract', 'state-prison', 'state-contract', 'county-jail', 'city-jail', 'regional-jail',
  'tribal-jail', 'ice-detention', 'reentry', 'juvenile', 'other',
] as const; // prettier-ignore
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export const facility = z
  .strictObject({
    name: line.max(120).meta({ title: 'Name', description: 'As the place calls itself today.' }),
    aliases: z
      .array(line.max(120))
      .min(1)
      .optional()
      .meta({ title: 'Other names', description: 'Old names, full forms and short forms that families type.' }),
    kind: z.enum(FACILITY_KINDS, { error: `use one of: ${FACILITY_KINDS.join(', ')}` }),
    status: z
      .enum(['closed', 'unconfirmed'], { error: 'use closed or unconfirmed; leave it out for an open place' })
      .optional()
      .meta({ title: 'Status', description: 'Left out = open. unconfirmed: no source could say that it operates.' }),
    statusNote: z
      .strictObject({ text: line.max(300), source: anySource })
      .optional()
      .meta({ title: 'About the status', description: 'When and why it closed, reopened or changed, with its source.' }),
    agency: slug.optional().meta({ title: 'Agency', description: 'A file in content/agencies, if one runs this place.' }),
    operator: line.max(120).optional().meta({ title: 'Operator', description: 'A firm or office that runs it day to day.' }),
    address: z.strictObject({
      street: line.max(120).optional(),
      city: line.max(60),
      county: line.max(60).optional(),
      countyFips: z
        .string()
        .regex(/^\d{5}$/, { error: 'five digits in quotes, for example "17157"' })
        .optional(),
      zip: z
        .string()
        .regex(/^\d{5}$/, { error: 'five digits in quotes, for example "62259"' })
        .optional(),
    }),
    mail: z
      .strictObject({ lines: addressLines, source: anySource })
      .optional()
      .meta({ title: 'Mail address', description: 'The place’s own address for mail, if it differs from its street.' }),
    location: z.strictObject({ lat: z.number().min(-15).max(72), lon: z.number().min(-180).max(180) }).optional(),
    phone: phoneNumber.optional(),
    website: webAddress.optional(),
    population: z.int().min(0).max(20000).optional().meta({ title: 'People held', description: 'Of the count below.' }),
    capacity: z.int().min(0).max(20000).optional(),
    counted: partialDate.optional().meta({ title: 'Counted', description: 'Date of population and capacity.' }),
    security: line.max(120).optional(),
    gender: z.enum(['men', 'women', 'both'], { error: 'use men, women or both' }).optional(),
    ice: partialDate
      .optional()
      .meta({ title: 'ICE', description: 'Date of the ICE list that names this place as holding people for ICE.' }),
    ids: z
      .strictObject({
        hifld: z
          .string()
          .regex(/^\d{8}$/)
          .optional(),
      })
      .optional(),
    sources: z.array(anySource).min(1, { error: 'name at least one source' }),
    services: services.optional(),
  })
  .refine((value) => value.population === undefined || value.counted !== undefined, {
    error: 'say of when the count is',
    path: ['counted'],
  })
  .meta({ title: 'Facility' });
export type FacilityData = z.infer<typeof facility>;
