/** Ask every page that the records cite or link to whether it is still there. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { REPOSITORY_URL } from '../src/config.ts';
import { collectLinks } from '../src/domain/links/collect.ts';
import { allowedBy, countLinks, linksAsJson, linksAsMarkdown, linksAsText } from '../src/domain/links/report.ts';
import { Refused } from '../src/domain/refused.ts';
import { readContent } from '../src/files/read.ts';
import { command, count, root, text, today } from './lib/command.ts';
import { ALLOWED } from './links/allowed.ts';
import { askAll } from './links/ask-all.ts';

const USAGE = `
npm run links
npm run links -- --host jpay.com
npm run --silent links -- --markdown --out links.md

Asks each page once, two seconds apart for one host, eight hosts at a time: all of them take about half an hour.
404, 410 and unknown hosts are gone; refusals and faults are "not sure" and want a person with a browser.

  --host       only this host and its subdomains
  --delay      milliseconds between two questions to one host (2000 if left out)
  --markdown   tables for an issue
  --json       everything as JSON
  --out        write the report to this file as well
  --strict     end with 1 if a link is gone
`;

const OPTIONS = {
  host: { type: 'string' },
  delay: { type: 'string' },
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

await command(USAGE, OPTIONS, async (_args, flags) => {
  const content = await readContent(root, today());
  const host = text(flags, 'host');
  const wanted = ({ hostname }: URL) => host === undefined || hostname === host || hostname.endsWith(`.${host}`);
  const all = collectLinks(content.all).filter(({ url }) => wanted(new URL(url)));
  if (all.length === 0) throw new Refused(host === undefined ? 'No record names a page.' : `No record names a page of ${host}.`);
  const links = all.filter(({ url }) => !allowedBy(url, ALLOWED));
  const checked = await askAll(links, {
    userAgent: `ContactInside-LinkCheck/1.0 (+${REPOSITORY_URL})`,
    timeout: 20_000,
    redirects: 10,
    delay: count(flags, 'delay', 2000, 60_000),
    hosts: 8,
    progress: (done, of) => {
      if (done % 100 === 0) console.error(`${done} of ${of} …`);
    },
  });
  const { ok, moved, dead } = countLinks(checked);
  if (checked.length > 10 && ok + moved === 0) throw new Refused('Not one link answered. Is there a network?');
  const skipped = all.length - links.length;
  const report = flags['json']
    ? linksAsJson(checked, skipped, today())
    : flags['markdown']
      ? linksAsMarkdown(checked, skipped)
      : linksAsText(checked, skipped);
  console.log(report);
  const out = text(flags, 'out');
  if (out !== undefined) writeFileSync(out, `${report}\n`);
  if (flags['strict'] && dead > 0) process.exitCode = 1;
});
