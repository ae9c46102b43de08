/** A place closes, becomes part of another one, or gets a new name. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CLOSINGS, planClose, type Closing } from '../src/domain/close.ts';
import { Refused } from '../src/domain/refused.ts';
import { addRedirect, parseRedirects, redirectsText, REDIRECTS_FILE } from '../src/files/redirects.ts';
import { draftEdits, fileOf, refuseProblems, type Draft } from '../src/files/save.ts';
import { line, partialDate } from '../src/schemas/primitives.ts';
import { clackAsker } from './lib/clack.ts';
import { atKeyboard, checkFiles, command, root, today, writeAll } from './lib/command.ts';
import { Form } from './lib/form.ts';
import { findOwner, loadOwners, sourceFrom } from './lib/owners.ts';

const USAGE = `
npm run close -- <place> --status closed --date 2026-10-31 --source-title "County news" --source-url https://… --kind official
npm run close -- <place> --status merged --into il/new-jail …
npm run close -- <place> --status renamed --name "New County Jail" …

closed   the record stays; it says since when, and its claims end
merged   the same, and its page points to the place that took it over
renamed  name and address change; the old name stays findable, the old address leads to the new one

  <place>            il/menard-correctional-center
  --date             when it happened: 2026, 2026-10 or 2026-10-31
  --note             what families read; a plain sentence is made if you leave it out
  --source-title, --source-url, --source-date, --kind (official or secondary)
  --dry-run          show what would change and write nothing
`;
const TEXT = { type: 'string' } as const;

await command(
  USAGE,
  {
    status: TEXT, date: TEXT, note: TEXT, into: TEXT, name: TEXT, 'source-title': TEXT, 'source-url': TEXT, 'source-date': TEXT, kind: TEXT,
    'dry-run': { type: 'boolean' },
  }, // prettier-ignore
  async (args, flags) => {
    if (args.length > 1) throw new Refused(`one place at a time, not ${args.length}: ${args.join(', ')}`);
    const owners = await loadOwners(root);
    const form = new Form({ ...flags, place: args[0] }, atKeyboard() ? await clackAsker('A place closes or changes') : undefined);
    const placeOf = (value: string) => owners.facilities.find(({ id }) => id === findOwner(owners, value).owner?.id);
    const isPlace = (value: string) =>
      placeOf(value) ? undefined : (findOwner(owners, value).problem ?? 'that is an agency, not a place');
    const id = await form.need('place', { message: 'Which place? (il/menard-correctional-center)', check: isPlace });
    const status = await form.need('status', { message: 'What happened?', choices: CLOSINGS.map((value) => ({ value })) });
    const into = await form.may('into', { message: 'Which place took it over?', check: isPlace }, status === 'merged');
    const name = await form.may('name', { message: 'Its new name?', schema: line.max(120) }, status === 'renamed');
    const date = await form.may('date', { message: 'When? (empty if nobody knows)', schema: partialDate }, true);
    const source = await sourceFrom(form);
    const note = await form.may('note', { message: 'What families should read (empty for a plain sentence)', schema: line.max(300) }, true);
    form.finish();
    const place = placeOf(id);
    if (!place) throw new Refused(`there is no place “${id}”`);
    const plan = planClose(
      place,
      { status: status as Closing, date, note, source, into: into === undefined ? undefined : placeOf(into)?.id, name },
      owners.facilities,
      today(),
    );
    const edited = await draftEdits(root, 'facilities', place.id, plan.edits);
    const moved = plan.movedTo === undefined ? undefined : fileOf('facilities', plan.movedTo);
    // A file that moves is written anew under its new name first; only then the old one goes.
    const drafts: Draft[] = [moved === undefined ? edited : { file: moved, after: edited.after }];
    if (plan.redirect) {
      const before = await redirectsText(root);
      const after = addRedirect(before, plan.redirect);
      refuseProblems(parseRedirects(after).problems);
      drafts.push({ file: REDIRECTS_FILE, ...(before !== '' && { before }), after });
    }
    console.log(plan.told.join('\n'));
    const dryRun = flags['dry-run'] === true;
    await writeAll(drafts, dryRun);
    if (dryRun) return;
    if (moved !== undefined) await rm(path.join(root, edited.file));
    await checkFiles(drafts.map(({ file }) => file));
    console.log('Next: look for other texts that name the place, and propose the change.');
  },
);
