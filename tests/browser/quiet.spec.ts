/** No page complains in the console, asks another host for anything, or keeps anything on the device. */
import { expect, test } from '@playwright/test';
import { KINDS } from './kinds.ts';

// Blocked, the worker for offline use would make the test's own browser complain.
test.use({ serviceWorkers: 'allow' });

for (const [kind, address] of KINDS) {
  test(`${kind} is quiet and keeps to itself`, async ({ page, context, baseURL }) => {
    const said: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(String(error)));
    context.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const box = page.locator('#lookup, #q').first();
    if (await box.count()) {
      await box.fill('illinois');
      await page.waitForLoadState('networkidle');
    }
    // A missing page is itself a failed request; the browser says so.
    expect(said.filter((line) => !(kind === 'a missing page' && line.includes('404')))).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
