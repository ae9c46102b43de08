/** axe finds nothing on any kind of page, in light and in dark. */
import { expect, test } from '@playwright/test';
import { MENARD } from '../site/places.ts';
import { KINDS, openAll } from './kinds.ts';
import { violations } from './looks.ts';

const SCHEMES = ['light', 'dark'] as const;

for (const [kind, address] of KINDS) {
  for (const colorScheme of SCHEMES) {
    test(`${kind}, ${colorScheme}`, async ({ page }) => {
      test.skip(colorScheme === 'dark' && page.viewportSize()!.width > 1000, 'colors are the same at every width');
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const colorScheme of SCHEMES) {
  test(`the open list of the lookup, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await page.locator('#lookup').fill('menard');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
  });

  test(`all answers of a place open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(MENARD);
    await openAll(page);
    expect(await violations(page)).toEqual([]);
  });
}

test('the lookup without a hit', async ({ page }) => {
  await page.goto('/');
  await page.locator('#lookup').fill('qqqqzzzz');
  await expect(page.locator('.pop')).toContainText('No place found');
  expect(await violations(page)).toEqual([]);
});
