/**
 * Small shapes that several records share. Messages say what is wrong and how to put it right,
 * because the reader is a volunteer in a web editor.
 */
import { z } from 'zod';

/** A record id: lower-case letters, digits and single hyphens, as in a file name or a URL. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'use lower-case letters, digits and single hyphens, for example "cook-county-jail"',
  })
  .meta({ title: 'Id', description: 'The file name without its ending. Ids never change.', examples: ['cook-county-jail'] });

/**
 * A year, a month or a day that exists: `2025`, `2025-08` or `2025-08-01`. An unquoted year is accepted, and so is a
 * date object, which Astro's own reader of MDX front matter makes of an unquoted day.
 */
export const partialDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.string().refine(isRealPartialDate, {
      error: 'write a real date as 2025, 2025-08 or 2025-08-01',
    }),
  )
  .meta({
    title: 'Date',
    description: 'As exact as the source is: a year, a month or a day.',
    examples: ['2025', '2025-08', '2025-08-01'],
    // The preprocessing hides the type from JSON Schema.
    type: ['string', 'number'],
    pattern: String.raw`^\d{4}(?:-\d{2}){0,2}$`,
  });

function isRealPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1900 && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A full web address. Only https: an old http link is upgraded, other schemes are refused. */
export const webAddress = z
  .string()
  .regex(/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][!-~]*)?$/i, {
    error: 'write a full web address that starts with https://',
  })
  .max(500, { error: 'a web address has at most 500 characters' })
  .meta({ title: 'Web address', description: 'In full, starting with https://.', examples: ['https://www.jpay.com/'] });

/** A domain name alone, as families see it in the address bar: `jpay.com`. */
export const domainName = z
  .string()
  .regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, {
    error: 'write only the domain in lower case, for example jpay.com',
  })
  .meta({ title: 'Domain', description: 'Without https:// and www.', examples: ['jpay.com'] });

/** A US phone number, optionally with an extension: `618-826-5071`, `618-826-5071 ext. 2`. */
export const phoneNumber = z
  .string()
  .regex(/^\d{3}-\d{3}-\d{4}(?: ext\. \d{1,6})?$/, {
    error: 'write the phone number as 618-826-5071, or 618-826-5071 ext. 12',
  })
  .meta({
    title: 'Phone number',
    description: 'Ten digits with hyphens; an extension as ext. 12.',
    examples: ['618-826-5071', '618-826-5071 ext. 12'],
  });

/** A line of text without surrounding space, markup or control characters. */
export const line = z
  .string()
  .min(1, { error: 'write something here or leave the field out' })
  .refine((value) => value === value.trim(), { error: 'remove the space at the start or the end' })
  .refine((value) => !HIDDEN.test(value), {
    error: 'remove the hidden or control character (line break, tab, direction mark)',
  })
  .refine((value) => !/<[a-z!/]/i.test(value), { error: 'write plain text without HTML' });

// Control characters, zero-width and bidirectional marks, and letters without a shape (Hangul fillers, the empty Braille
// cell, tags): they can hide or turn round what a family reads.
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/u;

/** The lines of a postal address, as they stand on an envelope. */
export const addressLines = z
  .array(line.max(120, { error: 'an address line has at most 120 characters' }))
  .min(2, { error: 'an address has at least two lines' })
  .meta({
    title: 'Address lines',
    description: 'One line of the envelope each. {name}, {id}, {housing}, {facility} and {code} stand for what the sender fills in.',
    examples: [['{name}, {id}', '{facility}', 'PO Box 1000', 'Menard, IL 62259']],
  });

/** US states, the District of Columbia and the territories that have places in the directory. */
export const STATE_CODES = [
  'AK', 'AL', 'AR', 'AZ', 'CA', 'CO', 'CT', 'DC', 'DE', 'FL', 'GA', 'GU', 'HI', 'IA', 'ID', 'IL', 'IN', 'KS', 'KY',
  'LA', 'MA', 'MD', 'ME', 'MI', 'MN', 'MO', 'MP', 'MS', 'MT', 'NC', 'ND', 'NE', 'NH', 'NJ', 'NM', 'NV', 'NY', 'OH',
  'OK', 'OR', 'PA', 'PR', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VA', 'VI', 'VT', 'WA', 'WI', 'WV', 'WY',
] as const; // prettier-ignore

export const stateCode = z
  .enum(STATE_CODES, { error: 'use a two-letter code of a state or territory, for example IL' })
  .meta({ title: 'State', description: 'Two letters, as on an envelope.', examples: ['IL'] });
export type StateCode = z.infer<typeof stateCode>;
