/** The site search, the filter of a state, and the page for missing pages. */
import { expect, test } from '@playwright/test';

test('the search finds a company and opens its page', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Search for').fill('corrlinks');
  const hit = page.locator('[data-results] a').first();
  await expect(hit).toContainText('CorrLinks');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results?$/);
  await hit.click();
  await expect(page).toHaveURL(/\/(providers|agencies|facilities|guides|faq|glossary|compare)\//);
});

test('a search can be shared by its address', async ({ page }) => {
  await page.goto('/search/?q=jpay');
  await expect(page.getByLabel('Search for')).toHaveValue('jpay');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
});

test('a search without a hit says so', async ({ page }) => {
  await page.goto('/search/?q=qqqqzzzzxx');
  await expect(page.getByRole('status')).toHaveText('Nothing found. Try another word, or look at the lists of companies and states.');
});

test('when the search cannot start, it says where to look', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=jpay');
  await expect(page.getByRole('status')).toHaveText('The search could not start. Use the lists of companies and states.');
});

test('the list of a state can be filtered', async ({ page }) => {
  await page.goto('/facilities/il/');
  const filter = page.getByLabel('Filter this list');
  await filter.fill('menard');
  await expect(page.locator('.places > li:visible')).toHaveCount(3);
  await filter.fill('qqqq');
  await expect(page.getByText('No place in this list matches.')).toBeVisible();
  await filter.fill('');
  expect(await page.locator('.places > li:visible').count()).toBeGreaterThan(100);
});

test('a missing page offers the lookup and the states', async ({ page }) => {
  const answer = await page.goto('/facilities/il/no-such-prison/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.locator('#lookup').fill('menard');
  await page.getByRole('option').filter({ hasText: 'Menard Correctional Center' }).click();
  await expect(page).toHaveURL('/facilities/il/menard-correctional-center/');
});
