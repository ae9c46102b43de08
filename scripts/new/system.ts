/** A new agency, or a new company. */
import { STATE_NAMES } from '../../src/domain/states.ts';
import { SERVICES } from '../../src/schemas/claim.ts';
import { domainName, line, STATE_CODES, webAddress } from '../../src/schemas/primitives.ts';
import { sourceFrom, without } from '../lib/owners.ts';
import { claimsFrom, freeId, type Job, type Made } from './made.ts';

export async function newAgency(job: Job): Promise<Made> {
  const { form, content } = job;
  const name = await form.need('name', { message: 'Its full name?', schema: line.max(140) });
  const id = await freeId(job, name, content.agencies.map((agency) => agency.id)); // prettier-ignore
  const shortName = await form.need('short-name', { message: 'Its short name? (IDOC, Cook County)', schema: line.max(40) });
  const scope = await form.need('scope', {
    message: 'What does it run?',
    choices: ['federal', 'state', 'local'].map((value) => ({ value })),
  });
  const states = STATE_CODES.map((value) => ({ value, label: `${value} ${STATE_NAMES[value]}` }));
  const state = scope === 'federal' ? undefined : await form.need('state', { message: 'State?', choices: states });
  const page = async (flag: string, message: string) => {
    const url = await form.may(flag, { message, schema: webAddress, placeholder: 'https://' }, true);
    return url === undefined ? undefined : { url };
  };
  const website = await page('website', 'Its official web page?');
  const locator = await page('locator', 'Its official search for a person?');
  const source = await sourceFrom(form, 'source-kind');
  const services = await claimsFrom(job, source);
  const data = without({ name, shortName, scope, state, website, locator, sources: [source], services });
  return {
    collection: 'agencies',
    id,
    data,
    next: [`Write "agency: ${id}" into the places that it runs: its services hold for all of them.`],
  };
}

export async function newProvider(job: Job): Promise<Made> {
  const { form, content } = job;
  const name = await form.need('name', { message: 'The name on its site or app?', schema: line.max(60) });
  const id = await freeId(job, name, content.providers.map((provider) => provider.id)); // prettier-ignore
  const summary = await form.need('summary', { message: 'What is it, in one or two short sentences?', schema: line.max(240) });
  const website = await form.may('website', { message: 'Its web address?', schema: webAddress, placeholder: 'https://' }, true);
  const domain = await form.may('domain', { message: 'The domain where families sign in? (jpay.com)', schema: domainName }, true);
  const sells = await form.many('sells', { message: 'What does it sell?', choices: SERVICES.map((value) => ({ value })) }, 0);
  const source = await sourceFrom(form, 'source-kind');
  const domains = domain === undefined ? undefined : [{ domain, use: 'account', source }];
  const data = without({ name, summary, website, domains, sells: sells.length > 0 ? sells : undefined, sources: [source] });
  return {
    collection: 'providers',
    id,
    data,
    next: [`Its page will be /providers/${id}/. Claims of places and agencies may now say "provider: ${id}".`],
  };
}
