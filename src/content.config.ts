import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { records, redirectList } from './files/loader.ts';
import { agency } from './schemas/agency.ts';
import { checklist } from './schemas/checklist.ts';
import { comparison } from './schemas/comparison.ts';
import { decision } from './schemas/decision.ts';
import { facility } from './schemas/facility.ts';
import { faq } from './schemas/faq.ts';
import { guide } from './schemas/guide.ts';
import { law } from './schemas/law.ts';
import { page } from './schemas/page.ts';
import { provider } from './schemas/provider.ts';
import { redirect } from './schemas/redirects.ts';
import { sourceRecord } from './schemas/source.ts';
import { term } from './schemas/term.ts';

/** MDX is rendered by Astro's own loader; `npm run check`, which the build runs first, reads it with ours. */
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });

export const collections = {
  facilities: defineCollection({ loader: records('facilities'), schema: facility }),
  agencies: defineCollection({ loader: records('agencies'), schema: agency }),
  providers: defineCollection({ loader: records('providers'), schema: provider }),
  sources: defineCollection({ loader: records('sources'), schema: sourceRecord }),
  guides: defineCollection({ loader: mdx('guides'), schema: guide }),
  faqs: defineCollection({ loader: records('faqs'), schema: faq }),
  glossary: defineCollection({ loader: records('glossary'), schema: term }),
  comparisons: defineCollection({ loader: mdx('comparisons'), schema: comparison }),
  pages: defineCollection({ loader: mdx('pages'), schema: page }),
  checklists: defineCollection({ loader: records('checklists'), schema: checklist }),
  decisions: defineCollection({ loader: records('decisions'), schema: decision }),
  law: defineCollection({ loader: records('law'), schema: law }),
  redirects: defineCollection({ loader: redirectList(), schema: redirect }),
};
