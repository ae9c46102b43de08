/** What the makers of new records share. */
import { slugify } from '../../src/domain/slugify.ts';
import type { ContentResult } from '../../src/files/read.ts';
import { SERVICES, type Claim, type Service, type Services } from '../../src/schemas/claim.ts';
import { claimFromFlag } from '../../src/domain/claim-flag.ts';
import { NOT_A_COMPANY } from '../../src/schemas/claim.ts';
import { line, partialDate, slug } from '../../src/schemas/primitives.ts';
import type { Source } from '../../src/schemas/source.ts';
import type { Flags } from '../lib/command.ts';
import { Form } from '../lib/form.ts';
import { sourceFrom } from '../lib/owners.ts';
import type { Collection } from '../../src/files/read.ts';

export interface Made {
  collection: Collection;
  id: string;
  data: object;
  body?: string;
  /** What to do after this, in sentences. */
  next: string[];
}

export interface Job {
  form: Form;
  flags: Flags;
  content: ContentResult;
  today: string;
}

/** An id from the name, or `--id`; refused when a record has it. `taken` are the ids in use, `before` stands in front (`il/`). */
export async function freeId({ form }: Job, name: string, taken: readonly string[], before = ''): Promise<string> {
  const made = slugify(name);
  const check = (id: string) =>
    taken.includes(before + id) ? `${before}${id} is there already: change that record, or choose another --id` : undefined;
  const given = await form.may('id', { message: 'Id', schema: slug, check });
  const id = given ?? made;
  if (given === undefined && name !== '') {
    if (made === '') form.wrong(`no id can be made of “${name}”: give one with --id`);
    else if (check(made) !== undefined) {
      if (!form.asker) form.wrong(check(made) ?? '');
      else return before + (await form.need('id', { message: `${before}${made} is there already. Another id?`, schema: slug, check }));
    }
  }
  return before + id;
}

/** Claims from `--claim`, or one after the other from a person. */
export async function claimsFrom({ form, flags, content }: Job, source: Source): Promise<Services | undefined> {
  const providers = content.providers.map(({ id }) => id);
  const made: { service: Service; claim: Claim }[] = [];
  const given = flags['claim'];
  for (const flag of Array.isArray(given) ? given.map(String) : []) {
    const claim = claimFromFlag(flag, source, providers);
    if (typeof claim === 'string') form.wrong(`--claim "${flag}": ${claim}`);
    else made.push(claim);
  }
  const { asker } = form;
  while (asker && given === undefined && (await asker.yes(made.length === 0 ? 'Do you know which company serves something here?' : 'Another service?', made.length === 0))) {
    const ask = new Form({}, asker);
    const service = (await ask.need('service', { message: 'Which service?', choices: SERVICES.map((value) => ({ value })) })) as Service;
    const names = content.providers.map(({ id, name }) => ({ value: id, label: name }));
    const provider = await ask.need('provider', { message: 'Which company? (type its name)', choices: [...names, ...NOT_A_COMPANY.map((value) => ({ value }))] });
    const product = await ask.may('product', { message: 'The name that families must look for (empty if it is the company’s)', schema: line.max(120) }, true);
    const since = await ask.may('since', { message: 'Since when? (empty if nobody says)', schema: partialDate }, true);
    const same = await asker.yes(`Is it from the same page? (${source.title})`, true);
    made.push({ service, claim: { provider, ...(product && { product }), ...(since && { since }), source: same ? source : await sourceFrom(ask) } });
  }
  if (made.length === 0) return undefined;
  const services = Map.groupBy(made, ({ service }) => service);
  return Object.fromEntries([...services].map(([service, list]) => [service, list.map(({ claim }) => claim)]));
} // prettier-ignore
