/** Places on a map: GeoJSON as RFC 7946 has it, longitude first, WGS 84. */
import { z } from 'zod';
import { SERVICES, type Service } from '../claim.ts';
import { address, companyOrWord, count, head, named, recordId, standing, text } from './parts.ts';
import { kind, stateCode, status } from './place.ts';

const answers = Object.fromEntries(
  SERVICES.flatMap((service) => [
    [`${service}Provider`, companyOrWord.optional()],
    [`${service}Standing`, standing.optional()],
  ]),
) as Record<`${Service}Provider`, z.ZodOptional<typeof companyOrWord>> & Record<`${Service}Standing`, z.ZodOptional<typeof standing>>;

export const feature = z
  .object({
    type: z.literal('Feature'),
    id: recordId,
    geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
    // Flat, because map programs show properties as the columns of a table.
    properties: z
      .object({
        name: text,
        kind,
        status,
        city: text,
        county: text.optional(),
        state: stateCode,
        agency: recordId.optional(),
        population: count.optional(),
        page: address,
        ...answers,
      })
      .meta({ description: 'A service that is left out is unknown. Unknown is not the same as not offered.' }),
  })
  .register(named, { id: 'PlaceFeature' });
export type PlaceFeature = z.infer<typeof feature>;

export const geoFile = z
  .object({
    type: z.literal('FeatureCollection'),
    ...head,
    withoutLocation: count.meta({ description: 'Places that are left out because we do not know where they lie.' }),
    features: z.array(feature),
  })
  .register(named, { id: 'PlacesFile' });
export type GeoFile = z.infer<typeof geoFile>;
