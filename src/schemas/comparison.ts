/** Companies side by side. The table is computed from their records; the body holds the verdict in words. */
import { z } from 'zod';
import { SERVICES } from './claim.ts';
import { line } from './primitives.ts';
import { description, ids, textSources, title, updated } from './text.ts';

export const comparison = z
  .strictObject({
    title,
    description,
    providers: ids.min(2).max(12).meta({ title: 'Companies', description: 'Files in content/providers, in the order of the columns.' }),
    services: z.array(z.enum(SERVICES)).min(1).optional().meta({ title: 'Services', description: 'Left out = all.' }),
    verdict: line.max(300).meta({ title: 'Verdict', description: 'The answer in one or two sentences.' }),
    updated,
    sources: textSources,
  })
  .meta({ title: 'Comparison' });
export type ComparisonData = z.infer<typeof comparison>;
