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
  await page.keyboard.press('ArrowDown');
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

test('the button opens the first suggestion', async ({ page }) => {
  await page.locator('#lookup').fill('menard correctional');
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
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.fill('qqqqzzzz');
  await expect(page.locator('#lookup-list')).toContainText('No place found. Try fewer letters, or browse by state.');
  await expect(page.getByRole('status')).toContainText('No place found');
});

test('the number of places found is said to screen readers', async ({ page }) => {
  await page.locator('#lookup').fill('menard');
  await expect(page.getByRole('status')).toHaveText(/^\d+ places found$/);
});

test('when the list cannot be loaded, the box says to browse, and the button leads there', async ({ page }) => {
  await page.route('**/lookup/places.json', (route) => route.fulfill({ status: 500, body: '' }));
  await page.locator('#lookup').fill('menard');
  await expect(page.locator('#lookup-list')).toContainText('The list could not be loaded. Browse by state instead.');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\/facilities\/\?q=menard/);
  await expect(page.getByRole('link', { name: 'Illinois' })).toBeVisible();
});

test('the list is loaded only when the box is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => address.endsWith('places.json'))).toEqual([]);
  await page.locator('#lookup').focus();
  await expect.poll(() => asked.filter((address) => address.endsWith('places.json')).length).toBe(1);
});

test('a search in the address is answered on the page of states', async ({ page }) => {
  await page.goto('/facilities/?q=menard');
  const box = page.locator('#lookup');
  await expect(box).toHaveValue('menard');
  await expect(page.getByRole('option').first()).toContainText('Menard');
});
