/** From the first page to the last step before "send", by the links of the site alone, as somebody who knows nothing. */
import { expect, test, type Page } from '@playwright/test';

/** Type a place into the box and open the suggestion with this id. */
async function find(page: Page, typed: string, id: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('combobox').pressSequentially(typed);
  await page.locator(`[data-facility="${id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/facilities/${id}/$`));
}

/** Open the messages of a place, and from there the company's page and its guide. */
async function toGuide(page: Page, company: string): Promise<void> {
  const row = page.locator('details#messaging');
  if ((await row.getAttribute('open')) === null) await row.locator('summary').click();
  await row
    .getByRole('link', { name: `About ${company}` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  await page
    .getByRole('main')
    .getByRole('link', { name: `How ${company} works` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(company);
}

test('a federal prison: wait for the invitation, then register with the code and write', async ({ page }) => {
  await find(page, 'fci beckley', 'wv/fci-beckley');
  await expect(page.locator('#messaging')).toContainText('CorrLinks');
  await expect(page.locator('#messaging')).toContainText('They invite you');
  await toGuide(page, 'CorrLinks');
  const text = page.locator('article');
  for (const step of ['code', '10 days', 'register', 'corrlinks.com']) await expect(text).toContainText(step);
  // The system's own guide is one link away from the system's page.
  await page.goto('/agencies/federal-bop/');
  await page
    .getByRole('link', { name: /^Federal prisons: / })
    .first()
    .click();
  await expect(page.locator('article')).toContainText('888-506-8407');
});

test('a Montana prison: no account before the invitation, then GettingOut', async ({ page }) => {
  await find(page, 'montana state prison', 'mt/montana-state-prison');
  await expect(page.locator('#messaging')).toContainText('GettingOut');
  await expect(page.locator('#messaging')).toContainText('Do not make an account before the invitation');
  await toGuide(page, 'GettingOut');
  await expect(page.locator('article')).toContainText('invit');
  await page.getByRole('link', { name: 'Guides', exact: true }).last().click();
  await page.getByRole('link', { name: 'How to set up inmate email, from zero to the first message' }).click();
  const montana = page.locator('article');
  for (const step of ['Do not make an account first', 'Your person invites you', '$0.25', 'prints a number that ends in 0015']) {
    await expect(montana).toContainText(step);
  }
});

test('Cook County Jail: what is known, what is not, and a first test message', async ({ page }) => {
  await find(page, 'cook county jail', 'il/cook-county-jails');
  await expect(page.locator('#messaging')).toContainText('GettingOut');
  await page.getByRole('link', { name: 'Guides', exact: true }).last().click();
  await page.getByRole('link', { name: 'How to set up inmate email, from zero to the first message' }).click();
  const guide = page.locator('article');
  for (const step of ['$0.06 a message', 'What we do not know', 'Create Account', 'Send one short test message'])
    await expect(guide).toContainText(step);
  await guide.getByRole('link', { name: 'the jail’s page' }).click();
  await expect(page).toHaveURL(/\/facilities\/il\/cook-county-jails\/$/);
});

test('a word is explained where it stands: one tap opens it, one tap leads back', async ({ page }) => {
  await page.goto('/guides/how-corrlinks-works/');
  const word = page.locator('a.term').first();
  const id = (await word.getAttribute('href'))!.slice(1);
  await word.click();
  const sheet = page.locator(`#${id}`);
  await expect(sheet).toBeInViewport();
  await expect(sheet).toHaveCSS('position', 'fixed');
  await sheet.getByRole('link', { name: 'Back to the text' }).click();
  await expect(sheet).not.toHaveCSS('position', 'fixed');
  await expect(word).toBeInViewport();
});

test('questions open in place on a guide, and by their address on their topic', async ({ page }) => {
  await page.goto('/guides/how-jpay-works/');
  const question = page.locator('details.faq').first();
  const answer = question.locator('.prose');
  await expect(answer).toBeHidden();
  await question.locator('summary').click();
  await expect(answer).toBeVisible();
  await page.goto('/faq/');
  await page.getByRole('link', { name: 'What does a JPay stamp cost?' }).click();
  await expect(page.locator('#what-does-a-jpay-stamp-cost')).toBeInViewport();
  await expect(page.locator('#what-does-a-jpay-stamp-cost')).toContainText('New York');
});
