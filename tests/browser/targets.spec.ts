/**
 * What people tap most is 44 px high. That nothing at all is smaller than 24 px, or stands too near to something else, axe
 * looks at on every kind of page (accessibility.spec.ts).
 */
import { expect, test, type Page } from '@playwright/test';
import { MENARD } from '../site/places.ts';

const LARGE = 44;

/** Visible targets that are too low for a finger. */
function low(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(
    (all, least) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, height: Math.round(one.getBoundingClientRect().height * 10) / 10 }))
        .filter(({ height }) => height < least)
        .map(
          ({ one, height }) => `${height} px: ${one.tagName} ${(one.textContent || (one as HTMLInputElement).name).trim().slice(0, 40)}`,
        ),
    LARGE,
  );
}

for (const [address, actions] of [
  ['/', '.top a, #lookup, main button, main .btn'],
  [MENARD, '.top a, .row summary, .row[open] .go a, main .btn'],
  ['/facilities/', '.top a, main input[type=search], main button, main select, main .btn'],
  ['/facilities/il/', '.top a, main input, main button'],
  ['/providers/corrlinks/', '.top a, main .btn'],
  ['/tools/', '.top a, main .btn'],
] as const) {
  test(`${address}: what is tapped most is large`, async ({ page }) => {
    await page.goto(address);
    expect(await page.locator(actions).count()).toBeGreaterThan(2);
    expect(await low(page, actions)).toEqual([]);
  });
}

test('places that are suggested are large', async ({ page }) => {
  await page.goto('/');
  await page.locator('#lookup').fill('menard');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await low(page, '[role=option]')).toEqual([]);
});
