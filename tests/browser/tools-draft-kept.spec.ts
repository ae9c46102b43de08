/** The draft pad keeps the text on the device, says so when it cannot, forgets it when asked, and sends nothing anywhere. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { button, company, field, PAGE } from './draft-pad.ts';

const KEY = 'contact-inside:draft';
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
/** Everything that is asked for from now on. */
function requests(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    // The browser may fetch the icon of the tab at any time.
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  return asked;
}

test('nothing leaves the device while typing, counting, copying, printing and clearing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  const asked = requests(context);
  // Also not by a beacon, a socket or a picture.
  await page.evaluate(() => {
    const seen = ((window as unknown as { seen: string[] }).seen = []) as string[];
    navigator.sendBeacon = (url) => Boolean(seen.push(`beacon ${String(url)}`));
    window.WebSocket = class extends EventTarget {
      constructor(url: string) {
        super();
        seen.push(`socket ${url}`);
      }
    } as unknown as typeof WebSocket;
    window.print = () => undefined;
  });
  await company(page).selectOption('jpay');
  await field(page).pressSequentially('Hi Sam, see https://example.com/private ok?', { delay: 5 });
  await button(page, 'Copy').click();
  await expect(page.getByRole('status')).toHaveText(/Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hi Sam, see https://example.com/private ok?');
  await button(page, 'Print').click();
  await company(page).selectOption('corrlinks');
  await button(page, 'Clear').click();
  await button(page, 'Yes, delete it').click();
  await expect(field(page)).toHaveValue('');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  expect(await context.cookies()).toEqual([]);
});

test('this test sees a request when there is one', async ({ page, context }) => {
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  const asked = requests(context);
  await page.evaluate(() => fetch('/favicon.svg?x'));
  expect(asked).toHaveLength(1);
});

test('the text and the company outlive a reload, and are gone after clearing', async ({ page }) => {
  await page.goto(PAGE);
  expect(await stored(page)).toBeNull();
  await company(page).selectOption('jpay');
  await field(page).fill('Dear Sam,\nsee you “soon” 😀');
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue('Dear Sam,\nsee you “soon” 😀');
  await expect(company(page)).toHaveValue('jpay');
  await expect(page.getByText('This is your text from last time.')).toBeVisible();
  await button(page, 'Clear').click();
  await button(page, 'Yes, delete it').click();
  await expect(page.getByRole('status')).toHaveText('Deleted from this page and this device.');
  expect(await stored(page)).toBeNull();
  await page.reload();
  await expect(field(page)).toHaveValue('');
  await expect(company(page)).toHaveValue('');
});

test('what was typed last is kept when the page is left at once', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill('in a hurry');
  await page.goto('/about/');
  await page.goto(PAGE);
  await expect(field(page)).toHaveValue('in a hurry');
});

test('clearing asks first, and "no" keeps the text', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill('keep me');
  await button(page, 'Clear').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'No, keep it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Clear')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Delete the text')).toBeHidden();
  await expect(field(page)).toHaveValue('keep me');
  // Backwards from "no" is "yes".
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(button(page, 'Yes, delete it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
});

test('storage that is forbidden is said, and the pad still works', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(PAGE);
  await company(page).selectOption('jpay');
  await field(page).fill('hello');
  await expect(page.locator('[data-kept]')).toContainText('this browser does not let pages keep anything');
  await expect(page.getByRole('status')).toContainText('Not saved');
  await expect(page.locator('[data-limits]')).toContainText('5 of 6,000');
  await button(page, 'Clear').click();
  await button(page, 'Yes, delete it').click();
  await expect(field(page)).toHaveValue('');
  expect(errors).toEqual([]);
});

test('storage that is full is said, and heals', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      for (let at = 0; ; at += 1) {
        try {
          localStorage.setItem(`fill-${size}-${at}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await field(page).fill('x'.repeat(2000));
  await expect(page.locator('[data-kept]')).toContainText('the space for pages on this device is full');
  await expect(field(page)).toHaveValue('x'.repeat(2000));
  await page.evaluate(() => localStorage.clear());
  await field(page).press('y');
  await expect(page.locator('[data-kept]')).toHaveText('Saved on this device.');
});

test('a broken record does not break the pad', async ({ page }) => {
  for (const broken of [
    '{',
    'null',
    '[]',
    '"x"',
    '{"text":5,"company":{}}',
    '{"text":"ok","company":"no-such"}',
    '{"company":"__proto__"}',
  ]) {
    await page.goto(PAGE);
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [KEY, broken]);
    await page.reload();
    await expect(field(page)).toHaveValue(broken.includes('"ok"') ? 'ok' : '');
    await expect(company(page)).toHaveValue('');
    await expect(page.locator('[data-count]')).toHaveText(/characters?$/);
  }
});
