/**
 * Complete package-lock.json. Some registries lack the builds of native packages for other systems; npm then leaves
 * them out of the lock file, and the next `npm ci` stops with "Missing … from lock file". A stub for each is enough:
 * npm skips an optional package that it cannot use. Run by `npm run lock`; a test checks that nothing is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

interface Locked {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, Locked>;
}

/**
 * Optional dependencies of locked packages that have no entry, or one of another version: path in the lock file → exact
 * version. Packages with native parts name them by exact version; a range is left to npm.
 */
export function missingFromLock(lock: Lock): Map<string, string> {
  const missing = new Map<string, string>();
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = lookedUpFrom(path)
        .map((folder) => lock.packages[`${folder}node_modules/${name}`])
        .findLast((entry) => entry !== undefined);
      const exact = /^\d/.test(version);
      if (!found) missing.set(`node_modules/${name}`, version);
      else if (exact && found.version !== version) missing.set(`${path}/node_modules/${name}`, version);
    }
  }
  return missing;
}

/** Folders in which npm looks for a dependency of a package: its own, then each one around it. */
function lookedUpFrom(path: string): string[] {
  const folders = [''];
  for (const { index } of path.matchAll(/(?:^|\/)node_modules\//g)) if (index > 0) folders.push(`${path.slice(0, index)}/`);
  return path ? [...folders, `${path}/`] : folders;
}

/** System and processor from a package's name, so that npm passes over it everywhere else. */
export function systemOf(name: string): Pick<Locked, 'os' | 'cpu'> {
  const os = /\b(darwin|linux|freebsd|netbsd|openbsd|openharmony|sunos|aix|android|win32|windows)(?:musl)?\b/
    .exec(name)?.[1]
    ?.replace('windows', 'win32');
  const cpu = /\b(arm64|x64|ia32|arm|ppc64|riscv64|s390x|wasm32)\b/.exec(name)?.[1];
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const missing = missingFromLock(lock);
  for (const [path, version] of missing)
    lock.packages[path] = { version: version.replace(/^[^\d]+/, ''), optional: true, ...systemOf(path) };
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json is complete (${missing.size} entries added).`);
}
