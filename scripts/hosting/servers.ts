/** Start nginx and Caddy on this machine with the configurations that we hand out, changed only in name, port and folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export interface HostServer {
  name: 'nginx' | 'caddy';
  url: string;
  stop: () => void;
}

const HERE = import.meta.dirname;
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Why a server cannot be started here, in one line; undefined if all is there. */
export function missing(): string | undefined {
  const absent = ['nginx', 'caddy'].filter((name) => spawnSync('which', [name]).status !== 0);
  if (!existsSync(MODULE)) absent.push('libnginx-mod-http-brotli-static');
  return absent.length > 0 ? `Install ${absent.join(', ')} first (Debian: apt-get install ${absent.join(' ')}).` : undefined;
}

/** `site` is the compressed site; `scratch` a folder for the servers' own files. */
export async function startNginx(site: string, scratch: string, port: number): Promise<HostServer> {
  const given = readFileSync(path.join(HERE, 'nginx.conf'), 'utf8');
  const config = change(given, [
    [
      /^worker_processes auto;/m,
      `load_module ${MODULE};\nuser root;\npid ${scratch}/nginx.pid;\nerror_log ${scratch}/nginx.log;\nworker_processes auto;`,
    ],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/ {4}ssl_certificate .*\n {4}ssl_certificate_key .*\n/, ''],
    [/root \/srv\/contact-inside;/, `root "${site}";`],
    [/\n {2}server \{\n {4}listen 80;[^}]*\}\n/, '\n'],
  ]);
  mkdirSync(scratch, { recursive: true });
  const file = path.join(scratch, 'nginx.conf');
  writeFileSync(file, config);
  return serve('nginx', spawn('nginx', ['-p', scratch, '-c', file, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'inherit'] }), port);
}

export async function startCaddy(site: string, scratch: string, port: number): Promise<HostServer> {
  const given = readFileSync(path.join(HERE, 'Caddyfile'), 'utf8');
  const config = `{\n\tadmin off\n\tauto_https off\n}\n${change(given, [
    [/^contact-inside\.example \{/m, `http://127.0.0.1:${port} {`],
    [/root \* \/srv\/contact-inside/, `root * "${site}"`],
  ])}`;
  mkdirSync(scratch, { recursive: true });
  const file = path.join(scratch, 'Caddyfile');
  writeFileSync(file, config);
  const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
  return serve(
    'caddy',
    spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: ['ignore', 'ignore', 'ignore'], env }),
    port,
  );
}

/** Each change must find its place: a configuration that moved on is not tested by accident. */
function change(text: string, changes: [RegExp, string][]): string {
  return changes.reduce((now, [find, put]) => {
    if (!find.test(now)) throw new Error(`The configuration no longer holds ${String(find)}`);
    return now.replace(find, put);
  }, text);
}

async function serve(name: HostServer['name'], child: ChildProcess, port: number): Promise<HostServer> {
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return { name, url, stop: () => child.kill('SIGTERM') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not start`);
}
