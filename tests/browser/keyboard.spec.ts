/** With the keyboard alone: the skip link, and a focus that can be seen. */
import { expect, test } from '@playwright/test';
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

  test(`the focus can be seen on ${address}`, async ({ page }) => {
    await page.goto(address);
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'the end';
        const { width, height, right } = focused.getBoundingClientRect();
        // The box around the input of the lookup shows its focus.
        const outlined = [focused, focused.closest('.box')].some((node) => {
          const style = node && getComputedStyle(node);
          return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        });
        return outlined && width > 1 && height > 1 && right > 0 ? '' : `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`;
      });
      if (seen === 'the end') break;
      expect(seen, `step ${step}`).toBe('');
    }
  });
}

test('an answer opens and closes with the keyboard', async ({ page }) => {
  await page.goto(MENARD);
  const row = page.locator('#money');
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('open', '');
  await page.keyboard.press('Space');
  await expect(row).not.toHaveAttribute('open', '');
});
