/** Lookup and site search work under a strict policy: scripts and styles by hash, WebAssembly only for Pagefind. */
import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';

/** Serve every page with the policy that a good host would send, made from the page's own inline parts. */
async function strict(page: Page, extra = ''): Promise<string[]> {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const hashes = (tag: string) =>
      [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>([\\s\\S]*?)</${tag}>`, 'g'))]
        .map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`)
        .join(' ');
    const policy = `default-src 'none'; script-src 'self' ${hashes('script')} ${extra}; style-src ${hashes('style')}; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'`;
    await route.fulfill({ response, body: html, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  return violations;
}

test('the lookup answers', async ({ page }) => {
  const violations = await strict(page);
  await page.goto('/');
  await page.fill('#lookup', 'menard');
  await expect(page.locator('[data-facility="il/menard-correctional-center"]')).toContainText('CorrLinks');
  expect(violations).toEqual([]);
});

test('the page of results answers', async ({ page }) => {
  const violations = await strict(page);
  await page.goto('/facilities/?q=menard');
  await expect(page.locator('[data-list]')).toContainText('Menard Correctional Center');
  expect(violations).toEqual([]);
});

test('the site search answers, with WebAssembly allowed', async ({ page }) => {
  const violations = await strict(page, "'wasm-unsafe-eval'");
  await page.goto('/search/?q=refund');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  expect(violations).toEqual([]);
});

test('the policy of this test has teeth: without its hash the script of the lookup does not run', async ({ page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto('/');
  await expect(page.locator('#lookup')).toBeVisible();
  await expect(page.locator('[role="combobox"]')).toHaveCount(0);
});
