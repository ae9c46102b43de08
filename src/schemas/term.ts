/** One word of the glossary. The body says more than the definition. */
import { z } from 'zod';
import { line } from './primitives.ts';
import { ids, textSources, updated } from './text.ts';

export const term = z
  .strictObject({
    term: line.max(50).meta({ title: 'Word', description: 'As it stands in a sentence: small letters but for names.' }),
    aliases: z.array(line.max(50)).min(1).optional().meta({ title: 'Other words', description: 'Linked in texts as well.' }),
    definition: line
      .min(30)
      .max(220)
      .refine((value) => value.endsWith('.'), { error: 'end the sentence with a full stop' })
      .meta({ title: 'Definition', description: 'One sentence.' }),
    related: ids.optional().meta({ title: 'Related words', description: 'Files in content/glossary.' }),
    updated,
    sources: textSources,
  })
  .meta({ title: 'Word' });
export type TermData = z.infer<typeof term>;
