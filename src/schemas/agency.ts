/** Who runs several places. Its services hold for all of them unless a place says otherwise. */
import { z } from 'zod';
import { services } from './claim.ts';
import { line, phoneNumber, stateCode, webAddress } from './primitives.ts';
import { source } from './source.ts';

/** A web page of the agency. `unseen` = nobody opened it for us: shown only as "try here". */
export const agencyPage = z.strictObject({
  url: webAddress,
  unseen: z.literal(true).optional(),
  note: line.max(240).optional(),
});

export const agency = z
  .strictObject({
    name: line.max(140),
    shortName: line.max(40),
    scope: z.enum(['federal', 'state', 'local'], { error: 'use federal, state or local' }),
    state: stateCode.optional().meta({ title: 'State', description: 'Left out for federal agencies.' }),
    website: agencyPage.optional(),
    locator: agencyPage.optional().meta({ title: 'Find a person', description: 'The official search for people held.' }),
    personId: z
      .strictObject({
        label: line.max(80).meta({ description: 'What the agency calls the number, for example “IDOC number”.' }),
        format: line.max(160).optional(),
        unseen: z.literal(true).optional(),
      })
      .optional(),
    familyPage: agencyPage.optional(),
    phone: phoneNumber.optional(),
    phoneFor: line.max(120).optional().meta({ title: 'What the phone line is for' }),
    mailRule: line.max(400).optional().meta({ title: 'Mail rule', description: 'How letters are handled, in our words.' }),
    goodToKnow: z.array(line.max(300)).min(1).optional(),
    sources: z.array(source).min(1, { error: 'name at least one source' }),
    services: services.optional(),
  })
  .refine((value) => (value.scope === 'federal') === (value.state === undefined), {
    error: 'a federal agency has no state; every other agency needs one',
    path: ['state'],
  })
  .meta({ title: 'Agency' });
export type AgencyData = z.infer<typeof agency>;
