/** A new record, from prompts or flags: written, checked, and what to do next. */
import { didYouMean } from '../src/domain/nearest.ts';
import { Refused } from '../src/domain/refused.ts';
import { newText } from '../src/files/edit.ts';
import { keysAt } from '../src/files/explain.ts';
import { readContent, SCHEMAS } from '../src/files/read.ts';
import { fileOf, refuseProblems, shapeProblems } from '../src/files/save.ts';
import { SERVICES } from '../src/schemas/claim.ts';
import { clackAsker } from './lib/clack.ts';
import { atKeyboard, checkFiles, command, root, today, writeAll } from './lib/command.ts';
import { Form } from './lib/form.ts';
import type { Job, Made } from './new/made.ts';
import { newPlace } from './new/place.ts';
import { newAgency, newProvider } from './new/system.ts';
import { newFaq, newGuide, newTerm } from './new/text.ts';

const MAKERS: Record<string, (job: Job) => Promise<Made>> = {
  facility: newPlace,
  agency: newAgency,
  provider: newProvider,
  guide: newGuide,
  faq: newFaq,
  term: newTerm,
};

const USAGE = `
npm run new -- facility
npm run new -- facility --name "Example County Jail" --state TX --city Exampleville --kind county-jail \\
               --source-title "Example County, jail" --source-url https://www.example.gov/jail --source-kind official \\
               --claim "messaging=securus; product=Securus eMessaging"

Writes a new record (${Object.keys(MAKERS).join(', ')}), runs the checks and says what to do next.
At a keyboard it asks for what is missing; else all of it comes from flags. The id is made of the name.

  all        --id, --source-title, --source-url, --source-date, --source-kind (official or secondary), --dry-run
  facility   --name, --state, --city, --kind, --county, --street, --zip, --phone, --website, --agency (an id, or none), --claim
  agency     --name, --short-name, --scope (federal, state, local), --state, --website, --locator, --claim
  provider   --name, --summary, --website, --domain, --sells (again for each)
  guide      --title, --description, --category, --level, --audience, --takeaway (3 or more), --faq, --term, --related, --next
  faq        --question, --topic, --answer, --provider (again for each)
  term       --term, --definition, --text

--claim, again for each: "<service>=<company>; product=…; find-as=…; starts=…; since=…; url=…; note=…; source-title=…;
source-url=…; source-date=…; kind=…". Services: ${SERVICES.join(', ')}. Without source-url the source is that of the record.
`;
const TEXT = { type: 'string' } as const;
const LIST = { type: 'string', multiple: true } as const;

await command(
  USAGE,
  {
    ...Object.fromEntries(
      [
        'id', 'name', 'state', 'city', 'kind', 'county', 'street', 'zip', 'phone', 'website', 'agency', 'short-name', 'scope', 'locator', 'summary', 'domain',
        'title', 'description', 'category', 'level', 'audience', 'next', 'question', 'topic', 'answer', 'definition', 'text',
        'source-title', 'source-url', 'source-date', 'source-kind',
      ].map((name) => [name, TEXT]),
    ),
    ...Object.fromEntries(['claim', 'sells', 'takeaway', 'faq', 'term', 'related', 'provider'].map((name) => [name, LIST])),
    'dry-run': { type: 'boolean' },
  }, // prettier-ignore
  async (args, flags) => {
    const [kind = ''] = args;
    const make = MAKERS[kind];
    if (!make || args.length > 1) {
      const guess = didYouMean(kind, Object.keys(MAKERS));
      throw new Refused(`say what is new: ${Object.keys(MAKERS).join(', ')}${guess && kind !== guess ? `. Did you mean ${guess}?` : ''}`);
    }
    const form = new Form(singles(kind, flags), atKeyboard() ? await clackAsker(`A new ${kind}`) : undefined);
    const content = await readContent(root, today());
    const made = await make({ form, flags, content, today: today() });
    form.finish();
    const file = fileOf(made.collection, made.id);
    const schema = SCHEMAS[made.collection];
    const after = newText(made.data, schema, comments(made), made.body);
    refuseProblems(shapeProblems(made.collection, file, after));
    const dryRun = flags['dry-run'] === true;
    await writeAll([{ file, after }], dryRun);
    if (dryRun) return;
    await checkFiles([file]);
    console.log(['Next:', ...made.next, 'Then propose the change.'].join('\n  '));
  },
);

/** `--term` is one word for a new word, and several for a guide. */
function singles(kind: string, flags: Record<string, unknown>): ConstructorParameters<typeof Form>[0] {
  const given = flags as ConstructorParameters<typeof Form>[0];
  const terms = given['term'];
  return kind === 'term' && Array.isArray(terms) ? { ...given, term: terms[0] } : given;
}

/** Which fields may still be added; whoever opens the file next need not look them up. */
function comments({ collection, data }: Made): string[] {
  const open = keysAt(SCHEMAS[collection], []).filter((key) => !(key in data));
  if (open.length === 0) return [];
  return ['What is left out is not known. Examples of each field are in CONTRIBUTING.md.', `May be added: ${open.join(', ')}.`];
}
