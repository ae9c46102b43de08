/** Who runs several places. Its services hold for all of them unless a place says otherwise. */
import { z } from 'zod';
import { services } from './claim.ts';
import { line, phoneNumber, stateCode, webAddress } from './primitives.ts';
import { source } from './source.ts';

/** A web page of the agency. `unseen` = nobody opened it for us: shown only as "try here". */
export const agencyPage = z.strictObject({
  url: webAddress,
  unseen: z.literal(true).optional().meta({ title: 'Unseen', description: 'Nobody opened it for us.' }),
  note: line.max(240).optional().meta({ title: 'Note', description: 'What to know before going there.' }),
});

export const agency = z
  .strictObject({
    name: line.max(140).meta({ title: 'Name', description: 'In full.' }),
    shortName: line.max(40).meta({ title: 'Short name', description: 'As families and signs say it.', examples: ['IDOC'] }),
    scope: z
      .enum(['federal', 'state', 'local'], { error: 'use federal, state or local' })
      .meta({ title: 'Scope', description: 'Whose agency it is. local: a county or a city.' }),
    state: stateCode.optional().meta({ title: 'State', description: 'Left out for federal agencies.' }),
    website: agencyPage.optional().meta({ title: 'Website', description: 'The official front page.' }),
    locator: agencyPage.optional().meta({ title: 'Find a person', description: 'The official search for people held.' }),
    personId: z
      .strictObject({
        label: line.max(80).meta({ description: 'What the agency calls the number, for example “IDOC number”.' }),
        format: line
          .max(160)
          .optional()
          .meta({ title: 'Format', description: 'How it looks.', examples: ['one letter and five digits'] }),
        unseen: z.literal(true).optional().meta({ title: 'Unseen', description: 'No page that we read shows it.' }),
      })
      .optional()
      .meta({ title: 'Number of a person', description: 'What forms and companies ask for.' }),
    familyPage: agencyPage.optional().meta({ title: 'Page for families', description: 'How to stay in contact, by the agency itself.' }),
    phone: phoneNumber.optional().meta({ description: 'A line that families may call.' }),
    phoneFor: line
      .max(120)
      .optional()
      .meta({ title: 'What the phone line is for', description: 'In a few words.', examples: ['headquarters'] }),
    mailRule: line.max(400).optional().meta({ title: 'Mail rule', description: 'How letters are handled, in our words.' }),
    goodToKnow: z.array(line.max(300)).min(1).optional().meta({ title: 'Good to know', description: 'One thing each, in our words.' }),
    sources: z
      .array(source)
      .min(1, { error: 'name at least one source' })
      .meta({ title: 'Sources', description: 'For everything above the services.' }),
    services: services.optional(),
  })
  .refine((value) => (value.scope === 'federal') === (value.state === undefined), {
    error: 'a federal agency has no state; every other agency needs one',
    path: ['state'],
  })
  .meta({ title: 'Agency' });
export type AgencyData = z.infer<typeof agency>;
