/** Another company takes over a service: the old claim gets its `until`, the new one its `since`. */
import { Refused } from '../src/domain/refused.ts';
import { planSwitch } from '../src/domain/switch.ts';
import { draftEdits } from '../src/files/save.ts';
import { NOT_A_COMPANY, SERVICES, STARTS, service as serviceSchema, type Starts } from '../src/schemas/claim.ts';
import { line, partialDate, webAddress } from '../src/schemas/primitives.ts';
import { atKeyboard, checkFiles, command, root, text, today, writeAll } from './lib/command.ts';
import { clackAsker } from './lib/clack.ts';
import { Form } from './lib/form.ts';
import { findOwner, loadOwners, sourceFrom, without } from './lib/owners.ts';

const USAGE = `
npm run switch -- <agency-or-place> --service messaging --to gettingout --date 2026-12-01 \\
                  --source-title "State page" --source-url https://… --kind official

Another company takes over a service. The old claim gets its end, the new one its start.

  <agency-or-place>  illinois-doc, or il/menard-correctional-center
  --service          ${SERVICES.join(', ')}
  --to               the new company: a file in content/providers, or none, govt-run, by-facility, unnamed
  --from             the company that ends; needed only where several hold
  --date             when the new one begins: 2026, 2026-12 or 2026-12-01
  --source-title, --source-url, --source-date, --kind (official or secondary)
  --product, --find-as, --starts, --url, --note   more about the new claim
  --dry-run          show what would change and write nothing
`;
const TEXT = { type: 'string' } as const;

await command(
  USAGE,
  {
    service: TEXT, to: TEXT, from: TEXT, date: TEXT, 'source-title': TEXT, 'source-url': TEXT, 'source-date': TEXT, kind: TEXT,
    product: TEXT, 'find-as': TEXT, starts: TEXT, url: TEXT, note: TEXT, 'dry-run': { type: 'boolean' },
  }, // prettier-ignore
  async (args, flags) => {
    if (args.length > 1) throw new Refused(`one agency or place at a time, not ${args.length}: ${args.join(', ')}`);
    const owners = await loadOwners(root);
    const form = new Form({ ...flags, owner: args[0] }, atKeyboard() ? await clackAsker('Another company takes over') : undefined);
    const id = await form.need('owner', { message: 'Which agency or place? (illinois-doc, or il/menard-correctional-center)', check: (value) => findOwner(owners, value).problem }); // prettier-ignore
    const service = await form.need('service', { message: 'Which service?', choices: SERVICES.map((value) => ({ value })) });
    const companies = [...owners.providers, ...NOT_A_COMPANY].map((value) => ({ value }));
    const to = await form.need('to', { message: 'Which company is new?', choices: companies });
    const date = await form.need('date', { message: 'When does it begin?', schema: partialDate, placeholder: '2026-12-01' });
    const source = await sourceFrom(form);
    const more = {
      product: await form.may('product', { message: 'The name that families must look for?', schema: line.max(120) }, true),
      findAs: await form.may('find-as', { message: 'How is the place listed there?', schema: line.max(240) }),
      starts: (await form.may('starts', { message: 'Who starts?', choices: STARTS.map((value) => ({ value })) })) as Starts | undefined,
      url: await form.may('url', { message: 'Where do families start?', schema: webAddress }),
      note: await form.may('note', { message: 'What else must a family know?', schema: line.max(400) }, true),
    };
    form.finish();
    const { owner } = findOwner(owners, id);
    if (!owner) throw new Refused(`there is no agency or place “${id}”`);
    const plan = planSwitch(
      owner.services,
      { service: serviceSchema.parse(service), from: text(flags, 'from'), to, date, source, more: without(more) },
      today(),
    );
    const draft = await draftEdits(root, owner.collection, owner.id, plan.edits);
    console.log(plan.told.join('\n'));
    const dryRun = flags['dry-run'] === true;
    await writeAll([draft], dryRun);
    if (dryRun) return;
    await checkFiles([draft.file]);
    console.log(`Next: read ${draft.file} once more, and propose the change.`);
  },
);
