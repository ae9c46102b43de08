/** Without JavaScript: from the first page over the state to the answer. */
import { expect, test } from '@playwright/test';
import { DUBLIN, MENARD, unknownJail } from '../site/places.ts';

test.use({ javaScriptEnabled: false });

test('state, place, answer', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Illinois', exact: true }).click();
  await expect(page).toHaveURL('/facilities/il/');
  await page.getByRole('link', { name: 'Menard Correctional Center' }).click();
  await expect(page).toHaveURL(MENARD);
  await expect(page.locator('#messaging .who')).toHaveText('CorrLinks (ICSolutions)');
  // The first answer stands open, the others open in place.
  await expect(page.locator('#messaging .more')).toBeVisible();
  await expect(page.locator('#phone .more')).toBeHidden();
  await page.locator('#phone summary').click();
  await expect(page.locator('#phone .more')).toBeVisible();
  await expect(page.locator('#phone')).toContainText('Since 2025.');
});

test('the form of the lookup leads to the states', async ({ page }) => {
  await page.goto('/');
  await page.locator('#lookup').fill('menard');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL('/facilities/?q=menard');
  await expect(page.getByRole('link', { name: 'Illinois', exact: true })).toBeVisible();
});

test('no part of a page stands there that would do nothing', async ({ page }) => {
  await page.goto('/facilities/il/');
  await expect(page.getByLabel('Filter this list')).toBeHidden();
  await page.goto('/search/');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript a')).toHaveCount(3);
});

test('the search page shows no box that cannot search', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator('#q')).toBeHidden();
});

test('an unknown jail gives the phone to call and the question to ask', async ({ page }) => {
  const { page: address, name, phone } = unknownJail();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('#messaging .who')).toHaveText('We do not know yet');
  const questions = page.locator('section', { has: page.getByRole('heading', { name: 'What we do not know yet' }) });
  await expect(questions).toContainText('“Which company handles electronic messages, and how does a family sign up?”');
  await expect(questions.getByRole('link', { name: phone })).toHaveAttribute('href', `tel:+1-${phone}`);
});

test('a closed prison says so, and where to look instead', async ({ page }) => {
  await page.goto(DUBLIN);
  await expect(page.getByText('This place is closed.')).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'How to reach someone here' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Find where someone is now' }).click();
  await expect(page).toHaveURL('/find-someone/');
});
