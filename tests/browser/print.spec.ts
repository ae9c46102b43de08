/** A printed page of a place holds all answers, also those that are closed on the screen. */
import { expect, test } from '@playwright/test';
import { MENARD } from '../site/places.ts';
import { sides } from './looks.ts';

const SERVICES = ['messaging', 'phone', 'video', 'money', 'photos', 'mail', 'tablets', 'packages'];

test('all answers are on paper, and nothing that only works on a screen', async ({ page }) => {
  await page.goto(MENARD);
  await expect(page.locator('#money .more')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const service of SERVICES) {
    await expect(page.locator(`#${service} .who`)).toBeVisible();
    await expect(page.locator(`#${service} .more`)).toBeVisible();
  }
  await expect(page.locator('#money')).toContainText('PO Box 260250');
  await expect(page.locator('#money').getByText('PO Box 260250')).toBeVisible();
  await expect(page.locator('.env')).toBeVisible();
  await expect(page.getByText('What changed here')).toBeVisible();
  for (const link of await page.getByText('Something wrong?').all()) await expect(link).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('it is printed dark on white, also from a dark screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(MENARD);
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(Math.max(...ink!.match(/\d+/g)!.slice(0, 3).map(Number))).toBeLessThan(80);
});

for (const address of [
  MENARD,
  '/facilities/ca/substance-abuse-treatment-facility-and-state-prison-corcoran/',
  '/facilities/ca/folsom-state-prison/',
  // Few answers, in larger type.
  '/facilities/il/cook-county-jails/',
]) {
  test(`${address} is printed on one side, Letter and A4`, async ({ page }, { project }) => {
    test.skip(project.name === 'phone', 'Paper is the same on every screen.');
    await page.goto(address);
    for (const format of ['Letter', 'A4'] as const) expect(await sides(page, format), format).toBe(1);
  });
}
