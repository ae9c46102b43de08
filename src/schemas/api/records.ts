/** Agencies, companies and words in the open data. */
import { z } from 'zod';
import { FACT_TOPICS, LIMIT_UNITS } from '../provider.ts';
import { STARTS } from '../claim.ts';
import { stateCode } from './place.ts';
import { address, claim, count, dollars, head, named, partialDate, phone, recordId, service, source, text } from './parts.ts';

const agencyPage = z
  .object({ url: address, unseen: z.literal(true).optional().meta({ description: 'Nobody opened it for us.' }), note: text.optional() })
  .register(named, { id: 'AgencyPage' });

export const agency = z
  .object({
    id: recordId,
    page: address,
    name: text,
    shortName: text,
    scope: z.enum(['federal', 'state', 'local']),
    state: stateCode.optional(),
    places: count.meta({ description: 'Places of the directory that name this agency, closed ones too.' }),
    website: agencyPage.optional(),
    locator: agencyPage.optional().meta({ description: 'The official search for people held.' }),
    personId: z.object({ label: text, format: text.optional(), unseen: z.literal(true).optional() }).optional(),
    familyPage: agencyPage.optional(),
    phone: phone.optional(),
    phoneFor: text.optional(),
    mailRule: text.optional(),
    goodToKnow: z.array(text).optional(),
    sources: z.array(source),
    claims: z.array(claim).meta({ description: 'What holds for all of its places, unless a place says otherwise.' }),
  })
  .register(named, { id: 'Agency' });
export type ApiAgency = z.infer<typeof agency>;
export const agenciesFile = z.object({ ...head, agencies: z.array(agency) }).register(named, { id: 'AgenciesFile' });
export type AgenciesFile = z.infer<typeof agenciesFile>;

const fact = z
  .object({ text, old: z.literal(true).optional().meta({ description: 'So old that the reader must be told.' }), source })
  .register(named, { id: 'Fact' });
const used = z.object({ use: text, source });

export const provider = z
  .object({
    id: recordId,
    page: address,
    name: text,
    formerNames: z.array(text).optional(),
    parent: recordId.optional().meta({ description: 'Id of the company that owns it.' }),
    owner: text.optional().meta({ description: 'The owner, if it has no record of its own.' }),
    summary: text,
    status: z.enum(['active', 'merged', 'gone']),
    successor: recordId.optional(),
    places: count.meta({ description: 'Open places for adults where a claim that holds names it.' }),
    states: z.array(stateCode).meta({ description: 'States of these places.' }),
    website: address.optional(),
    domains: z.array(used.extend({ domain: text })).optional(),
    phones: z.array(used.extend({ number: phone })).optional(),
    sells: z.array(service).optional(),
    starts: z.object({ pattern: z.enum(STARTS), text, source }).optional(),
    messageLimits: z
      .array(
        z.object({
          characters: z.int(),
          lines: z.int().optional(),
          per: z.enum(LIMIT_UNITS),
          place: text.optional(),
          old: z.literal(true).optional(),
          source,
          cost: z.object({ amount: dollars, upTo: dollars.optional(), credits: z.int().optional(), source }).optional(),
        }),
      )
      .optional(),
    facts: z.array(z.object({ topic: z.enum(FACT_TOPICS), facts: z.array(fact) })).meta({ description: 'In the order of the page.' }),
    refundRule: fact.optional(),
    tips: z.array(text).optional(),
    gaps: z.array(text).optional().meta({ description: 'What we looked for and did not find.' }),
    sources: z.array(source),
  })
  .register(named, { id: 'Provider' });
export type ApiProvider = z.infer<typeof provider>;
export const providersFile = z.object({ ...head, providers: z.array(provider) }).register(named, { id: 'ProvidersFile' });
export type ProvidersFile = z.infer<typeof providersFile>;

export const term = z
  .object({
    id: recordId,
    page: address,
    term: text,
    aliases: z.array(text).optional(),
    definition: text,
    related: z.array(recordId).optional(),
    updated: partialDate,
    sources: z.array(source),
  })
  .register(named, { id: 'Term' });
export type ApiTerm = z.infer<typeof term>;
export const glossaryFile = z.object({ ...head, terms: z.array(term) }).register(named, { id: 'GlossaryFile' });
export type GlossaryFile = z.infer<typeof glossaryFile>;
