/** From the foot of a page to the data: what is known, a file to take, and the page for programs. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { DOUBLE_TEXT } from './inject.ts';
import { violations } from './looks.ts';

test('from the foot of the first page to the figures and a table to take away', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page).toHaveURL('/data/');
  const services = page.getByRole('table').first();
  await expect(services.getByRole('row', { name: /^Messages/ })).toContainText(/Confirmed .+, reported .+, not offered .+, not known yet/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'claims.csv' }).evaluate((link: HTMLAnchorElement) => {
      // A browser may show a table instead of saving it.
      link.download = '';
      link.click();
    }),
  ]);
  const rows: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), { bom: true, columns: true });
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.every((row) => /^https:/.test(row['source_url'] ?? ''))).toBe(true);
});

test('the small companies open in place', async ({ page }) => {
  await page.goto('/data/');
  const last = page.locator('details tr').last();
  await expect(last).toBeHidden();
  await page.getByText(/^\d+ more companies$/).click();
  await expect(last).toBeVisible();
});

test('a state leads to its page', async ({ page }) => {
  await page.goto('/data/');
  await page
    .getByRole('row', { name: /^Texas/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL('/facilities/tx/');
});

test('on to the page for programs, and to a file', async ({ page, request }) => {
  await page.goto('/data/');
  await page.getByRole('link', { name: 'All files, with examples for programmers' }).click();
  await expect(page).toHaveURL('/api/');
  const address = await page.getByRole('link', { name: 'states/il.json' }).getAttribute('href');
  const answer = await request.get(address ?? '');
  expect(answer.ok()).toBe(true);
  expect(((await answer.json()) as { state: object }).state).toEqual({ code: 'IL', name: 'Illinois' });
});

test.describe('the pages themselves', () => {
  for (const address of ['/data/', '/api/']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${address} has no fault that axe finds, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect(await violations(page)).toEqual([]);
      });
    }

    test(`${address}: with large type, what scrolls sideways can be reached with the keyboard`, async ({ page }) => {
      await page.goto(address);
      await page.evaluate(DOUBLE_TEXT);
      const scrolling = await page
        .locator('main *')
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
            .map((one) => ({ tabindex: one.getAttribute('tabindex'), named: one.hasAttribute('aria-labelledby') })),
        );
      if (page.viewportSize()!.width < 400) expect(scrolling.length).toBeGreaterThan(0);
      expect(scrolling.filter(({ tabindex, named }) => tabindex !== '0' || !named)).toEqual([]);
    });
  }
});
