/** A new place. */
import { agenciesFor } from '../../src/domain/agency-for.ts';
import { STATE_NAMES } from '../../src/domain/states.ts';
import { facility, FACILITY_KINDS, type FacilityKind } from '../../src/schemas/facility.ts';
import { line, phoneNumber, STATE_CODES, webAddress, type StateCode } from '../../src/schemas/primitives.ts';
import { without, sourceFrom } from '../lib/owners.ts';
import { claimsFrom, freeId, type Job, type Made } from './made.ts';

export async function newPlace(job: Job): Promise<Made> {
  const { form, content, flags } = job;
  const name = await form.need('name', { message: 'Its name, as it calls itself today?', schema: line.max(120) });
  const state = (await form.need('state', {
    message: 'State?',
    choices: STATE_CODES.map((value) => ({ value, label: `${value} ${STATE_NAMES[value]}` })),
  })) as StateCode;
  const id = await freeId(job, name, content.facilities.map((place) => place.id), `${state.toLowerCase()}/`); // prettier-ignore
  const kind = (await form.need('kind', { message: 'What is it?', choices: FACILITY_KINDS.map((value) => ({ value })) })) as FacilityKind;
  const city = await form.need('city', { message: 'Town?', schema: line.max(60) });
  const county = await form.may('county', { message: 'County? (without the word County)', schema: line.max(60) }, true);
  const street = await form.may('street', { message: 'Street and number?', schema: line.max(120) }, true);
  const zip = await form.may('zip', { message: 'ZIP code?', schema: facility.shape.address.shape.zip }, true);
  const phone = await form.may('phone', { message: 'Phone number? (618-826-5071)', schema: phoneNumber }, true);
  const website = await form.may('website', { message: 'Its official web page?', schema: webAddress, placeholder: 'https://' }, true);
  // Whoever gives flags decides for themselves; `--agency none` says that nobody runs it.
  const [suggested] = state && kind ? agenciesFor({ state, kind, county }, content) : [];
  const agencies = content.agencies.filter((agency) => agency.state === undefined || agency.state === state);
  const agency = await form.may(
    'agency',
    {
      message: 'Who runs it together with other places?',
      choices: [...agencies.map((one) => ({ value: one.id, label: one.name })), { value: 'none', label: '(nobody, or not listed)' }],
      initial: suggested ?? 'none',
    },
    true,
  );
  const source = await sourceFrom(form, 'source-kind');
  const services = await claimsFrom(job, source);
  const address = without({ street, city, county, zip });
  const data = without({
    name,
    kind,
    agency: agency === 'none' ? undefined : agency,
    address,
    phone,
    website,
    sources: [source],
    services,
  });
  const next = [`Its page will be /facilities/${id}/.`];
  if (services === undefined)
    next.push('Add what families ask first, when you find it: who carries messages, calls and money, each with its source.');
  if (agency === undefined && flags['agency'] === undefined && suggested !== undefined) {
    next.push(`Is it run by ${suggested}? Then add "agency: ${suggested}" below kind: its services hold here too.`);
  }
  return { collection: 'facilities', id, data, next };
}
