/** Walk through the claims that should be read again first: record, page, verdict. */
import { printable } from '../src/domain/problem.ts';
import { planSwitch } from '../src/domain/switch.ts';
import { Refused } from '../src/domain/refused.ts';
import { toVerify, type ToVerify } from '../src/domain/to-verify.ts';
import { applyVerdict } from '../src/domain/verdict.ts';
import { readCollection } from '../src/files/read.ts';
import { toFacility } from '../src/files/record.ts';
import { draftEdits, readRecord, save } from '../src/files/save.ts';
import type { Edit } from '../src/domain/edits.ts';
import { NOT_A_COMPANY, SERVICES, type Claim, type Services } from '../src/schemas/claim.ts';
import { partialDate, STATE_CODES } from '../src/schemas/primitives.ts';
import { clackAsker } from './lib/clack.ts';
import { atKeyboard, checkFiles, command, count, preview, root, text, today } from './lib/command.ts';
import { Form, type Asker } from './lib/form.ts';
import { sourceFrom } from './lib/owners.ts';
import { pageText, passages } from './lib/page-text.ts';

const USAGE = `
npm run verify
npm run verify -- --state IL --service messaging --limit 5

Walks through the claims that many people rest on and nobody has read for long. It shows the record and the page of its
source, and asks: does it still hold (from what date), did it change, is it gone? Without a keyboard it prints the list.

  --state      two letters
  --service    ${SERVICES.join(', ')}
  --limit      how many (10 if left out)
  --offline    do not fetch pages
  --dry-run    show changes and write nothing
  --json       the list as JSON
`;

type Outcome = 'next' | 'stop';

await command(
  USAGE,
  {
    state: { type: 'string' }, service: { type: 'string' }, limit: { type: 'string' }, offline: { type: 'boolean' },
    'dry-run': { type: 'boolean' }, json: { type: 'boolean' },
  }, // prettier-ignore
  async (args, flags) => {
    if (args.length > 0) throw new Refused(`verify takes flags only, not ${args.join(' ')}`);
    const form = new Form({ ...flags, state: text(flags, 'state')?.toUpperCase() }, undefined);
    const state = await form.may('state', { message: '', choices: STATE_CODES.map((value) => ({ value })) });
    const service = await form.may('service', { message: '', choices: SERVICES.map((value) => ({ value })) });
    form.finish();
    const limit = count(flags, 'limit', 10);
    const [facilities, agencies, providers] = await Promise.all([
      readCollection(root, 'facilities'),
      readCollection(root, 'agencies'),
      readCollection(root, 'providers'),
    ]);
    const records = { facilities: facilities.entries.map(toFacility), agencies: agencies.entries.map(({ id, data }) => ({ ...data, id })) };
    const list = toVerify(records, today())
      .filter((one) => (state === undefined || one.state === state) && (service === undefined || one.service === service))
      .filter(({ years }) => years === undefined || years > 0)
      .slice(0, limit);
    if (flags['json'] === true) console.log(JSON.stringify(list, null, 2));
    else if (list.length === 0) console.log('There is nothing to verify here.');
    else if (!atKeyboard()) console.log(list.map((one, index) => printable(`${index + 1}. ${summary(one)}  ${one.claim.source.url}  ${fileName(one)}`)).join('\n'));
    else await walk(list, providers.entries.map(({ id }) => id), flags['offline'] === true, flags['dry-run'] === true);
  },
); // prettier-ignore

function fileName({ collection, id }: ToVerify): string {
  return `content/${collection}/${id}.md`;
}

function summary({ name, service, claim, people, places, years }: ToVerify): string {
  const age = years === undefined ? 'no date' : `${claim.source.date ?? claim.since ?? ''}, ${years.toFixed(1)} years old`;
  return `${name}, ${service}: ${claim.provider} (${age}; ${people} people in ${places} ${places === 1 ? 'place' : 'places'})`;
}

async function walk(list: readonly ToVerify[], providers: string[], offline: boolean, dryRun: boolean): Promise<void> {
  const asker = await clackAsker(`${list.length} claims to read again`);
  const changed = new Set<string>();
  for (const [index, one] of list.entries()) {
    asker.say(`${index + 1} of ${list.length}: ${printable(summary(one))}\n${fileName(one)}\n\n${record(one.claim)}`);
    await showPage(asker, one, offline);
    const outcome = await judge(asker, one, providers, dryRun, changed);
    if (outcome === 'stop') break;
  }
  if (changed.size > 0 && !dryRun) await checkFiles([...changed]);
  console.log(`${changed.size} ${changed.size === 1 ? 'file' : 'files'} ${dryRun ? 'would change (--dry-run)' : 'changed'}.`);
}

function record({ source, ...claim }: Claim): string {
  const lines = Object.entries({ ...claim, ...source }).map(([key, value]) => `  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`); // prettier-ignore
  return lines.map(printable).join('\n');
}

async function showPage(asker: Asker, { claim }: ToVerify, offline: boolean): Promise<void> {
  const { url } = claim.source;
  if (offline) {
    asker.say(`Open it yourself (--offline): ${printable(url)}`);
    return;
  }
  const page = await pageText(url);
  if ('problem' in page) {
    asker.say(`${printable(url)}\nThe page could not be read here: ${printable(page.problem)}. Try it in a browser.`);
    return;
  }
  const words = [claim.provider.replaceAll('-', ' '), claim.provider, ...(claim.product?.split(/[^A-Za-z]+/) ?? [])];
  const { lines, found } = passages(page.text, words);
  const moved = page.url === url ? '' : `\nIt moved to ${printable(page.url)}`;
  const server = page.modified === undefined ? '' : `\nThe server says it was changed ${page.modified}; that need not be the date of its content.`;
  asker.say(`${printable(url)}${moved}${server}\n${found ? 'Around the company’s name:' : 'The page does not name the company. Its beginning:'}\n\n${lines.join('\n')}`);
} // prettier-ignore

async function judge(asker: Asker, one: ToVerify, providers: string[], dryRun: boolean, changed: Set<string>): Promise<Outcome> {
  for (;;) {
    const verdict = await asker.choose({
      message: 'What does the page say?',
      choices: [
        { value: 'holds', label: 'It still holds' },
        { value: 'changed', label: 'Another company does it now' },
        { value: 'gone', label: 'It is over' },
        { value: 'skip', label: 'I cannot tell: next' },
        { value: 'stop', label: 'Stop here' },
      ],
      initial: 'skip',
    });
    if (verdict === 'stop') return 'stop';
    if (verdict === 'skip') return 'next';
    try {
      const draft = await draftEdits(root, one.collection, one.id, await editsFor(asker, one, verdict, providers));
      preview([draft]);
      if (!(await asker.yes(dryRun ? 'Show only (--dry-run). Go on?' : 'Write this?', true))) continue;
      if (!dryRun) await save(root, draft);
      changed.add(draft.file);
      return 'next';
    } catch (error) {
      if (!(error instanceof Refused) || error.message === '') throw error;
      asker.say(error.message);
    }
  }
}

async function editsFor(asker: Asker, one: ToVerify, verdict: string, providers: string[]): Promise<Edit[]> {
  const form = new Form({}, asker);
  // The record may have changed since the list was made, by an answer before this one.
  const { claims, index } = await current(one);
  const claim = claims[one.service]![index]!;
  if (verdict === 'holds') {
    const date = await form.need('date', {
      message: 'Date of the page’s content, as exact as it shows (2026, 2026-11 or 2026-11-20)',
      schema: partialDate,
    });
    return applyVerdict(one.service, index, claim, { kind: 'holds', date }, today());
  }
  if (verdict === 'gone') {
    const until = await form.may('until', { message: 'Until when? (empty if nobody knows)', schema: partialDate }, true);
    return applyVerdict(one.service, index, claim, { kind: 'gone', ...(until !== undefined && { until }) }, today());
  }
  const to = await form.need('to', {
    message: 'Which company does it now?',
    choices: [...providers, ...NOT_A_COMPANY].map((value) => ({ value })),
  });
  const date = await form.need('date', { message: 'Since when?', schema: partialDate });
  const source = await sourceFrom(form);
  return planSwitch(claims, { service: one.service, from: claim.provider, to, date, source }, today()).edits;
}

async function current({ collection, id, service, claim }: ToVerify): Promise<{ claims: Services; index: number }> {
  const claims = (await readRecord(root, collection, id)).services ?? {};
  const same = JSON.stringify(claim);
  const index = (claims[service] ?? []).findIndex((one) => JSON.stringify(one) === same);
  if (index < 0) throw new Refused('this claim was changed meanwhile');
  return { claims, index };
}
