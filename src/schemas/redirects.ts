/** Old addresses of this site: where each leads now, or why it is gone. The file `content/redirects.yaml` is a list of these. */
import { z } from 'zod';
import { line, partialDate } from './primitives.ts';

const sitePath = z.string().regex(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+(?:#[a-z0-9-]+)?$/, {
  error: 'write a path of this site that begins and ends with a slash, for example /facilities/tx/example-county-jail/',
});

export const redirect = z
  .strictObject({
    from: sitePath
      .refine((value) => !value.includes('#'), { error: 'an old address has no # part' })
      .meta({ title: 'From', description: 'The old path.' }),
    to: sitePath.optional().meta({ title: 'To', description: 'The path that took its place.' }),
    gone: line.max(240).optional().meta({ title: 'Gone', description: 'Why nothing took its place, in a sentence for families.' }),
    date: partialDate.optional().meta({ title: 'Date', description: 'When the address changed.' }),
  })
  .refine((value) => (value.to === undefined) !== (value.gone === undefined), {
    error: 'give either to (the new path) or gone (why there is none)',
    path: ['to'],
  })
  .meta({ title: 'Redirect' });
export type Redirect = z.infer<typeof redirect>;

export const redirects = z.array(redirect).meta({ title: 'Redirects' });
