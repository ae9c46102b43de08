/** Without a network: what was opened can still be read, and nothing else is shown in its place. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { MENARD } from '../site/places.ts';

test.use({ serviceWorkers: 'allow' });

/** Open a page and wait until the worker watches over it and has kept it. */
async function openAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async (at) => (await caches.match(new URL(at, location.href).href)) !== undefined, path.split('?')[0]!))
    .toBe(true);
}

async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test('a page that was opened can be read without a network, the first one too', async ({ page, context }) => {
  await openAndKeep(page, MENARD);
  await openAndKeep(page, '/guides/how-corrlinks-works/');
  await goOffline(context);
  await page.goto(MENARD);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Menard');
  await page.goto('/guides/how-corrlinks-works/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How CorrLinks works');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which company');
});

test('a page that was not opened leads to the list of saved pages, never to another page', async ({ page, context }) => {
  await openAndKeep(page, MENARD);
  await goOffline(context);
  await page.goto('/providers/jpay/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await page.getByRole('link', { name: /Menard Correctional Center/ }).click();
  await expect(page).toHaveURL(MENARD);
});

test('the box answers without a network what it has answered before', async ({ page, context }) => {
  await openAndKeep(page, '/');
  await page.reload();
  await page.getByRole('combobox').pressSequentially('menard');
  await expect(page.locator('[data-facility="il/menard-correctional-center"]')).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('files-v1')).keys()).map(({ url }) => url).join(' ')))
    .toContain('/all.json');
  await goOffline(context);
  await page.goto('/');
  await page.getByRole('combobox').pressSequentially('cook county jail');
  await expect(page.locator('[data-facility="il/cook-county-jails"]')).toBeVisible();
});

test('with a network the page comes from there, not from the copy', async ({ page }) => {
  await openAndKeep(page, '/about/');
  await page.reload();
  await page.evaluate(async () => {
    const cache = await caches.open('pages-v1');
    await cache.put(
      new URL('/about/', location.href).href,
      new Response('<title>old</title>an old copy', { headers: { 'content-type': 'text/html' } }),
    );
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('About');
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.match(location.href))?.text())?.includes('an old copy')))
    .toBe(false);
});

test('saved pages can be deleted with one button', async ({ page }) => {
  await openAndKeep(page, '/about/');
  await page.goto('/offline/');
  await expect(page.locator('[data-saved] a')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Delete all saved pages' }).click();
  await expect(page.locator('[data-saved] a')).toHaveCount(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('one file switches it off for everybody', async ({ page }) => {
  await openAndKeep(page, '/about/');
  // As if sw-off.js stood in the place of sw.js: the same scope, another script.
  await page.evaluate(() => navigator.serviceWorker.register('/sw-off.js', { scope: '/' }));
  await expect
    .poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]))
    .toEqual([0, 0]);
});

test('a page whose copy is damaged or missing is no other page', async ({ page, context }) => {
  await openAndKeep(page, '/about/');
  await openAndKeep(page, '/privacy/');
  await page.evaluate(async () => (await caches.open('pages-v1')).delete(new URL('/privacy/', location.href).href));
  await goOffline(context);
  await page.goto('/privacy/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
});
