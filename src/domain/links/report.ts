/** The result of asking all links, as text, as Markdown for an issue, and as JSON. */
import type { Link } from './collect.ts';
import { reasonOf, verdictOf, type Outcome, type Verdict } from './verdict.ts';

/** A link with what was found out about it. */
export interface Checked extends Link {
  verdict: Verdict;
  reason: string;
  /** Where it leads today, if elsewhere. */
  to?: string;
}

/** A link that is not asked, or whose answer is not told, because somebody looked at it. */
export interface Allowed {
  /** The address begins with this. */
  prefix: string;
  /** Why a machine's answer is worth nothing here, and who saw that when. */
  reason: string;
}

export function checkedLink(link: Link, outcome: Outcome): Checked {
  return { ...link, verdict: verdictOf(outcome), reason: reasonOf(outcome), ...(outcome.to !== undefined && { to: outcome.to }) };
}

/** The rule that lets a link pass, if there is one. */
export function allowedBy(url: string, list: readonly Allowed[]): Allowed | undefined {
  return list.find(({ prefix }) => url.startsWith(prefix));
}

const TOLD = ['dead', 'unsure', 'moved'] as const;
const WORDS: Record<(typeof TOLD)[number], { title: string; do: string }> = {
  dead: { title: 'Gone', do: 'Find the page that says it today, or give the claim an end date.' },
  unsure: {
    title: 'Not sure',
    do: 'Open it in a browser. Does it work there, and each week again? Add it to scripts/links/allowed.ts with the reason.',
  },
  moved: { title: 'Moved for good', do: 'Write the new address, if the page still says what we cite it for.' },
};

/** How many links came out how. */
export function countLinks(links: readonly Checked[]): Record<Verdict, number> {
  const counts = { ok: 0, moved: 0, dead: 0, unsure: 0 };
  for (const { verdict } of links) counts[verdict] += 1;
  return counts;
}

function headline(links: readonly Checked[], skipped: number): string {
  const { ok, moved, dead, unsure } = countLinks(links);
  return `${links.length} links: ${ok} work, ${moved} moved, ${unsure} not sure, ${dead} gone${skipped > 0 ? `; ${skipped} not asked` : ''}.`;
}

export function linksAsText(links: readonly Checked[], skipped: number): string {
  const blocks = TOLD.flatMap((verdict) => {
    const list = links.filter((link) => link.verdict === verdict);
    if (list.length === 0) return [];
    return [`${WORDS[verdict].title} (${list.length})\n${WORDS[verdict].do}\n\n${list.map(asLines).join('\n')}`];
  });
  return [...blocks, headline(links, skipped)].join('\n\n');
}

function asLines({ url, reason, to, used }: Checked): string {
  return [`  ${url}`, `    ${reason}${to === undefined ? '' : ` → ${to}`}`, ...few(used, 3).map((place) => `    ${place}`)].join('\n');
}

/** Markdown for an issue: GitHub takes 65,536 characters, so long lists are cut, and say so. */
export function linksAsMarkdown(links: readonly Checked[], skipped: number, most = 120): string {
  const blocks = TOLD.flatMap((verdict) => {
    const list = links.filter((link) => link.verdict === verdict);
    if (list.length === 0) return [];
    const rows = list.slice(0, most).map(({ url, reason, to, used }) => {
      const [first = ''] = used;
      const where = used.length > 1 ? `${code(first)} and ${used.length - 1} more` : code(first);
      return `| ${code(url)} | ${cell(reason)}${to === undefined ? '' : ` → ${code(to)}`} | ${where} |`;
    });
    const more = list.length > most ? [`\n… and ${list.length - most} more: \`npm run links\` tells all.`] : [];
    return [
      [
        `### ${WORDS[verdict].title} (${list.length})\n`,
        `${WORDS[verdict].do}\n`,
        '| Address | What came back | Where it stands |',
        '| --- | --- | --- |',
        ...rows,
        ...more,
      ].join('\n'),
    ];
  });
  return [headline(links, skipped), ...blocks].join('\n\n');
}

/** For machines: everything, with the counts. `date` is the day of the asking. */
export function linksAsJson(links: readonly Checked[], skipped: number, date: string): string {
  return JSON.stringify({ date, counts: { ...countLinks(links), skipped }, links }, null, 2);
}

/** What comes from other hosts must not become Markdown of ours: no mention, link or table of theirs. */
function cell(text: string): string {
  return text.replace(/[\\|`*_[\]<>@#]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '%60').replaceAll('|', '%7C').replace(/\s+/g, ' ')}\``;
}

function few(list: readonly string[], count: number): string[] {
  return list.length > count ? [...list.slice(0, count), `… and ${list.length - count} more`] : [...list];
}
