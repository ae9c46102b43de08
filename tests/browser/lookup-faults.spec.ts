/** The lookup with a bad, slow or costly network, and what it must leave alone. */
import { expect, test, type Page } from '@playwright/test';

const SHARDS = '**/s-*.json';
const WHOLE = '**/all.json';
const WORKER = '**/lookup/**/worker.js';

/** Addresses asked for below /lookup/, by their file name, as they come in. */
function lookupFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/lookup/')) asked.push(pathname.slice(pathname.lastIndexOf('/') + 1));
  });
  return asked;
}

/** Hold back the answers to some requests until they are let go. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

const names = (page: Page) => page.locator('[role="option"] b').allTextContents();

test('a broken shard: the whole index answers', async ({ page }) => {
  const asked = lookupFiles(page);
  await page.route(SHARDS, (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto('/');
  await page.locator('#lookup').fill('menard');
  const option = page.getByRole('option').filter({ hasText: 'Menard Correctional Center' });
  await expect(option).toContainText('Messages: CorrLinks (ICSolutions) (reported)');
  await expect(page.locator('.pop')).not.toContainText('could not be loaded');
  // Asked twice, then given up.
  expect(asked.filter((file) => file === 's-men.json')).toHaveLength(2);
  expect(asked).toContain('all.json');
});

test('a shard that fails once is asked for again', async ({ page }) => {
  let failures = 0;
  await page.route(SHARDS, (route) => (failures++ === 0 ? route.abort() : route.continue()));
  await page.route(WHOLE, (route) => route.abort());
  await page.goto('/');
  await page.locator('#lookup').fill('menard');
  await expect(page.getByRole('option').filter({ hasText: 'Menard Correctional Center' })).toBeVisible();
  expect(failures).toBe(2);
});

for (const [what, pattern] of [
  ['the whole index', WHOLE],
  ['the worker', WORKER],
] as const) {
  test(`without ${what} the answer of the shard stays`, async ({ page }) => {
    const failed = page.waitForEvent('requestfailed');
    await page.route(pattern, (route) => route.abort());
    await page.goto('/');
    const box = page.locator('#lookup');
    await box.fill('menard');
    await failed;
    await expect(page.getByRole('option').first()).toContainText('Menard');
    await box.fill('sangamon');
    await expect(page.getByRole('option').first()).toContainText('Sangamon');
    await expect(page.locator('.pop')).not.toContainText('could not be loaded');
  });
}

for (const [fault, patterns] of [
  ['nothing of the lookup can be loaded', ['**/lookup/**']],
  ['shards and the whole index are broken', [SHARDS, WHOLE]],
] as const) {
  test(`when ${fault}: a message and a way on; typing again works when the network is back`, async ({ page }) => {
    for (const pattern of patterns) await page.route(pattern, (route) => route.abort());
    await page.goto('/');
    const box = page.locator('#lookup');
    await box.pressSequentially('menard');
    await expect(page.locator('.pop')).toContainText('The list could not be loaded. Check the connection, or browse by state.');
    await expect(page.locator('.lookup [data-status]')).toContainText('The list could not be loaded.');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    const browse = page.locator('.pop').getByRole('link', { name: 'Browse by state' });
    await expect(browse).toHaveAttribute('href', '/facilities/#states');

    for (const pattern of patterns) await page.unroute(pattern);
    await box.press('Backspace');
    const option = page.getByRole('option').filter({ hasText: 'Menard Correctional Center' });
    await expect(option).toContainText('Messages: CorrLinks');
    await expect(page.locator('.pop')).not.toContainText('could not be loaded');
  });
}

test('the link of the message leads to the states', async ({ page }) => {
  await page.route('**/lookup/**', (route) => route.abort());
  await page.goto('/');
  await page.locator('#lookup').fill('menard');
  await page.locator('.pop').getByRole('link', { name: 'Browse by state' }).click();
  await expect(page).toHaveURL('/facilities/#states');
  await expect(page.getByRole('link', { name: 'Illinois', exact: true })).toBeVisible();
});

test('a slow shard of an older query never replaces the answer to a newer one', async ({ page }) => {
  await page.route('**/s-men.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('/');
  const late = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/s-men.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await box.fill('sangamon');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Sangamon');
  const before = await names(page);
  await late;
  await page.waitForTimeout(300);
  expect(await names(page)).toEqual(before);
  await expect(first).toContainText('Sangamon');
});

test('the whole index that an older query waited for does not bring that query back', async ({ page }) => {
  const letGo = await hold(page, WHOLE);
  await page.goto('/');
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.getByRole('option').first()).toContainText('Menard');
  await box.fill('sangamon');
  await expect(page.getByRole('option').first()).toContainText('Sangamon');
  letGo();
  await whole;
  await page.waitForTimeout(300);
  for (const name of await names(page)) expect(name).not.toContain('Menard');
  await expect(page.getByRole('option').first()).toContainText('Sangamon');
});

test('a slow answer is announced, and an emptied box stays empty', async ({ page }) => {
  const letGo = await hold(page, '**/lookup/**');
  await page.goto('/');
  const box = page.locator('#lookup');
  const status = page.locator('.lookup [data-status]');
  await box.fill('menard');
  await expect(status).toHaveText('Looking…');
  await box.fill('');
  await expect(status).toBeEmpty();
  const late = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/s-men.json'));
  letGo();
  await late;
  await page.waitForTimeout(300);
  await expect(page.locator('.pop')).toBeHidden();
  await expect(page.getByRole('option')).toHaveCount(0);
});

// A wrong place's page is worse than none: what was shown belongs to another query.
test('Enter before the answer never opens a place of the query before', async ({ page }) => {
  await page.goto('/');
  await hold(page, WHOLE);
  await hold(page, '**/s-san*.json');
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.press('ArrowDown');
  await box.fill('sangamon');
  await box.press('Enter');
  await expect(page).toHaveURL('/facilities/?q=sangamon', { timeout: 2000 });
});

test('Escape is the last word: the whole index that arrives afterwards does not open the list again', async ({ page }) => {
  const letGo = await hold(page, WHOLE);
  await page.goto('/');
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.locator('.pop')).toBeVisible();
  await box.press('Escape');
  await expect(page.locator('.pop')).toBeHidden();
  letGo();
  await whole;
  await page.waitForTimeout(300);
  await expect(page.locator('.pop')).toBeHidden({ timeout: 500 });
});

test('nothing of the lookup is loaded before it is used', async ({ page, hasTouch }) => {
  const asked = lookupFiles(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  const box = page.locator('#lookup');
  await (hasTouch ? box.tap() : box.click());
  await expect(box).toBeFocused();
  await page.waitForTimeout(300);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.keyboard.insertText('menard');
  await expect.poll(() => asked).toContain('s-men.json');
});

test('with Save-Data the whole index is left out while a shard has the answer', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = lookupFiles(page);
  await page.goto('/');
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.getByRole('option').first()).toContainText('Menard');
  await box.fill('sangamon');
  await expect(page.getByRole('option').first()).toContainText('Sangamon');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  expect(asked).toHaveLength(2);
  for (const file of asked) expect(file).toMatch(/^s-/);
  // No shard can answer these words; then the whole index may come.
  await box.fill('county jail');
  await expect.poll(() => asked).toContain('all.json');
});

// Typed letter by letter "menard" is first "me", which is also a word about the errand.
test('with Save-Data the first letters of a name do not fetch the whole index', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = lookupFiles(page);
  await page.goto('/');
  await page.locator('#lookup').pressSequentially('menard', { delay: 50 });
  await expect(page.getByRole('option').first()).toContainText('Menard');
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('all.json');
});

test('the whole index completes the answer of the shard without another key', async ({ page }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  await page.goto('/');
  await page.locator('#lookup').fill('washington county');
  await whole;
  await expect(page.locator('.pop').getByRole('link', { name: /^Show all \d+$/ })).toBeVisible({ timeout: 2000 });
});

for (const address of ['/', '/facilities/', '/no-such-page/']) {
  test(`opening the list moves nothing on ${address}`, async ({ page }) => {
    const places = () =>
      page.evaluate(() =>
        [...document.body.querySelectorAll('h1, h2, h3, p, form, label, input, a, footer')]
          .filter((node) => !node.closest('.pop') && !node.closest('.vh'))
          .map((node) => {
            const { x, y, width, height } = node.getBoundingClientRect();
            return `${node.tagName} ${node.textContent.trim().slice(0, 20)} ${[x, y, width, height].map((value) => value.toFixed(1)).join(' ')}`;
          }),
      );
    await page.goto(address, { waitUntil: 'networkidle' });
    const below = page.locator('.lookup ~ *, .hero ~ section h2').first();
    const box = page.locator('#lookup');
    await box.focus();
    const [before, all] = [await below.boundingBox(), await places()];
    await box.pressSequentially('menard');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await below.boundingBox()).toEqual(before);
    expect(await places()).toEqual(all);
    await box.fill('qqqqzzzz');
    await expect(page.locator('.pop')).toContainText('No place found.');
    expect(await places()).toEqual(all);
    expect(all.length).toBeGreaterThan(10);
  });
}
