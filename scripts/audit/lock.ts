/**
 * The lock file: every package has a checksum, and none names a host to download from, so that every registry serves the
 * same bytes. Stubs that scripts/complete-lock.ts adds are without one by design: the registry that made the lock file
 * does not have these builds for other systems, so their checksum is not known. They are optional and bound to a system or
 * to a parent of the same version; `npm ci` passes over them here, and where they are installed npm asks the registry of
 * that machine, without a checksum of ours to hold it against. The audit counts them and says so.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome, Subject } from './audit.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
}

export function auditLock({ root }: Pick<Subject, 'root'>): Outcome {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const stubs = stubsOf(lock);
  return {
    looked: `${Object.keys(lock.packages).length - 1} entries`,
    findings: lockFindings(lock),
    ...(stubs.length > 0 && {
      notes: [
        `${stubs.length} stubs of builds for other systems have no checksum by design (scripts/complete-lock.ts): ${stubs.join(', ')}.`,
      ],
    }),
  };
}

export interface LockFile {
  lockfileVersion?: number;
  packages: Record<string, Locked>;
}

/** Optional entries with nothing but a version and the system they are for. */
export function stubsOf({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([key, entry]) => key !== '' && isStub(entry))
    .map(([key]) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

const STUB = new Set(['version', 'optional', 'os', 'cpu']);
const isStub = (entry: Locked): boolean =>
  entry.optional === true && (entry.os ?? entry.cpu) !== undefined && Object.keys(entry).every((key) => STUB.has(key));

/** What is wrong, a line each. */
export function lockFindings({ lockfileVersion, packages }: LockFile): string[] {
  const findings = lockfileVersion === 3 ? [] : [`lockfileVersion is ${String(lockfileVersion)}, not 3`];
  for (const [key, entry] of Object.entries(packages)) {
    if (key === '') continue;
    if (!/^(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/?)+$/.test(`${key}/`.replaceAll('/node_modules/', '/node_modules/')))
      findings.push(`${key}: not a package in node_modules`);
    if (entry.link === true) findings.push(`${key}: a link to a folder of somebody's machine`);
    if (entry.resolved !== undefined) findings.push(`${key}: names where to download it (${hostOf(entry.resolved)}); run npm run lock`);
    if (!/^\d+\.\d+\.\d+/.test(entry.version ?? '')) findings.push(`${key}: ${entry.version ?? 'no version'} is no exact version`);
    if (entry.integrity !== undefined ? !/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity) : !isStub(entry))
      findings.push(`${key}: ${entry.integrity === undefined ? 'no checksum' : `a weak checksum: ${entry.integrity.slice(0, 20)}…`}`);
  }
  return findings;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host || url.slice(0, 40) : url.slice(0, 40));
