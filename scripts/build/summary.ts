/** What a build tells at its end. */
import type { Content } from './content.ts';

export interface Step {
  name: string;
  ms: number;
}

export interface Built {
  /** The folder, as it is said. */
  out: string;
  content: Content;
  pages: number;
  files: number;
  bytes: number;
  steps: readonly Step[];
  /** Memory in bytes. */
  peak: number;
}

/** Counts, times and memory, a line each. */
export function summary({ out, content, pages, files, bytes, steps, peak }: Built): string {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [
    ['content', `${many(content.places)} places, ${many(content.agencies)} agencies, ${many(content.companies)} companies, ${many(content.guides)} guides`],
    ['site', `${many(pages)} pages, ${many(files)} files, ${many(bytes / 1e6)} MB`],
    ['no answer', `${many(content.unanswered)} places: not known yet for any service`],
    ['time', steps.map(({ name, ms }) => `${name} ${seconds(ms)}`).join(', ')],
    ['memory', `at most ${(peak / 1e9).toFixed(2)} GB`],
  ];
  return [`Done in ${seconds(total)}: ${out} holds the new site.`, ...rows.map(([name, told]) => `  ${name!.padEnd(10)} ${told!}`)].join('\n');
} // prettier-ignore

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function many(count: number): string {
  return Math.round(count).toLocaleString('en');
}
