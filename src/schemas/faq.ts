/** One question that families ask, with its answer as the body of the file. */
import { z } from 'zod';
import { line } from './primitives.ts';
import { ids, textSources, updated } from './text.ts';

/** In the order in which `/faq/` shows them. */
export const FAQ_TOPICS = [
  'getting-started', 'messaging', 'phone', 'video', 'tablets', 'photos', 'mail', 'money', 'privacy', 'systems', 'providers',
  'trouble',
] as const; // prettier-ignore
export type FaqTopic = (typeof FAQ_TOPICS)[number];

export const faq = z
  .strictObject({
    question: line
      .max(120)
      .refine((value) => value.endsWith('?'), { error: 'end the question with a question mark' })
      .meta({ title: 'Question', description: 'As a family would type it.' }),
    topic: z
      .enum(FAQ_TOPICS, { error: `use one of: ${FAQ_TOPICS.join(', ')}` })
      .meta({ title: 'Topic', description: 'The group on /faq/ in which it stands.' }),
    providers: ids.optional().meta({ title: 'Companies', description: 'Companies on whose pages it is shown.' }),
    updated,
    sources: textSources,
  })
  .meta({ title: 'Question' });
export type FaqData = z.infer<typeof faq>;
