/** Every word of the interface comes through here, from `content/ui/<language>.json`. */
import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../content/ui/en.json' with { type: 'json' };

export const LANGUAGE = 'en';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A key of the interface words, for example `site.find`. A misspelled key does not compile. */
export type MessageKey = Leaves<typeof en>;

const messages = flatten(en);
const formatters = new Map<string, IntlMessageFormat>();

/** The words for a key, with ICU placeholders and plurals filled in. */
export function t(key: MessageKey, values?: Record<string, string | number>): string {
  const message = messages.get(key);
  if (message === undefined) throw new Error(`No interface words for "${key}"`);
  if (!values) return message;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new IntlMessageFormat(message, LANGUAGE)));
  return formatter.format(values) as string;
}

/** All words of a group as they are written, with their placeholders, for scripts that fill them in the browser. */
export function wordsOf<K extends keyof typeof en>(group: K): (typeof en)[K] {
  return en[group];
}

function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, string | object][]) {
    if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}
