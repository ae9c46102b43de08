// Finds a Chromium for the browser tests; with --install also fetches one. Prints its path.
//   CHROMIUM_PATH, then a browser of the system, then Playwright's own download, then Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a browser, or undefined. */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  for (const name of SYSTEM) {
    const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.split('\n')[0].trim();
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function installBrowser() {
  console.log('Fetching a browser for the tests …');
  const apt = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  if (apt && spawnSync('apt-get', ['update', '-qq'], quiet).status === 0) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!findBrowser())
    spawnSync(process.execPath, [fileURLToPath(import.meta.resolve('@playwright/test/cli')), 'install', 'chromium'], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findBrowser() && process.argv.includes('--install')) installBrowser();
  const found = findBrowser();
  if (!found) {
    console.error('No browser for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.');
    process.exit(1);
  }
  console.log(`Browser: ${found}`);
}
