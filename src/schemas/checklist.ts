/** A list to print or to tick, in the order in which a family goes through it. The body stands above it. */
import { z } from 'zod';
import { line, slug } from './primitives.ts';
import { source } from './source.ts';
import { description, ids, pageLinks, title, updated } from './text.ts';

export const checklistItem = z.strictObject({
  id: slug.meta({ title: 'Id', description: 'Ticks are kept on the reader’s device by it, so it never changes.' }),
  text: line.max(120).meta({ title: 'What to do', description: 'Begins with a verb.' }),
  why: line.max(320).meta({ title: 'Why', description: 'The reason, with its figure, place and date where there is one.' }),
  source: source.optional().meta({ title: 'Source', description: 'Left out where it is our own advice.' }),
  links: pageLinks.optional(),
});

export const checklist = z
  .strictObject({
    title,
    description,
    audience: line.max(140).meta({ title: 'Who it is for', description: 'Begins with “For”.' }),
    updated,
    groups: z
      .array(
        z.strictObject({
          title: line.max(70).meta({ title: 'Title', description: 'What these items have in common.' }),
          items: z.array(checklistItem).min(1).meta({ title: 'Items', description: 'In the order in which to do them.' }),
        }),
      )
      .min(1)
      .meta({ title: 'Groups', description: 'Items that belong together, in the order in which to do them.' }),
    guides: ids.meta({ title: 'Guides', description: 'Files in content/guides that tell more.' }),
  })
  .superRefine(({ groups }, context) => {
    const seen = new Set<string>();
    groups.forEach(({ items }, at) => {
      items.forEach(({ id }, index) => {
        if (seen.has(id))
          context.addIssue({
            code: 'custom',
            path: ['groups', at, 'items', index, 'id'],
            message: 'another item of this list has this id',
          });
        seen.add(id);
      });
    });
  })
  .meta({ title: 'Checklist' });
export type ChecklistData = z.infer<typeof checklist>;
