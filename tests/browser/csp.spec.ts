/**
 * What pages do works under the strict policy that each carries. That no page breaks it when it loads, quiet.spec.ts sees:
 * the browser says so in the console; that each page has one, tests/site/policy.test.ts.
 */
import { expect, test, type Page } from '@playwright/test';

/** What the browser refuses, as it says so in the console. */
function refused(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) lines.push(message.text());
  });
  return lines;
}

test('the lookup answers', async ({ page }) => {
  const lines = refused(page);
  await page.goto('/');
  await page.fill('#lookup', 'menard');
  await expect(page.locator('[data-facility="il/menard-correctional-center"]')).toContainText('CorrLinks');
  expect(lines).toEqual([]);
});

test('the page of results answers', async ({ page }) => {
  const lines = refused(page);
  await page.goto('/facilities/?q=menard');
  await expect(page.locator('[data-list]')).toContainText('Menard Correctional Center');
  expect(lines).toEqual([]);
});

test('the site search answers, with WebAssembly allowed there alone', async ({ page }) => {
  const lines = refused(page);
  await page.goto('/search/?q=refund');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  expect(lines).toEqual([]);
  await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveAttribute('content', /'wasm-unsafe-eval'/);
  await page.goto('/');
  await expect(page.locator('meta[http-equiv="content-security-policy"]')).not.toHaveAttribute('content', /unsafe/);
});

test('the policy has teeth: a script, a style and a picture from outside do not get in', async ({ page }) => {
  const lines = refused(page);
  await page.goto('/about/');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.broken = true' }));
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
    document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' }));
  });
  await expect.poll(() => lines.length).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});
