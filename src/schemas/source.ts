/** Where a fact comes from. Nothing is shown as known without one. */
import { z } from 'zod';
import { line, partialDate, slug, webAddress } from './primitives.ts';

export const SOURCE_KINDS = ['official', 'secondary'] as const;

const kind = z.enum(SOURCE_KINDS, { error: 'use official or secondary' }).meta({
  title: 'Kind of source',
  description:
    'official: a page of the agency, the place, the county or the company itself. secondary: news, advocates, research, another directory.',
});

/** One page that was read. `date` is the date of the page's content; leave it out when the page shows none. */
export const source = z
  .strictObject({
    title: line.max(160).meta({ title: 'Title', description: 'Name of the page and who publishes it.' }),
    url: webAddress.meta({ description: 'The page itself, not the front page of its site.' }),
    date: partialDate
      .optional()
      .meta({ title: 'Date', description: 'Of the content, not of the visit. Left out when the page shows none.' }),
    kind,
    cites: line.max(300).optional().meta({ title: 'Cites', description: 'What a secondary source itself relies on.' }),
  })
  .meta({ title: 'Source', description: 'The page on which this was read.' });
export type Source = z.infer<typeof source>;

/** A data set or directory that thousands of records rest on: kept once in `content/sources/`. */
export const sourceRecord = z
  .strictObject({
    title: line.max(160).meta({ title: 'Title', description: 'Name of the data set.' }),
    publisher: line.max(120).meta({ title: 'Publisher', description: 'Who made it, and where it was read if that differs.' }),
    url: webAddress.meta({ description: 'Where it can be had.' }),
    date: partialDate.optional().meta({ title: 'Date', description: 'Date of the whole data set.' }),
    kind,
    licence: line.max(200).meta({
      title: 'Licence',
      description: 'What it allows, with the notice it asks for.',
      examples: ['Public domain (work of the US government)'],
    }),
    gave: line.max(300).meta({ title: 'What it gave', description: 'Which fields of our records come from it.' }),
  })
  .meta({ title: 'Source record' });
export type SourceRecord = z.infer<typeof sourceRecord>;

/** A pointer to a source record, with the date on which that source looked at this very place. */
export const sourceRef = z
  .strictObject({
    ref: slug.meta({ title: 'Shared source', description: 'A file in content/sources.' }),
    date: partialDate.optional().meta({ title: 'Date', description: 'When that source looked at this very place.' }),
    url: webAddress.optional().meta({ description: 'Its page about this very place.' }),
  })
  .meta({ title: 'Source reference' });
export type SourceRef = z.infer<typeof sourceRef>;

/** Either a page of its own or a pointer to a shared source. */
export const anySource = z
  .union([sourceRef, source], { error: 'give either ref (a file in content/sources) or title, url and kind' })
  .meta({ title: 'Source', description: 'A page that was read (title, url, kind), or a shared source (ref).' });
export type AnySource = z.infer<typeof anySource>;
