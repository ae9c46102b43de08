/** Lists to tick, the guide of questions, the page of all tools and its button that clears the device. */
import { expect, test, type Page } from '@playwright/test';
import { sticksOut, sticksOutDoubled, violations } from './looks.ts';

const LIST = '/tools/before-you-pay/';
const OTHER = '/tools/first-48-hours/';
const STOPPED = '/tools/contact-stopped/';
const KEY = 'contact-inside:ticks:before-you-pay';
const kept = (page: Page, key = KEY) => page.evaluate((at) => localStorage.getItem(at), key);

test('ticks are remembered on this device, list by list, and cleared with one button', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.getByText('Your ticks are kept on this device only.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const boxes = page.getByRole('checkbox');
  const all = await boxes.count();
  await boxes.nth(1).check();
  await boxes.nth(3).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-status]')).toHaveText(`2 of ${all} done.`);
  await page.reload();
  expect(await boxes.evaluateAll((list) => list.flatMap((box, at) => ((box as HTMLInputElement).checked ? [at] : [])))).toEqual([1, 3]);
  await page.goto(OTHER);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goto(LIST);
  await page.getByRole('button', { name: 'Clear the ticks' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(page.locator('[data-status]')).toHaveText('All ticks are gone from this page and this device.');
  expect(await kept(page)).toBeNull();
});

test('the last tick taken away leaves nothing behind', async ({ page }) => {
  await page.goto(LIST);
  const box = page.getByRole('checkbox').first();
  await box.check();
  expect(await kept(page)).not.toBeNull();
  await box.uncheck();
  expect(await kept(page)).toBeNull();
});

for (const record of ['{broken', 'null', '"x"', '{"length":9}', '[1,null,{"a":1},"<img src=x>","no-such-item"]', '[]'.padEnd(100_000)]) {
  test(`a broken record counts as none: ${record.slice(0, 20)}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(LIST);
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [KEY, record]);
    await page.reload();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await page.getByRole('checkbox').first().check();
    expect(JSON.parse((await kept(page)) ?? '')).toHaveLength(1);
    expect(faults).toEqual([]);
  });
}

test('a browser that keeps nothing says so, and the list still works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(LIST);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText('This browser does not let us keep ticks.')).toBeVisible();
  await expect(page.locator('[data-status]')).toContainText('1 of ');
});

test('on paper: every item with its box and its reason, no buttons', async ({ page }) => {
  await page.goto(OTHER);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const box of await page.getByRole('checkbox').all()) await expect(box).toBeVisible();
  await expect(page.getByText('Cell phones and internet phones cannot take plain collect calls.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('an answer opens with the keyboard and may lead to one more question', async ({ page }) => {
  await page.goto(STOPPED);
  await page.getByText('Another place', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Is the new place a reception center')).toBeVisible();
  await expect(page.getByText('Contact can be cut for some weeks there.')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Contact can be cut for some weeks there.')).toBeVisible();
});

test('danger comes first, and everything is on paper', async ({ page }) => {
  await page.goto(STOPPED);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Do you have a reason to fear for a life right now?');
  await page.emulateMedia({ media: 'print' });
  for (const step of ['Add a small sum', 'Contact can be cut for some weeks', 'Ask for the medical unit', 'Have ready'])
    await expect(page.getByText(step)).toBeVisible();
});

test('one button clears what this site keeps, after a second yes, and nothing of anybody else', async ({ page }) => {
  await page.goto('/tools/');
  await expect(page.getByText('At the moment it keeps nothing.')).toBeVisible();
  const button = page.getByRole('button', { name: 'Clear everything this site keeps on this device' });
  await expect(button).toBeHidden();
  await page.evaluate(() => localStorage.setItem('somebody-else', 'x'));
  await page.goto('/tools/draft/');
  await page.getByLabel('Your message').fill('Hello');
  await expect.poll(() => kept(page, 'contact-inside:draft')).toContain('Hello');
  await page.goto(LIST);
  await page.getByRole('checkbox').first().check();
  await page.goto('/tools/');
  await expect(page.getByText('2 things that you wrote or ticked.')).toBeVisible();
  await button.click();
  await page.getByRole('button', { name: 'No, keep it' }).click();
  expect(await kept(page)).not.toBeNull();
  await expect(button).toBeFocused();
  await button.click();
  await page.getByRole('button', { name: 'Yes, delete it all' }).click();
  await expect(page.locator('[data-device] [data-status]')).toHaveText('Deleted. Pages that you open from now on are saved again.');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['somebody-else']);
});

for (const address of ['/tools/', LIST, OTHER, STOPPED]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${address}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
      const box = page.getByRole('checkbox').first();
      if (await box.count()) await box.check();
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${address} fits a small window, also with text of double size, and asks no other host`, async ({ page, context, baseURL }) => {
    const foreign: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    expect(await sticksOut(page)).toEqual([]);
    expect(await sticksOutDoubled(page)).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test.describe('with saved pages', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the button clears the copies of pages too', async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match(location.href)))).toBe(true);
    await page.goto('/tools/');
    await expect(page.locator('[data-device] [data-status]')).toContainText('of', { timeout: 10_000 });
    await page.reload();
    await expect(page.locator('[data-device] [data-status]')).toHaveText(/^Copies of \d+ pages\.$/);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Yes, delete it all' }).click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('boxes can be ticked, and it says that they are not remembered', async ({ page }) => {
    await page.goto(LIST);
    await page.getByRole('checkbox').first().check();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('without JavaScript the ticks are lost');
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('the questions open', async ({ page }) => {
    await page.goto(STOPPED);
    await expect(page.getByText('Ask for a case number')).toBeHidden();
    await page.getByText('Yes, there is an outage').click();
    await expect(page.getByText('Ask for a case number')).toBeVisible();
  });

  test('all tools are named, and nothing pretends to be kept', async ({ page }) => {
    await page.goto('/tools/');
    await expect(page.getByRole('link', { name: 'Write the envelope' })).toBeVisible();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('this site keeps nothing on your device.');
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
