/** Pages fit their window: on small phones and with large text. */
import { expect, test, type Page } from '@playwright/test';
import { KINDS, openAll } from './kinds.ts';
import { DOUBLE_TEXT } from './inject.ts';

/** What sticks out to the right of the window, apart from what is hidden for the eye or scrolls in itself. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((node) => node.getBoundingClientRect().right > width + 1);
    return [`page is ${document.documentElement.scrollWidth} wide in ${width}`, ...wide.slice(0, 5).map((node) => `${node.tagName}.${node.className.toString()} ${node.textContent.trim().slice(0, 40)}`)]; // prettier-ignore
  });
}

for (const [kind, address] of KINDS) {
  // One test a page: loading it is what takes the time.
  test(`${kind} does not scroll sideways, and holds text of double size`, async ({ page }) => {
    await page.goto(address);
    expect(await sticksOut(page)).toEqual([]);
    await openAll(page);
    expect(await sticksOut(page)).toEqual([]);
    await page.evaluate(DOUBLE_TEXT);
    const over = await page.getByRole('main').evaluate((main) => {
      const right = Math.min(document.documentElement.clientWidth, main.getBoundingClientRect().right);
      return (
        [...main.querySelectorAll('*')]
          // Hidden for the eye, or in a table or picture that scrolls by itself and can be focused for that.
          .filter((node) => node.checkVisibility({ contentVisibilityAuto: true }) && !node.closest('.vh, [tabindex="0"] *'))
          .filter((node) => node.getBoundingClientRect().right > right + 1)
          .map((node) => `${node.tagName}.${node.className.toString()} ${node.textContent.trim().slice(0, 40)}`)
      );
    });
    expect(over.slice(0, 5)).toEqual([]);
  });
}

test('the open lookup fits a small phone', async ({ page }) => {
  await page.goto('/');
  await page.locator('#lookup').fill('county jail');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await sticksOut(page)).toEqual([]);
});
