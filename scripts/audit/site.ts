/**
 * All audits of the built site in one command, with a table at the end; ends with 1 on a finding.
 *   npm run audit:site                             what needs no tools and no second build, on dist/
 *   npm run audit:site -- /tmp/site --only policy,licences
 *   npm run audit:site -- --lighthouse --hosting --twice --hard --base
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { didYouMean } from '../../src/domain/nearest.ts';
import { Refused } from '../../src/domain/refused.ts';
import { command, text } from '../lib/command.ts';
import type { Audit, Outcome, Subject } from './audit.ts';
import { filesOf } from './pages.ts';
import { suite } from './suites.ts';

/** By the name that `--only` takes. What is loaded only by some is loaded when it runs. */
const AUDITS: Record<string, Audit> = {
  html: { about: 'valid HTML (html-validate)', run: async (subject) => (await import('./html.ts')).auditHtml(subject) },
  links: { about: 'links, anchors, files', run: suite('links') },
  outline: { about: 'titles, headings, landmarks', run: suite('heads', 'outline') },
  budgets: { about: 'sizes, files, what pages load', run: suite('budgets') },
  'json-ld': { about: 'structured data', run: suite('json-ld') },
  policy: { about: 'security policy, other hosts', run: async (subject) => (await import('./policy.ts')).auditPolicy(subject) },
  licences: { about: 'licences of packages', run: async (subject) => (await import('./licences.ts')).auditLicences(subject) },
  lock: { about: 'lock file', run: async (subject) => (await import('./lock.ts')).auditLock(subject) },
  advisories: { about: 'known holes (npm audit)', run: async (subject) => (await import('./advisories.ts')).auditAdvisories(subject) },
  hosting: { about: 'real nginx and Caddy', asked: true, run: auditHosting },
  lighthouse: { about: 'Lighthouse, a page of each layout', asked: true, run: async (subject) => (await import('./lighthouse.ts')).auditLighthouse(subject) },
  twice: { about: 'two builds, the same bytes', asked: true, run: async (subject) => (await import('./twice.ts')).auditTwice(subject) },
  hard: { about: 'killed builds, full disk, memory', asked: true, run: async (subject) => (await import('./hard-builds.ts')).auditHardBuilds(subject) },
  base: { about: 'in a folder of a host', asked: true, run: async (subject) => (await import('./base.ts')).auditBase(subject) },
}; // prettier-ignore
/** These look at the project, not at the built site. */
const WITHOUT_SITE = new Set(['licences', 'lock', 'advisories', 'twice', 'hard', 'base']);
const SHOWN = 25;

const USAGE = `
npm run audit:site -- [folder] [flags]      folder: the built site, dist/ unless said
${Object.entries(AUDITS).map(([name, { about, asked }]) => `  ${name.padEnd(12)} ${about}${asked ? ` (only with --${name})` : ''}`).join('\n')}
  --only a,b   only these
  --all        all findings, not the first ${SHOWN} of each`; // prettier-ignore

const flags = Object.fromEntries(Object.entries(AUDITS).filter(([, { asked }]) => asked).map(([name]) => [name, { type: 'boolean' as const }])); // prettier-ignore

await command(USAGE, { only: { type: 'string' }, all: { type: 'boolean' }, ...flags }, async (args, given) => {
  const subject: Subject = { site: path.resolve(args[0] ?? 'dist'), root: process.cwd(), scratch: path.resolve('.build', 'audit') };
  const only = text(given, 'only')?.split(',').map((name) => name.trim()); // prettier-ignore
  for (const name of only ?? []) {
    const guess = didYouMean(name, Object.keys(AUDITS));
    if (!Object.hasOwn(AUDITS, name)) throw new Refused(`there is no audit ${name}${guess ? `; did you mean ${guess}?` : ''}. --help shows all`);
  }
  const chosen = Object.entries(AUDITS).filter(([name, { asked }]) => (only ? only.includes(name) || given[name] === true : !asked || given[name] === true));
  if (chosen.some(([name]) => !WITHOUT_SITE.has(name)) && !(existsSync(subject.site) && filesOf(subject.site).includes('index.html')))
    throw new Refused(`${subject.site} holds no built site. Run npm run build first, or name its folder.`);
  rmSync(subject.scratch, { recursive: true, force: true });
  const rows = [];
  let found = 0;
  for (const [name, { about, run }] of chosen) {
    const started = Date.now();
    console.log(`── ${name}: ${about} …`);
    const { looked, findings, notes = [] } = await Promise.resolve(subject).then(run).catch(failed);
    found += findings.length;
    const shown = given['all'] === true ? findings : findings.slice(0, SHOWN);
    for (const finding of shown) console.error(`   ${finding}`);
    if (findings.length > shown.length) console.error(`   … and ${findings.length - shown.length} more (--all)`);
    for (const note of notes) console.log(`   (${note})`);
    rows.push({ check: name, 'looked at': looked, findings: findings.length, seconds: Math.round((Date.now() - started) / 100) / 10 });
  }
  console.table(rows);
  const left = Object.keys(AUDITS).filter((name) => !chosen.some(([one]) => one === name));
  if (left.length > 0) console.log(`Not run: ${left.join(', ')}.`);
  console.log(found === 0 ? 'No findings.' : `${found} findings.`);
  process.exitCode = found > 0 ? 1 : 0;
}); // prettier-ignore

/** An audit that cannot do its work is a finding, and the others go on. */
function failed(error: unknown): Outcome {
  return { looked: 'nothing', findings: [error instanceof Error ? error.message : String(error)] };
}

/** The other command is run as it is: it has a table of its own. */
function auditHosting({ root, site }: Subject): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts', 'hosting', 'check.ts'), '--site', site], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  process.stdout.write(stdout);
  return { looked: 'nginx, Caddy', findings: status === 0 ? [] : stderr.trim().split('\n') };
} // prettier-ignore
