import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser();

/** What does not hang on the width of the window is tried on the phone alone: all of it twice would take too long. */
const NARROW_ONLY =
  /(?:answer-tree|csp|quiet|hostile|targets|changes|data|offline|lookup-faults|lookup-offline|maps|tools-[a-z-]+)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.build/browser',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: 'http://localhost:4322',
    // Offline copies have journeys of their own; elsewhere they would come between a test and the files.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Without these Chromium looks up its maker's hosts at every start; no sandbox only where root runs it.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } }, testIgnore: NARROW_ONLY },
  ],
  webServer: {
    command: 'astro preview --port 4322 --ignore-lock',
    url: 'http://localhost:4322/about/',
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
