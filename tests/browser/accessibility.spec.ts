/** axe finds nothing on any kind of page, in any state that a reader's device can put it in. */
import { expect, test, type Page } from '@playwright/test';
import { MENARD } from '../site/places.ts';
import { DOUBLE_TEXT } from './inject.ts';
import { KINDS, openAll } from './kinds.ts';
import { violations } from './looks.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const SCREEN: Media = { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };
const SCHEMES = ['light', 'dark'] as const;
/** Nobody taps on paper, and the mail tool prints the envelope alone, without a heading. */
const NOT_ON_PAPER = /^(?:target-size|page-has-heading-one):/;

/**
 * The page as a browser without JavaScript builds it. axe is itself a script and waits for timers, which stand still where
 * scripts are off; so they are allowed again once the page is there. What was not run then is not run later.
 */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(address);
  await browser.send('Emulation.setScriptExecutionDisabled', { value: false });
  await browser.detach();
}

for (const [kind, address] of KINDS) {
  // One test a page and width: loading it is what takes the time. Each failure names its state.
  test(kind, async ({ page }, { project }) => {
    await page.goto(address);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ ...SCREEN, colorScheme });
      expect.soft(await violations(page), colorScheme).toEqual([]);
    }
    // The rest hangs on no width, or is hardest on a narrow window.
    if (project.name !== 'phone') return;
    await page.emulateMedia({ ...SCREEN, forcedColors: 'active' });
    expect.soft(await violations(page), 'forced colors').toEqual([]);
    await page.emulateMedia({ ...SCREEN, reducedMotion: 'reduce' });
    expect.soft(await violations(page), 'less motion').toEqual([]);
    expect.soft(await page.evaluate(() => document.getAnimations().length), 'less motion').toBe(0);
    await page.emulateMedia({ ...SCREEN, media: 'print' });
    const printed = await violations(page);
    expect.soft(printed.filter((fault) => !NOT_ON_PAPER.test(fault)), 'paper').toEqual([]); // prettier-ignore
    await page.emulateMedia(SCREEN);
    await page.evaluate(DOUBLE_TEXT);
    expect.soft(await violations(page), 'text of double size').toEqual([]);
    await openWithoutScripts(page, address);
    expect.soft(await violations(page), 'no script').toEqual([]);
    const unseen = await page
      .locator('noscript')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length);
    expect.soft(unseen, 'axe saw the words for a browser without scripts').toBe(0);
  });
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

test('this test sees a fault when there is one, in colors of the device too', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => document.querySelector('main')!.append(new Image()));
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => (document.querySelector('h1')!.style.cssText = 'forced-color-adjust: none; color: #ddd'));
  expect(await violations(page)).toContainEqual(expect.stringMatching(/^color-contrast.* h1 /));
});
