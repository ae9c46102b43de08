/** A claim in one flag: `messaging=securus; product=eMessaging; since=2026-01; source-url=https://…; kind=official`. */
import { claim as claimSchema, NOT_A_COMPANY, SERVICES, type Claim, type Service } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import { didYouMean } from './nearest.ts';
import { fieldName } from './problem.ts';

const FIELDS: Record<string, string> = {
  product: 'product', 'find-as': 'findAs', starts: 'starts', free: 'free', limits: 'limits', phone: 'phone', since: 'since', until: 'until',
  url: 'url', note: 'note',
}; // prettier-ignore
const SOURCE_FIELDS: Record<string, keyof Source> = { 'source-title': 'title', 'source-url': 'url', 'source-date': 'date', kind: 'kind' };

/** The claim, or what is wrong with the flag. A source that is not named in it is the one of the record. */
export function claimFromFlag(flag: string, source: Source, providers: readonly string[]): { service: Service; claim: Claim } | string {
  const [first = '', ...more] = flag.split(/;\s*/).filter((part) => part.trim() !== '');
  const [service = '', provider = ''] = split(first);
  if (!(SERVICES as readonly string[]).includes(service)) return wrong(service, SERVICES, 'write --claim "messaging=securus"');
  const companies = [...providers, ...NOT_A_COMPANY];
  if (!companies.includes(provider)) return wrong(provider, companies, `there is no content/providers/${provider}.md`);
  const data: Record<string, unknown> = { provider };
  const from: Partial<Record<keyof Source, string>> = {};
  for (const part of more) {
    const [key = '', value = ''] = split(part);
    const field = FIELDS[key];
    const sourceField = SOURCE_FIELDS[key];
    if (field !== undefined) data[field] = value;
    else if (sourceField !== undefined) from[sourceField] = value;
    else return wrong(key, [...Object.keys(FIELDS), ...Object.keys(SOURCE_FIELDS)], 'fields are parted by ;');
  }
  // Another page has its own date and kind: those of the record's source say nothing about it.
  data['source'] = from.url === undefined ? { ...source, ...from } : from;
  const parsed = claimSchema.safeParse(data);
  if (parsed.success) return { service: service as Service, claim: parsed.data };
  return parsed.error.issues.map(({ path, message }) => `${fieldName(path)}: ${message}`).join('; ');
}

function split(part: string): string[] {
  const at = part.indexOf('=');
  return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function wrong(word: string, known: readonly string[], else_: string): string {
  const guess = didYouMean(word.toLowerCase(), known);
  return `“${word}”: ${guess ? `did you mean ${guess}?` : else_}`;
}
