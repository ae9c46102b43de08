/**
 * The licence of every package that the lock file names, also of those for other systems. `npm run audit:licences`.
 * What is installed is read by license-checker from the packages themselves and held against the lock file.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { init } from 'license-checker-rseidelsohn';
import type { Outcome, Subject } from './audit.ts';
import { judgeLicence } from './judge-licence.ts';

interface Package {
  name: string;
  version: string;
  licence: string | undefined;
  installed: boolean;
}
interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
}

export async function auditLicences({ root }: Pick<Subject, 'root'>): Promise<Outcome> {
  const packages = await allPackages(root);
  const installed = packages.filter((one) => one.installed).length;
  return {
    looked: `${packages.length} packages`,
    findings: packages.flatMap(({ name, version, licence }) => {
      const { allowed, reason } = judgeLicence(name, licence);
      return allowed ? [] : [`${name}@${version}: ${reason}`];
    }),
    notes: [`${installed} of them are installed here and were read themselves; the others are for other systems, by the lock file.`],
  };
}

/** Installed packages by their own words, the others by the lock file; a stub for another system by its brother that is installed. */
async function allPackages(root: string): Promise<Package[]> {
  const installed = await new Promise<Record<string, { licenses?: string | string[] | undefined }>>((resolve, reject) => {
    init({ start: root }, (error: Error | undefined, found: Record<string, { licenses?: string | string[] | undefined }>) =>
      error ? reject(error) : resolve(found),
    );
  });
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string };
  const packages = new Map<string, Package>();
  const licenceOf = new Map<string, string>();
  for (const [id, { licenses }] of Object.entries(installed)) {
    const at = id.lastIndexOf('@');
    const [name, version] = [id.slice(0, at), id.slice(at + 1)];
    if (name === own.name) continue;
    const licence = Array.isArray(licenses) ? licenses.join(' AND ') : licenses;
    packages.set(id, { name, version, licence, installed: true });
    if (licence !== undefined) licenceOf.set(`${family(name)}@${version}`, licence);
  }
  const { packages: locked } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [key, { version = '', license }] of Object.entries(locked)) {
    const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (key === '' || packages.has(`${name}@${version}`)) continue;
    packages.set(`${name}@${version}`, {
      name,
      version,
      licence: license ?? licenceOf.get(`${family(name)}@${version}`),
      installed: false,
    });
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `@pagefind/linux-x64` and `@pagefind/darwin-arm64` are one package in builds for two systems. */
const family = (name: string): string =>
  name.replace(/(?:^|(?<=[/-]))(?:android|darwin|freebsd|linux|linuxmusl|win32|windows|wasm32)-.*$/, '*');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.cwd();
  const packages = await allPackages(root);
  const rows = Map.groupBy(packages, ({ licence }) => licence ?? '(none)');
  console.table(
    [...rows]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([licence, list]) => ({
        licence,
        packages: list.length,
        'on this machine': list.filter(({ installed }) => installed).length,
        allowed: list.every(({ name }) => judgeLicence(name, licence).allowed) ? 'yes' : 'NO',
        why: judgeLicence(list[0]!.name, licence).reason,
      })),
  );
  const { looked, findings, notes = [] } = await auditLicences({ root });
  for (const note of notes) console.log(note);
  for (const finding of findings) console.error(finding);
  console.log(`${looked}, ${findings.length} findings.`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
