import { z as fromAstro } from 'astro/zod';
import { expect, it } from 'vitest';
import { z } from 'zod';

// Two copies would make `instanceof z.ZodObject` and Astro's reading of our schemas fail without a word.
it.each(['ZodType', 'ZodObject', 'ZodError', 'strictObject', 'string'] as const)(
  'Astro and the schemas have the same %s of Zod',
  (name) => {
    expect(fromAstro[name]).toBe(z[name]);
  },
);
