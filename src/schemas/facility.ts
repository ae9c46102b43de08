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
    kind: z
      .enum(FACILITY_KINDS, { error: `use one of: ${FACILITY_KINDS.join(', ')}` })
      .meta({ title: 'Kind', description: 'Who runs it for whom. state-contract and federal-contract are run by a firm.' }),
    status: z
      .enum(['closed', 'unconfirmed'], { error: 'use closed or unconfirmed; leave it out for an open place' })
      .optional()
      .meta({ title: 'Status', description: 'Left out = open. unconfirmed: no source could say that it operates.' }),
    statusNote: z
      .strictObject({
        text: line.max(300).meta({ title: 'Text', description: 'In our words, with the date.' }),
        source: anySource,
      })
      .optional()
      .meta({ title: 'About the status', description: 'When and why it closed, reopened or changed, with its source.' }),
    agency: slug.optional().meta({ title: 'Agency', description: 'A file in content/agencies, if one runs this place.' }),
    operator: line.max(120).optional().meta({ title: 'Operator', description: 'A firm or office that runs it day to day.' }),
    address: z
      .strictObject({
        street: line
          .max(120)
          .optional()
          .meta({ title: 'Street', description: 'Number and street.', examples: ['711 Kaskaskia Street'] }),
        city: line.max(60).meta({ title: 'City', description: 'As on an envelope.', examples: ['Menard'] }),
        county: line
          .max(60)
          .optional()
          .meta({ title: 'County', description: 'Without the word County.', examples: ['Randolph'] }),
        countyFips: z
          .string()
          .regex(/^\d{5}$/, { error: 'five digits in quotes, for example "17157"' })
          .optional()
          .meta({ title: 'County code', description: 'FIPS code of state and county, in quotes.', examples: ['17157'] }),
        zip: z
          .string()
          .regex(/^\d{5}$/, { error: 'five digits in quotes, for example "62259"' })
          .optional()
          .meta({ title: 'ZIP code', description: 'In quotes: unquoted ones lose their zeros.', examples: ['62259'] }),
      })
      .meta({ title: 'Address', description: 'Where it stands, for visits and for “near you”.' }),
    mail: z
      .strictObject({ lines: addressLines, source: anySource })
      .optional()
      .meta({ title: 'Mail address', description: 'The place’s own address for mail, if it differs from its street.' }),
    location: z
      .strictObject({
        lat: z
          .number()
          .min(-15)
          .max(72)
          .meta({ title: 'Latitude', description: 'Degrees north, with a point.', examples: [37.91269] }),
        lon: z
          .number()
          .min(-180)
          .max(180)
          .meta({ title: 'Longitude', description: 'Degrees east: negative in America.', examples: [-89.84198] }),
      })
      .optional()
      .meta({ title: 'Location', description: 'The point on the map.' }),
    phone: phoneNumber.optional().meta({ description: 'Of the place itself. Help lines of companies stand in their claims.' }),
    website: webAddress.optional().meta({ description: 'The official page of the place.' }),
    population: z.int().min(0).max(20000).optional().meta({ title: 'People held', description: 'Of the count below.' }),
    capacity: z.int().min(0).max(20000).optional().meta({ title: 'Capacity', description: 'How many people it was made for.' }),
    counted: partialDate.optional().meta({ title: 'Counted', description: 'Date of population and capacity.' }),
    security: line
      .max(120)
      .optional()
      .meta({ title: 'Security', description: 'Level, as the place names it.', examples: ['Maximum security'] }),
    gender: z
      .enum(['men', 'women', 'both'], { error: 'use men, women or both' })
      .optional()
      .meta({ title: 'Held', description: 'Who is held there. Left out = not known.' }),
    ice: partialDate
      .optional()
      .meta({ title: 'ICE', description: 'Date of the ICE list that names this place as holding people for ICE.' }),
    ids: z
      .strictObject({
        hifld: z
          .string()
          .regex(/^\d{8}$/)
          .optional()
          .meta({
            title: 'HIFLD',
            description: 'Number in the prison list of the Department of Homeland Security, in quotes.',
            examples: ['10000687'],
          }),
      })
      .optional()
      .meta({ title: 'Numbers', description: 'Numbers of this place in other lists.' }),
    sources: z
      .array(anySource)
      .min(1, { error: 'name at least one source' })
      .meta({ title: 'Sources', description: 'For everything above the services.' }),
    services: services.optional(),
  })
  .refine((value) => value.population === undefined || value.counted !== undefined, {
    error: 'say of when the count is',
    path: ['counted'],
  })
  .meta({ title: 'Facility' });
export type FacilityData = z.infer<typeof facility>;
