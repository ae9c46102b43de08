/** The site search: results with excerpts and marks, nothing found, the keyboard, and a slow network. */
import { expect, test } from '@playwright/test';

const NONE = 'Nothing found. Try another word, or look at the lists of companies and states.';

test('results have a title, an excerpt and the words marked', async ({ page }) => {
  await page.goto('/search/?q=refund');
  const hits = page.locator('[data-results] > li');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/);
  const count = Number(/\d+/.exec(await page.getByRole('status').innerText())![0]);
  await expect(hits).toHaveCount(Math.min(count, 15));
  for (const hit of await hits.all()) {
    await expect(hit.getByRole('link')).toHaveText(/\S/);
    await expect(hit.getByRole('link')).toHaveAttribute('href', /^\/[^/]/);
    expect((await hit.locator('p').innerText()).length).toBeGreaterThan(40);
  }
  for (const marked of await hits.first().locator('mark').allTextContents()) expect(marked).toMatch(/refund/i);
  expect(await hits.locator('mark').count()).toBeGreaterThanOrEqual(count > 15 ? 15 : count);
});

test('a hit leads to a page that has the word', async ({ page }) => {
  await page.goto('/search/?q=refund');
  await page.locator('[data-results] a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/refund/i);
});

test('nothing found is said, with another way', async ({ page }) => {
  await page.goto('/search/?q=qqqqzz');
  await expect(page.getByRole('status')).toHaveText(NONE);
  await expect(page.locator('[data-results] > li')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'Find a place' })).toBeVisible();
  // From there to a hit, and the message is gone.
  await page.getByLabel('Search for').fill('refund');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/);
});

test('with the keyboard: type, Enter keeps the address, Tab to the first result, Enter opens it', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Search for').focus();
  await page.keyboard.type('refund');
  const first = page.locator('[data-results] a').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=refund');
  await expect(page.getByLabel('Search for')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Kind of page')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  const address = (await first.getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('nothing of the search is loaded before the first letter', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await page.getByLabel('Search for').focus();
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await page.keyboard.type('refund');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
});

test('an emptied box has no results, even when an answer is under way', async ({ page }) => {
  await page.goto('/search/?q=refund');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await page.getByLabel('Search for').fill('jpay');
  await page.getByLabel('Search for').fill('');
  await expect(page.getByRole('status')).toBeEmpty();
  await page.waitForTimeout(1000);
  await expect(page.locator('[data-results] > li')).toHaveCount(0, { timeout: 500 });
});

test('the excerpts of an older query do not replace those of a newer one', async ({ page }) => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let holding = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (holding) await promise;
    await route.continue();
  });
  await page.goto('/search/');
  const fragment = page.waitForRequest('**/pagefind/fragment/**');
  const box = page.getByLabel('Search for');
  await box.fill('refund');
  await fragment;
  holding = false;
  await box.fill('qqqqzz');
  await expect(page.getByRole('status')).toHaveText(NONE);
  resolve(undefined);
  await page.waitForTimeout(1000);
  await expect(page.getByRole('status')).toHaveText(NONE, { timeout: 500 });
  await expect(page.locator('[data-results] > li')).toHaveCount(0, { timeout: 500 });
});

test('when the search could not start, it starts when the network is back', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=refund');
  await expect(page.getByRole('status')).toContainText('The search could not start.');
  await page.unroute('**/pagefind/**');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('[data-results] a').first()).toBeVisible();
});
