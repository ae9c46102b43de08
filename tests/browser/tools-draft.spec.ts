/** The draft pad: counts, warns, copies, prints. What it keeps on the device: tools-draft-kept.spec.ts. */
import { expect, test } from '@playwright/test';
import { button, company, field, PAGE } from './draft-pad.ts';
import { violations } from './looks.ts';

test('it counts against the limit of the company, in its units, with the cost', async ({ page }) => {
  await page.goto(PAGE);
  const limits = page.locator('[data-limits]');
  await expect(limits).toHaveText('Choose the company to see its limit.');
  await company(page).selectOption('jpay');
  await expect(limits).toHaveText('New York prisons: 0 of 6,000 characters.');
  await field(page).fill('x'.repeat(6000));
  await expect(limits).toHaveText('New York prisons: 6,000 of 6,000 characters. 1 stamp. Costs 12¢ to 15¢.');
  await field(page).press('x');
  await expect(limits).toHaveText('New York prisons: 6,001 of 6,000 characters. It takes 2 stamps. Costs 24¢ to 30¢.');
  await company(page).selectOption('smart-communications');
  await expect(limits).toContainText('6,001 of 30,000 characters. 1 message. Costs 50¢ (50 credits).');
  await company(page).selectOption('textbehind');
  await field(page).fill(Array(36).fill('x').join('\n'));
  await expect(limits).toContainText('36 of 35 lines. Too long for one letter. Send it in 2 letters. Costs $1.98.');
  await company(page).selectOption('corrlinks');
  await expect(limits.getByRole('listitem')).toHaveCount(2);
  await company(page).selectOption('securus');
  await expect(limits).toHaveText('We found no limit for Securus. Its app or your jail may have one.');
  await expect(page.getByRole('link', { name: 'Prices by place' })).toHaveAttribute('href', '/providers/securus/#costs');
});

test('screen readers hear the count when typing stops, not at each key', async ({ page }) => {
  await page.goto(PAGE);
  await company(page).selectOption('jpay');
  await field(page).pressSequentially('hello', { delay: 20 });
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByRole('status')).toContainText('5 characters. New York prisons: 5 of 6,000 characters', { timeout: 4000 });
});

test('it warns of what gets messages stopped, and makes quotes plain', async ({ page }) => {
  await page.goto(PAGE);
  const warnings = page.locator('[data-warnings]');
  await field(page).fill('Dear Sam, all is well.');
  await expect(warnings).toHaveText('Nothing in it that we know to stop a message.');
  await expect(button(page, 'Change quotes and dashes to plain ones')).toBeHidden();
  await field(page).fill('I’m at youtube.com/x or me@example.com, cariño 😀');
  await expect(warnings.getByRole('listitem')).toHaveCount(5);
  for (const part of ['youtube.com/x', 'me@example.com', '’', 'ñ', '😀']) await expect(warnings).toContainText(part);
  await button(page, 'Change quotes and dashes to plain ones').click();
  await expect(field(page)).toHaveValue("I'm at youtube.com/x or me@example.com, cariño 😀");
  await expect(field(page)).toBeFocused();
  await expect(warnings.getByRole('listitem')).toHaveCount(4);
});

test('what is typed is never read as markup', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill('<img src=x onerror="document.title=1"> http://a.io/<b>');
  await expect(page.locator('[data-warnings]')).toContainText('http://a.io/<b>');
  await expect(page.locator('.draft img, .draft li b')).toHaveCount(0);
});

test('without the Clipboard API the old way copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const { writeText } = navigator.clipboard;
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')), configurable: true });
    Object.assign(window, { writeText });
  });
  await page.goto(PAGE);
  await field(page).fill('the old way');
  await button(page, 'Copy').click();
  await expect(page.getByRole('status')).toHaveText(/^Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('the old way');
});

test('where nothing can copy, the text is marked and it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.assign(document, { execCommand: () => false });
  });
  await page.goto(PAGE);
  await button(page, 'Copy').click();
  await expect(page.getByRole('status')).toHaveText('There is no text yet.');
  await field(page).fill('mark me');
  await button(page, 'Copy').click();
  await expect(page.getByRole('status')).toContainText('did not let us copy');
  expect(await field(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
    'mark me',
  );
});

test('on paper: the message alone, in full', async ({ page }) => {
  await page.goto(PAGE);
  const text = Array.from({ length: 60 }, (_, at) => `line ${at}`).join('\n');
  await field(page).fill(text);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.draft .print')).toBeVisible();
  await expect(page.locator('.draft .print')).toHaveText(text, { useInnerText: true });
  for (const hidden of [field(page), company(page), page.locator('[data-live]'), page.getByText('Before you send')])
    await expect(hidden).toBeHidden();
});

test('axe finds nothing, with text, warnings and the question open', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(PAGE);
    await company(page).selectOption('jpay');
    await field(page).fill(`I’m at a.com ñ 😀 ${'x'.repeat(6000)}`);
    await button(page, 'Clear').click();
    expect(await violations(page)).toEqual([]);
  }
});

test('long words fit the window, and targets a finger', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill(`https://${'a'.repeat(300)}.com/${'b'.repeat(300)}`);
  await button(page, 'Clear').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  for (const name of ['Copy', 'Print', 'Yes, delete it', 'No, keep it'])
    expect((await button(page, name).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect((await company(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one can write, and the limits stand on the page with their sources', async ({ page }) => {
    await page.goto(PAGE);
    await field(page).fill('still works');
    await expect(page.locator('noscript p', { hasText: 'Counting and saving need JavaScript.' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
    const row = page.locator('.limits li', { hasText: 'JPay' });
    await expect(row).toContainText('6,000 characters a stamp (New York prisons).');
    await expect(row).toContainText('Cost: 12¢ to 15¢.');
    await expect(row.getByRole('link', { name: 'New York DOCCS' })).toHaveAttribute(
      'href',
      'https://doccs.ny.gov/secure-messaging-program',
    );
  });
});
