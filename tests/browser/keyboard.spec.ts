/** With the keyboard alone: the skip link, a focus that can be seen and is never hidden, and the way to the answer. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { MENARD } from '../site/places.ts';

for (const address of ['/', MENARD, '/facilities/il/']) {
  test(`the skip link on ${address}`, async ({ page }) => {
    await page.goto(address);
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${address}#main`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
}

/** What is wrong with the focus: it has no outline, is out of sight, or something lies on it. '' if nothing is. */
function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'the end';
    const what = `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`;
    // The box around the input of the lookup shows its focus.
    const outlined = [focused, focused.closest('.box')].some((node) => {
      const style = node && getComputedStyle(node);
      return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    if (!outlined) return `${what}: no outline`;
    // A link may begin at the end of a line: its first part counts.
    const { left, top, width, height } = focused.getClientRects()[0] ?? new DOMRect();
    if (width <= 1 || height <= 1) return `${what}: no size`;
    const [x, y] = [left + width / 2, top + Math.min(height, innerHeight) / 2];
    if (x < 0 || x >= innerWidth || y < 0 || y >= innerHeight) return `${what}: out of sight`;
    const above = document.elementFromPoint(x, y);
    return above && (focused.contains(above) || above.contains(focused))
      ? ''
      : `${what}: under ${above?.tagName}.${above?.className.toString()}`;
  });
}

for (const address of ['/', MENARD, '/facilities/il/', '/facilities/?q=county', '/tools/cost/', '/tools/mail/']) {
  test(`the focus can be seen on ${address}, forwards and backwards`, async ({ page }) => {
    await page.goto(address);
    if (address.includes('?')) await expect(page.locator('[data-list] li').first()).toBeVisible();
    for (const [key, steps] of [
      ['Tab', 40],
      ['Shift+Tab', 15],
    ] as const) {
      for (let step = 0; step < steps; step += 1) {
        await page.keyboard.press(key);
        const fault = await faultOfFocus(page);
        if (fault === 'the end') break;
        expect(fault, `${key}, step ${step}`).toBe('');
      }
    }
  });
}

test('the focus is never under the sheet with a word of a guide', async ({ page }) => {
  await page.goto('/guides/how-corrlinks-works/');
  await page.locator('main a.term').first().press('Enter');
  const sheet = page.locator('.words > div:target');
  await expect(sheet).toBeInViewport();
  let outside = 0;
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const fault = await faultOfFocus(page);
    if (fault === 'the end') break;
    expect(fault, `step ${step}`).toBe('');
    outside += (await sheet.evaluate((node) => node.contains(document.activeElement))) ? 0 : 1;
  }
  expect(outside).toBeGreaterThan(20);
});

test('an answer opens and closes with the keyboard', async ({ page }) => {
  await page.goto(MENARD);
  const row = page.locator('#money');
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('open', '');
  await page.keyboard.press('Space');
  await expect(row).not.toHaveAttribute('open', '');
});

async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((node) => node === document.activeElement)) return;
  }
  await expect(goal).toBeFocused();
}

test('from the first page to the answer, and on to the company', async ({ page }) => {
  await page.route('https://corrlinks.com/**', (route) => route.fulfill({ body: 'CorrLinks' }));
  await page.goto('/');
  await tabTo(page, page.getByRole('combobox'));
  await page.keyboard.type('menard corr');
  await expect(page.getByRole('option').first()).toContainText('Menard');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(MENARD);
  // The first answer is open; another one is opened on the way.
  await tabTo(page, page.locator('#messaging summary'));
  await tabTo(page, page.getByRole('link', { name: 'Open corrlinks.com' }));
  await tabTo(page, page.locator('#phone summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('#phone').getByRole('link', { name: /^About / }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/providers\/.+/);
  await page.goBack();
  await page.getByRole('link', { name: 'Open corrlinks.com' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('https://corrlinks.com/');
});
