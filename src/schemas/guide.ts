/** A guide for families. The text itself is the body of the file. */
import { z } from 'zod';
import { line } from './primitives.ts';
import { description, ids, textSources, title, updated } from './text.ts';

/** In the order in which `/guides/` shows them. */
export const GUIDE_CATEGORIES = [
  'getting-started', 'how-it-works', 'mail-and-photos', 'money', 'providers', 'systems', 'trouble',
] as const; // prettier-ignore
export type GuideCategory = (typeof GUIDE_CATEGORIES)[number];

/** Where a reader goes next. */
export const NEXT_STEPS = ['lookup', 'find-someone', 'providers', 'compare'] as const;

export const guide = z
  .strictObject({
    title,
    description,
    category: z
      .enum(GUIDE_CATEGORIES, { error: `use one of: ${GUIDE_CATEGORIES.join(', ')}` })
      .meta({ title: 'Category', description: 'The group on /guides/ in which it stands.' }),
    level: z
      .enum(['first', 'deeper'], { error: 'use first (for somebody new) or deeper' })
      .meta({ title: 'Level', description: 'first: for somebody new. deeper: for who knows the basics.' }),
    audience: line.max(140).meta({ title: 'Who it is for', description: 'Begins with “For”.' }),
    updated,
    keyTakeaways: z
      .array(line.max(160))
      .min(3)
      .max(7)
      .meta({ title: 'In short', description: 'Three to seven sentences that stand alone.' }),
    faqs: ids.meta({ title: 'Questions', description: 'Files in content/faqs.' }),
    glossary: ids.meta({ title: 'Words', description: 'Files in content/glossary.' }),
    related: ids.meta({ title: 'Related guides', description: 'Files in content/guides.' }),
    comparisons: ids.optional().meta({ title: 'Comparisons', description: 'Files in content/comparisons.' }),
    providers: ids.optional().meta({ title: 'Companies', description: 'Companies whose pages link to this guide.' }),
    agencies: ids.optional().meta({ title: 'Systems', description: 'Systems whose pages link to this guide.' }),
    order: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({ title: 'Order', description: 'Place in its category; guides without one follow by title.' }),
    next: z
      .enum(NEXT_STEPS, { error: `use one of: ${NEXT_STEPS.join(', ')}` })
      .meta({ title: 'Next step', description: 'Where a reader goes on.' }),
    sources: textSources,
  })
  .meta({ title: 'Guide' });
export type GuideData = z.infer<typeof guide>;
