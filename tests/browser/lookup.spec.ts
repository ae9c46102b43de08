/** From the first page to the answer with the lookup. */
import { expect, test } from '@playwright/test';
import { MENARD } from '../site/places.ts';

const LABEL = 'Jail, prison or detention center';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a name typed shows the answer at once; the keyboard opens the page', async ({ page }) => {
  const box = page.getByLabel(LABEL).and(page.locator('input'));
  await box.focus();
  await page.keyboard.type('menard');
  const option = page.getByRole('option').filter({ hasText: 'Menard Correctional Center' });
  await expect(option).toContainText('Messages: CorrLinks (ICSolutions) (reported)');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const place = (await page.getByRole('option').allTextContents()).findIndex((text) => text.startsWith('Menard Correctional Center'));
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(MENARD);
  await expect(page.locator('#messaging .who')).toHaveText('CorrLinks (ICSolutions)');
  await expect(page.locator('#messaging').getByText('They invite you.')).toBeVisible();
});

test('a finger or a mouse opens the page', async ({ page, hasTouch }) => {
  const box = page.locator('#lookup');
  await (hasTouch ? box.tap() : box.click());
  await box.pressSequentially('menard');
  const option = page.getByRole('option').filter({ hasText: 'Menard Correctional Center' });
  await (hasTouch ? option.tap() : option.click());
  await expect(page).toHaveURL(MENARD);
  await expect(page.locator('#messaging .who')).toBeVisible();
});

test('the button opens the place whose name was typed in full', async ({ page }) => {
  await page.locator('#lookup').fill('menard correctional center');
  await expect(page.getByRole('option').first()).toContainText('Menard Correctional Center');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(MENARD);
});

for (const [typed, found] of [
  ['manard corectional', 'Menard Correctional Center'],
  ['rikers', 'East Elmhurst, NY'],
  ['62259', 'Menard Correctional Center'],
  ['cook county jail', 'Cook County Jails'],
] as const) {
  test(`“${typed}” finds ${found}`, async ({ page }) => {
    await page.locator('#lookup').fill(typed);
    await expect(page.getByRole('option').filter({ hasText: found }).first()).toBeVisible();
  });
}

test('a closed place says so in the suggestion, an unknown one that it is not known yet', async ({ page }) => {
  await page.locator('#lookup').fill('fci dublin');
  await expect(page.getByRole('option').first()).toContainText('closed');
  await page.locator('#lookup').fill('menard county jail');
  await expect(page.getByRole('option').filter({ hasText: 'Petersburg' })).toContainText('Messages: not known yet');
});

test('Escape closes the list; a name that nobody has gets a hint', async ({ page }) => {
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.fill('qqqqzzzz');
  await expect(page.locator('.pop')).toContainText('No place found. Try fewer letters, or browse by state.');
  await expect(page.locator('.lookup [data-status]')).toContainText('No place found');
});

test('the number of places found is said to screen readers', async ({ page }) => {
  await page.locator('#lookup').fill('menard');
  await expect(page.locator('.lookup [data-status]')).toHaveText(/^\d+ places found$/);
});

test('when the list cannot be loaded, the box says to browse, and the button leads there', async ({ page }) => {
  await page.route('**/lookup/**/*.json', (route) => route.fulfill({ status: 500, body: '' }));
  await page.locator('#lookup').fill('menard');
  await expect(page.locator('.pop')).toContainText('The list could not be loaded.');
  await expect(page.locator('.pop').getByRole('link', { name: 'Browse by state' })).toBeVisible();
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\/facilities\/\?q=menard/);
  await expect(page.getByRole('link', { name: 'Illinois', exact: true })).toBeVisible();
});

test('the list of places is loaded only when the box is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/lookup\/.*\.json/.test(request.url())) asked.push(request.url());
  });
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.locator('#lookup').fill('menard');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test('a search in the address is answered on the page of states', async ({ page }) => {
  await page.goto('/facilities/?q=menard');
  await expect(page.getByRole('main').getByText('Menard Correctional Center').first()).toBeVisible();
});
