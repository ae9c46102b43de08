/** A place in the open data, and the file of a state. */
import { z } from 'zod';
import { SERVICES, type Service } from '../claim.ts';
import { FACILITY_KINDS } from '../facility.ts';
import { STATE_CODES } from '../primitives.ts';
import {
  address,
  claim,
  companyOrWord,
  count,
  head,
  level,
  named,
  partialDate,
  phone,
  recordId,
  sharedSource,
  source,
  standing,
  text,
} from './parts.ts';

const claimIds = z.array(text);

export const answer = z
  .object({
    standing,
    provider: companyOrWord.optional().meta({ description: 'Of the best claim. Left out when nothing is known.' }),
    level: level.optional().meta({ description: 'Where the answer comes from.' }),
    claims: claimIds.meta({ description: 'Ids of the claims that hold, best first. Empty when nothing is known.' }),
    older: claimIds.optional().meta({ description: 'Much older sources that name somebody else.' }),
    former: claimIds.optional().meta({ description: 'What was used before.' }),
    announced: claimIds.optional().meta({ description: 'Changes that lie ahead.' }),
    disagree: z.literal(true).optional().meta({ description: 'The sources name more than one company.' }),
    varies: text.optional().meta({ description: 'Id of a claim of the agency: it differs from place to place.' }),
  })
  .meta({ description: 'The answer for one service at one place, resolved for the day in `generated`.' })
  .register(named, { id: 'Answer' });
export type ApiAnswer = z.infer<typeof answer>;

const answers = z
  .object(Object.fromEntries(SERVICES.map((name) => [name, answer])) as Record<Service, typeof answer>)
  .register(named, { id: 'Answers' });

/** A pointer into `sources` of the file, or a page of its own. */
const placeSource = z.union([
  z.object({ ref: text, date: partialDate.optional(), url: address.optional() }).register(named, { id: 'SourceRef' }),
  source,
]);

export const location = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export const status = z.enum(['open', 'closed', 'unconfirmed']).meta({
  description: 'closed: nobody can be reached there, the answers are what was known. unconfirmed: no source could say that it is in use.',
});
export const kind = z.enum(FACILITY_KINDS);
export const stateCode = z.enum(STATE_CODES);

export const place = z
  .object({
    id: recordId,
    page: address.meta({ description: 'The page for families.' }),
    name: text,
    aliases: z.array(text).optional(),
    kind,
    status,
    statusNote: z.object({ text, source: placeSource }).optional(),
    agency: recordId.optional().meta({ description: 'Id of a record in agencies.json.' }),
    operator: text.optional(),
    state: stateCode,
    address: z.object({
      street: text.optional(),
      city: text,
      county: text.optional(),
      countyFips: text.optional(),
      zip: text.optional(),
    }),
    mail: z.object({ lines: z.array(text), source: placeSource }).optional(),
    location: location.optional(),
    phone: phone.optional(),
    website: address.optional(),
    population: count.optional().meta({ description: 'People held, of the date in `counted`.' }),
    capacity: count.optional(),
    counted: partialDate.optional(),
    security: text.optional(),
    gender: z.enum(['men', 'women', 'both']).optional(),
    ice: partialDate.optional().meta({ description: 'Date of the ICE list that names this place.' }),
    ids: z.object({ hifld: text.optional() }).optional(),
    sources: z.array(placeSource),
    answers,
  })
  .register(named, { id: 'Place' });
export type ApiPlace = z.infer<typeof place>;

export const stateFile = z
  .object({
    ...head,
    state: z.object({ code: stateCode, name: text }),
    counts: z.object({ places: count, open: count }),
    sources: z.record(text, sharedSource).meta({ description: 'By the `ref` of the places.' }),
    claims: z.record(text, claim).meta({ description: 'By their ids. A claim of an agency stands here once, not at each of its places.' }),
    places: z.array(place),
  })
  .register(named, { id: 'StateFile' });
export type StateFile = z.infer<typeof stateFile>;
