/** A table (CSV) of services or places becomes claims and records. What is newer here is never overwritten. */
import { readFile } from 'node:fs/promises';
import { checkHeader, FATES, type ImportPlan, type Outcome } from '../src/domain/import/plan.ts';
import { FACILITY_COLUMNS, planFacilities } from '../src/domain/import/facilities.ts';
import { planServices, SERVICE_COLUMNS } from '../src/domain/import/services.ts';
import { printable } from '../src/domain/problem.ts';
import { Refused } from '../src/domain/refused.ts';
import { readCsv, type Table } from '../src/files/csv.ts';
import { newText } from '../src/files/edit.ts';
import { readCollection, type Collection } from '../src/files/read.ts';
import { toFacility } from '../src/files/record.ts';
import { draftEdits, fileOf, refuseProblems, save, shapeProblems, type Draft } from '../src/files/save.ts';
import { facility } from '../src/schemas/facility.ts';
import { command, root, text, today } from './lib/command.ts';

const USAGE = `
npm run import -- table.csv --kind services
npm run import -- table.csv --kind facilities

Reads a table and tells row by row what was added, changed, the same, in conflict or refused.
A claim or record that is newer here stays as it is. Run it twice: the second run changes nothing.

  --kind       services (claims of agencies and places) or facilities (places)
  --dry-run    tell what would happen and write nothing
  --correct    take rows of the same page and the same date too, where they were read wrongly before
  --json       the report as JSON

Columns for services (needed ones with *):
  ${columns(SERVICE_COLUMNS)}
Columns for facilities:
  ${columns(FACILITY_COLUMNS)}
What each means: CONTRIBUTING.md, “Commands”.
`;
const SHOWN = 40;
const TITLES = { added: 'Added', changed: 'Changed', conflict: 'In conflict: left as it is', refused: 'Refused' };

function columns(all: Record<string, boolean>): string {
  return Object.entries(all).map(([name, needed]) => `${name}${needed ? '*' : ''}`).join(', '); // prettier-ignore
}

async function planOf(kind: 'services' | 'facilities', { rows }: Table, correct: boolean): Promise<ImportPlan> {
  const [facilities, agencies, providers, sources] = await Promise.all([
    readCollection(root, 'facilities'),
    readCollection(root, 'agencies'),
    readCollection(root, 'providers'),
    readCollection(root, 'sources'),
  ]);
  const places = facilities.entries.map(toFacility);
  if (kind === 'services') {
    const records = {
      facilities: places,
      agencies: agencies.entries.map(({ id, data }) => ({ ...data, id })),
      providers: idsOf(providers.entries),
    };
    return planServices(rows, records, today(), correct);
  }
  const dated = new Map(sources.entries.map(({ id, data }) => [id, data.date]));
  return planFacilities(rows, { facilities: places, agencies: idsOf(agencies.entries), sources: dated }, today(), correct);
}

const idsOf = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));

/** Files before and after. Rows of a file that would not pass the checks are refused in the plan. */
async function draftsOf(plan: ImportPlan): Promise<Draft[]> {
  const drafts: Draft[] = [];
  const work: [string, () => Promise<Draft>][] = [
    ...[...plan.edits].map(([record, edits]): [string, () => Promise<Draft>] => [record, () => draftEdits(root, ...parts(record), edits)]),
    ...plan.creates.map(({ record, data }): [string, () => Promise<Draft>] => [
      record,
      async () => {
        const made = { file: fileOf(...parts(record)), after: newText(data, facility) };
        refuseProblems(shapeProblems('facilities', made.file, made.after));
        return Promise.resolve(made);
      },
    ]),
  ];
  for (const [record, make] of work) {
    try {
      drafts.push(await make());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const outcome of plan.outcomes) {
        if (outcome.record === record && (outcome.fate === 'added' || outcome.fate === 'changed')) Object.assign(outcome, { fate: 'refused', told: error.message });
      }
    }
  }
  return drafts;
} // prettier-ignore

function parts(record: string): [Collection, string] {
  const slash = record.indexOf('/');
  return [record.slice(0, slash) as Collection, record.slice(slash + 1)];
}

function tell(outcomes: Outcome[], notes: string[], files: number, dryRun: boolean, json: boolean): void {
  outcomes.sort((a, b) => a.line - b.line);
  const of = (fate: string) => outcomes.filter((outcome) => outcome.fate === fate);
  if (json) {
    const counts = Object.fromEntries(FATES.map((fate) => [fate, of(fate).length]));
    console.log(JSON.stringify({ written: !dryRun, files, counts, notes, rows: outcomes }, null, 2));
  } else {
    for (const note of notes) console.log(`${note}\n`);
    for (const fate of ['added', 'changed', 'conflict', 'refused'] as const) {
      const list = of(fate);
      if (list.length === 0) continue;
      console.log(`${TITLES[fate]} (${list.length})`);
      // What needs a person is told in full.
      const shown = fate === 'conflict' || fate === 'refused' ? list : list.slice(0, SHOWN);
      for (const { line, record, told } of shown) console.log(printable(`  line ${line}  ${record && `${record}  `}${told}`));
      if (shown.length < list.length) console.log(`  … and ${list.length - shown.length} more (all of them with --json)`);
      console.log('');
    }
    console.log(`${FATES.map((fate) => `${of(fate).length} ${fate}`).join(', ')}. ${files} ${files === 1 ? 'file' : 'files'} ${dryRun ? 'would change (--dry-run)' : 'written'}.`);
    if (!dryRun && files > 0) console.log('Next: npm run check, and look at the changes before you propose them.');
  }
} // prettier-ignore

await command(
  USAGE,
  { kind: { type: 'string' }, 'dry-run': { type: 'boolean' }, correct: { type: 'boolean' }, json: { type: 'boolean' } },
  async (args, flags) => {
    const [file] = args;
    if (file === undefined || args.length > 1) throw new Refused('name one CSV file. --help shows an example');
    const kind = text(flags, 'kind');
    if (kind !== 'services' && kind !== 'facilities') throw new Refused(`--kind ${kind ?? ''}: use services or facilities`);
    const table = readCsv(await readFile(file).catch((error: unknown) => {
    throw new Refused(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  })); // prettier-ignore
    checkHeader(table.header, kind === 'services' ? SERVICE_COLUMNS : FACILITY_COLUMNS);
    const plan = await planOf(kind, table, flags['correct'] === true);
    for (const { line, reason } of table.broken) plan.outcomes.push({ line, fate: 'refused', record: '', told: reason });
    const drafts = await draftsOf(plan);
    const dryRun = flags['dry-run'] === true;
    // Everything is planned and checked before the first file is written.
    if (!dryRun) for (const draft of drafts) await save(root, draft);
    tell(plan.outcomes, table.notes, drafts.length, dryRun, flags['json'] === true);
  },
);
