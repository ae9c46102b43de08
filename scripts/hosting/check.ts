/**
 * The built site on the real nginx and Caddy with the configurations of this folder: every header, redirect, type and
 * odd path. `npm run audit:hosting`, with `-- --load 60` also 200 connections for 60 seconds (wrk). Ends with 1 on a finding.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ask, checksFor, revalidates } from './requests.ts';
import { missing, startCaddy, startNginx, type HostServer } from './servers.ts';

const { values } = parseArgs({ options: { load: { type: 'string' }, site: { type: 'string', default: 'dist' } } });
const lacking = missing();
if (lacking) {
  console.error(lacking);
  process.exit(1);
}
const scratch = path.resolve('.build', 'hosting');
const site = path.join(scratch, 'site');
rmSync(scratch, { recursive: true, force: true });
cpSync(path.resolve(values.site), site, { recursive: true });
const packed = spawnSync(process.execPath, [path.resolve('scripts/compress.ts'), site], { stdio: 'inherit' });
if (packed.status !== 0) process.exit(1);

const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((name) => `/${name.split(path.sep).join('/')}`)
  .sort();
const findings: string[] = [];
const rows: { server: string; checks: number; findings: number; 'requests a second'?: string; 'errors under load'?: string }[] = [];
for (const server of [
  await startNginx(site, path.join(scratch, 'nginx'), 4381),
  await startCaddy(site, path.join(scratch, 'caddy'), 4382),
]) {
  try {
    const before = findings.length;
    const checks = checksFor(files);
    for (const check of checks) {
      const wrong = check.judge(await ask(server.url, check));
      if (wrong) findings.push(`${server.name}: ${check.name}: ${wrong}`);
    }
    const stale = await revalidates(server.url, '/');
    if (stale) findings.push(`${server.name}: an unchanged page is sent again: ${stale}`);
    rows.push({
      server: server.name,
      checks: checks.length + 1,
      findings: findings.length - before,
      ...(values.load && load(server, values.load)),
    });
  } finally {
    server.stop();
  }
}
console.table(rows);
for (const finding of findings) console.error(finding);
console.log(findings.length === 0 ? 'Both servers answer as they should.' : `${findings.length} findings.`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** 200 connections that ask for a page in its compressed form. */
function load(server: HostServer, seconds: string): { 'requests a second': string; 'errors under load': string } {
  const target = `${server.url}/facilities/il/menard-correctional-center/`;
  const { stdout, status } = spawnSync('wrk', ['-t2', '-c200', `-d${seconds}s`, '-H', 'Accept-Encoding: br', target], { encoding: 'utf8' });
  if (status !== 0) throw new Error('wrk is needed for --load (Debian: apt-get install wrk)');
  const errors = /Socket errors: .*|Non-2xx.*/.exec(stdout)?.[0] ?? 'none';
  if (errors !== 'none') findings.push(`${server.name} under load: ${errors}`);
  return { 'requests a second': /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? '?', 'errors under load': errors };
}
