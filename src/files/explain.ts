/** Turn Zod's issues into "found, expected, fix" for people who have never heard of Zod. */
import { z } from 'zod';
import { didYouMean } from '../domain/nearest.ts';

export interface Told {
  path: PropertyKey[];
  found: string;
  expected: string;
  fix?: string;
}

/** One issue may hold several problems (each unknown key is one). `data` is what was parsed, `schema` what it was held against. */
export function explain(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Told[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const guess = didYouMean(key, known);
      return {
        path: [...path, key],
        found: `a field that does not exist: ${key}`,
        expected: `one of ${known.join(', ')}`,
        fix: guess ? `did you mean ${guess}?` : 'remove it, or put it into the notes under the fields',
      };
    });
  }
  if (issue.code === 'invalid_union') {
    // Show the branch that fits best: the one with the fewest unknown fields, then with the fewest complaints.
    const unknown = (issues: z.core.$ZodIssue[]) => issues.flatMap((one) => (one.code === 'unrecognized_keys' ? one.keys : [])).length;
    const [best] = [...issue.errors].sort((a, b) => unknown(a) - unknown(b) || a.length - b.length);
    if (best?.length && typeof value === 'object' && value !== null) {
      return best.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] }, data, schema));
    }
  }
  if (value === undefined) {
    return [
      { path, found: 'nothing: the field is missing', expected: expectedOf(issue), fix: `add ${String(path.at(-1) ?? 'the fields')}` },
    ];
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const options = issue.values.map(String);
    const guess = didYouMean(value.toLowerCase(), options);
    return [{ path, found: quote(value), expected: expectedOf(issue), ...(guess && { fix: `did you mean ${guess}?` }) }];
  }
  const fix = suggest(issue, value);
  return [{ path, found: quote(value), expected: expectedOf(issue), ...(fix && { fix }) }];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return TYPES[issue.expected] ?? issue.expected;
  return issue.message.replace(/^Too big: expected .* to have <=(\d+) characters$/, 'at most $1 characters');
}

const TYPES: Record<string, string> = {
  string: 'text (put quotes around numbers such as ZIP codes)',
  int: 'a whole number',
  number: 'a number',
  array: 'a list: each item on its own line, beginning with "- "',
  object: 'a group of fields, indented below the name',
  record: 'a group of fields, indented below the name',
  boolean: 'true or false',
};

function suggest(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (value === null) return 'write something after the colon, or remove the field';
  if (typeof value === 'object' && issue.code === 'invalid_type' && issue.expected === 'string') return 'quote text that holds a colon';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return `write "${String(value)}"`;
  if (typeof value !== 'string') return undefined;
  if (/^http:\/\//.test(value)) return `write ${value.replace(/^http:/, 'https:')} if the page opens with https`;
  if (/^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(value)) return 'only links to web pages are allowed, not scripts or mail';
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/|$)/i.test(value) && /https/.test(issue.message)) return `write https://${value}`;
  const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (/phone/.test(issue.message) && digits.length === 10) {
    return `write ${digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')}`;
  }
  return undefined;
}

function quote(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  const text = typeof value === 'string' ? `"${value}"` : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

/** Keys that the strict object or the record at a path allows, in the order of the schema. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return keyListsAt(schema, path).flat();
}

/** The same for each shape that may stand there: a source is a page of its own or a pointer to a shared one. */
export function keyListsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[][] {
  return schemaAt(schema, path).map((one) => {
    if (one instanceof z.ZodObject) return Object.keys(one.shape);
    return one instanceof z.ZodRecord && one.keyType instanceof z.ZodEnum ? one.keyType.options.map(String) : [];
  });
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let at = unwrap(schema);
  for (const key of path) {
    at = at.flatMap((one): z.ZodType[] => {
      if (one instanceof z.ZodObject) return unwrap(one.shape[String(key)] as z.ZodType | undefined);
      if (one instanceof z.ZodArray) return unwrap(one.element as z.ZodType);
      if (one instanceof z.ZodRecord) return unwrap(one.valueType as z.ZodType);
      return [];
    });
  }
  return at;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrap(option as z.ZodType));
  return [schema];
}
