import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { records } from './files/loader.ts';
import { agency } from './schemas/agency.ts';
import { facility } from './schemas/facility.ts';
import { page } from './schemas/page.ts';
import { provider } from './schemas/provider.ts';
import { sourceRecord } from './schemas/source.ts';

export const collections = {
  facilities: defineCollection({ loader: records('facilities'), schema: facility }),
  agencies: defineCollection({ loader: records('agencies'), schema: agency }),
  providers: defineCollection({ loader: records('providers'), schema: provider }),
  sources: defineCollection({ loader: records('sources'), schema: sourceRecord }),
  pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/pages' }), schema: page }),
};
