/** How much of the directory is answered, how sure and how old it is, and what to read again next. */
import { percent } from '../src/domain/coverage.ts';
import { makeReport, type Report } from '../src/domain/report.ts';
import { readContent } from '../src/files/read.ts';
import { SERVICES, service as serviceSchema, type Service } from '../src/schemas/claim.ts';
import { didYouMean } from '../src/domain/nearest.ts';
import { Refused } from '../src/domain/refused.ts';
import { command, count, root, text, today } from './lib/command.ts';

const USAGE = `
npm run report
npm run report -- --service phone
npm run report -- --markdown > report.md

Share of places, and of people inside, with a sourced answer; how sure the answers are and how old their sources;
per state and company; and the claims that should be read again next, by the people who rest on them.

  --service    the service of the table by state (messaging if left out)
  --limit      how many claims to read again (50 if left out)
  --json       all figures as JSON
  --markdown   tables for an issue or a page
`;

type Cell = string | number;
interface Section {
  title: string;
  head: string[];
  rows: Cell[][];
}

await command(
  USAGE,
  { service: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' }, markdown: { type: 'boolean' } },
  async (args, flags) => {
    // `npm run report -- phone` works as well.
    const wanted = text(flags, 'service') ?? args[0] ?? 'messaging';
    const service = serviceSchema.safeParse(wanted);
    if (!service.success) {
      const guess = didYouMean(wanted, SERVICES);
      throw new Refused(`--service ${wanted}: ${guess ? `did you mean ${guess}?` : `use one of ${SERVICES.join(', ')}`}`);
    }
    const report = makeReport(await readContent(root, today()), today(), count(flags, 'limit', 50));
    if (flags['json'] === true) console.log(JSON.stringify(report, null, 2));
    else console.log(print(report, sections(report, service.data), flags['markdown'] === true));
  },
);

function sections(report: Report, chosen: Service): Section[] {
  const share = (part: number, whole: number) => `${percent(part, whole)}%`;
  return [
    {
      title: 'Coverage by service',
      head: ['service', 'people', 'places', 'confirmed', 'reported', 'not offered', 'unknown'],
      rows: SERVICES.map((service) => {
        const { covered, standings } = report.services[service];
        const of = (standing: keyof typeof standings) => share(standings[standing].people, covered.people);
        return [
          service, share(covered.peopleAnswered, covered.people), share(covered.placesAnswered, covered.places),
          of('confirmed'), of('reported'), of('not-offered'), of('unknown'),
        ]; // prettier-ignore
      }),
    },
    {
      title: 'Claims by age of their source',
      head: ['service', 'one year', 'two years', 'five years', 'older', 'no date'],
      rows: SERVICES.map((service) => {
        const { year, twoYears, fiveYears, older, undated } = report.services[service].ages;
        return [service, year, twoYears, fiveYears, older, undated];
      }),
    },
    {
      title: `Coverage by state: ${chosen}`,
      head: ['state', 'people', 'of', 'places', 'of'],
      rows: report.states.map(({ state, services }) => {
        const { people, peopleAnswered, places, placesAnswered } = services[chosen];
        return [state, share(peopleAnswered, people), people, share(placesAnswered, places), places];
      }),
    },
    { title: 'Companies', head: ['company', 'places', 'people', 'states'], rows: report.companies.map(({ name, places, people, states }) => [name, places, people, states]) },
    {
      title: `Next to verify: ${report.next.length} old or undated claims, by people`,
      head: ['people', 'places', 'service', 'company', 'source', 'file'],
      rows: report.next.map(({ people, places, service, claim, collection, id }) => [
        people, places, service, claim.provider, claim.source.date ?? 'no date', `content/${collection}/${id}.md`,
      ]), // prettier-ignore
    },
  ]; // prettier-ignore
}

function print({ today: day, places, people }: Report, all: Section[], markdown: boolean): string {
  const first = `${places} open places for adults, ${people} people by the places’ own last counts, on ${day}. Shares are of people unless they say places.`;
  if (!markdown) return [first, ...all.map(({ title, head, rows }) => `${title}\n${columns([head, ...rows])}`)].join('\n\n');
  const cells = (row: readonly Cell[]) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const tables = all.map(({ title, head, rows }) =>
    [`## ${title}`, '', cells(head), cells(head.map(() => '---')), ...rows.map(cells)].join('\n'),
  );
  return ['# State of the data', first, ...tables].join('\n\n');
}

/** Columns of equal width, figures to the right. */
function columns(rows: readonly (readonly Cell[])[]): string {
  const widths = rows[0]!.map((_cell, index) => Math.max(...rows.map((row) => String(row[index]).length)));
  const pad = (cell: Cell, index: number) => {
    const right = rows.length > 1 && /^[\d.]+%?$/.test(String(rows[1]![index]));
    return right ? String(cell).padStart(widths[index]!) : String(cell).padEnd(widths[index]!);
  };
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`).join('\n');
}
