/** What the lookup is to a screen reader, to the keyboard and to a finger. */
import { expect, test } from '@playwright/test';
import { MENARD } from '../site/places.ts';

const LABEL = 'Jail, prison or detention center';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('closed: a combobox with a name and a hint', async ({ page }) => {
  const box = page.getByRole('combobox', { name: LABEL, expanded: false });
  await expect(box).toHaveAccessibleDescription('For example “menard”, “cook county” or a ZIP code');
  await expect(box).toHaveAttribute('aria-autocomplete', 'list');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('open: a list of options that say place and answers', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  await page.locator('#lookup').fill('menard');
  await whole;
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading [level=1]
      - search:
        - text: ${LABEL}
        - combobox "${LABEL}" [expanded]: menard
        - button "Find"
        - listbox "${LABEL}":
          - 'option /^Menard Correctional Center Menard, IL · State prison Messages: CorrLinks \\(ICSolutions\\) \\(reported\\) Phone: .+ Money: .+/'
          - 'option /^Menard County Jail \\S+, (IL|TX) · County jail Messages: not known yet/'
        - status: /^\\d+ places found$/
  `);
  const list = page.getByRole('listbox', { name: LABEL });
  await expect(page.locator('#lookup')).toHaveAttribute('aria-controls', (await list.getAttribute('id'))!);
  // Options are reached with the arrows, not with Tab, and each has its own id.
  const options = page.getByRole('option');
  const ids = await options.evaluateAll((nodes) => nodes.map((node) => node.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const option of await options.all()) await expect(option).toHaveAttribute('tabindex', '-1');
});

test('the number that is announced is the number that is listed', async ({ page }) => {
  const status = page.locator('.lookup').getByRole('status');
  await expect(status).toBeEmpty();
  await page.locator('#lookup').fill('menard');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(async () => {
    const count = await page.getByRole('option').count();
    expect(count).toBeLessThan(7);
    await expect(status).toHaveText(`${count} places found`, { timeout: 100 });
  }).toPass({ timeout: 5000 });
  await page.locator('#lookup').fill('m');
  await expect(status).toBeEmpty();
});

test('the arrows go down, up and around', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await whole;
  const options = page.getByRole('option');
  await expect(options.nth(2)).toBeVisible();
  const ids = await options.evaluateAll((nodes) => nodes.map((node) => node.id));
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  for (const [key, at] of [
    ['ArrowDown', 0],
    ['ArrowDown', 1],
    ['ArrowUp', 0],
    ['ArrowUp', ids.length - 1],
    ['ArrowDown', 0],
  ] as const) {
    await box.press(key);
    await expect(box).toHaveAttribute('aria-activedescendant', ids[at]!);
    await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
    await expect(options.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(options.nth(at)).toBeInViewport();
  }
  await expect(box, 'the focus stays in the box').toBeFocused();
});

test('Escape closes and keeps the text; ArrowDown opens again', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.getByRole('combobox', { name: LABEL });
  await box.fill('menard');
  await whole;
  await expect(page.getByRole('option').first()).toBeVisible();
  // The answer of the whole index has been shown.
  await expect(page.locator('.lookup [data-status]')).toHaveText(/found$/);
  await page.waitForTimeout(300);
  await box.press('ArrowDown');
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await expect(box).toHaveValue('menard');
  await expect(box).toBeFocused();
  await box.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
});

test('ArrowUp after Escape chooses nothing that cannot be seen', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await whole;
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.waitForTimeout(300);
  await box.press('Escape');
  await box.press('ArrowUp');
  const chosen = await box.getAttribute('aria-activedescendant');
  const open = await page.locator('.pop').isVisible();
  expect(chosen === null || open).toBe(true);
});

for (const typed of ['menard correctional center', 'Menard Correctional Center IL', 'menard correctional ctr.']) {
  test(`Enter on “${typed}” opens its page`, async ({ page }) => {
    const box = page.locator('#lookup');
    await box.fill(typed);
    await expect(page.getByRole('option').first()).toContainText('Menard Correctional Center');
    await box.press('Enter');
    await expect(page).toHaveURL(MENARD);
  });
}

for (const [typed, address] of [
  ['washington county', '/facilities/?q=washington%20county'],
  // Two jails have just this name.
  ['menard county jail', '/facilities/?q=menard%20county%20jail'],
  ['qqqq & zz', '/facilities/?q=qqqq%20%26%20zz'],
] as const) {
  test(`Enter on “${typed}” leads to the page of results`, async ({ page }) => {
    const box = page.locator('#lookup');
    const status = page.locator('.lookup [data-status]');
    await box.fill(typed);
    await expect(status).toHaveText(/found/);
    await box.press('Enter');
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { name: 'Search all places' })).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Name, city, county or ZIP' })).toHaveValue(typed);
  });
}

test('Tab leads from the box to the links under the suggestions, and out again closes the list', async ({ page }) => {
  const box = page.locator('#lookup');
  await box.fill('62704');
  const near = page.getByRole('link', { name: 'Places near 62704, by distance' });
  await expect(near).toBeVisible();
  await box.focus();
  for (let step = 0; step < 3 && !(await near.evaluate((node) => node === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await expect(near).toBeFocused();
  await expect(near).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/facilities/?near=62704');
});

test('leaving the box with Tab closes the list', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await whole;
  await expect(page.getByRole('option').first()).toBeVisible();
  for (let step = 0; step < 12 && (await page.locator('.lookup').evaluate((form) => form.contains(document.activeElement))); step += 1)
    await page.keyboard.press('Tab');
  await expect(page.locator('.pop')).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
});

test.describe('with a finger', () => {
  test.skip(({ hasTouch }) => !hasTouch, 'phones only');

  test('a tap on a suggestion opens its page', async ({ page }) => {
    const box = page.locator('#lookup');
    await box.tap();
    await box.pressSequentially('menard');
    const option = page.getByRole('option').filter({ hasText: 'Menard Correctional Center' });
    const size = (await option.boundingBox())!;
    expect(size.height).toBeGreaterThanOrEqual(44);
    await option.locator('.ans').first().tap();
    await expect(page).toHaveURL(MENARD);
  });

  test('a tap beside the list closes it, a tap on the box opens it again', async ({ page }) => {
    const box = page.locator('#lookup');
    await box.tap();
    await box.pressSequentially('menard');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(page.locator('.pop')).toBeHidden();
    await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur());
    await box.tap();
    await expect(page.getByRole('option').first()).toBeVisible();
  });
});
