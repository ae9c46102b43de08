/** Fields that all texts for families share: guides, questions, words, comparisons and pages. */
import { z } from 'zod';
import { line, partialDate, slug } from './primitives.ts';
import { source } from './source.ts';

export const title = line.max(70).meta({ title: 'Title', description: 'At most 70 characters: search engines cut longer ones.' });
export const description = line
  .min(50)
  .max(170)
  .meta({ title: 'Description', description: 'What the reader gets, in 50 to 170 characters.' });
export const updated = partialDate.meta({ title: 'Updated', description: 'The day on which the text was last held against its sources.' });
export const textSources = z
  .array(source)
  .min(1, { error: 'name at least one source' })
  .meta({ title: 'Sources', description: 'In the text, [state page, May 2024](#source-1) points to the first of them.' });

/** Pages of this site where a reader goes on. */
export const pageLinks = z
  .array(
    z.strictObject({
      text: line.max(70).meta({ title: 'Text', description: 'What the link says, clear when read alone.' }),
      to: z
        .string()
        .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, {
          error: 'write a page of this site with a slash at both ends, for example /find-someone/',
        })
        .meta({ title: 'To', description: 'Path on this site, with a slash at both ends.', examples: ['/find-someone/'] }),
    }),
  )
  .min(1)
  .meta({ title: 'Links', description: 'Pages of this site. Other sites stand in source.' });

/** Ids of other texts, each once. */
export const ids = z
  .array(slug)
  .min(1)
  .refine((value) => new Set(value).size === value.length, { error: 'name each only once' });
