/** "Is this the real site?": the check and its lists, with and without JavaScript, and nothing that leaves the device. */
import { expect, test, type Page } from '@playwright/test';
import { violations } from './looks.ts';

const PAGE = '/tools/official-sites/';

const verdicts = (page: Page) => page.locator('.verdict');

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('Web address, phone number or message').fill(text);
  await page.getByRole('button', { name: 'Check it' }).click();
}

for (const [text, level, headline] of [
  ['jpay.com', 'yes', 'Listed: jpay.com is an address of JPay'],
  ['HTTPS://WWW.JPAY.COM./Login', 'yes', 'Listed: jpay.com'],
  ['hxxps://jpay[.]com', 'yes', 'Listed: jpay.com'],
  ['https://cor.mt.gov/FriendsandFamily/', 'yes', 'Listed: cor.mt.gov is an address of Montana Department of Corrections'],
  ['https://www.pa.gov/agencies/cor', 'yes', 'Listed: pa.gov is the site of the State of Pennsylvania'],
  ['jpay-login.com', 'no', 'Careful: this is not jpay.com'],
  ['jpay.net', 'no', 'Careful: this is not jpay.com'],
  ['jpаy.com', 'no', 'Careful: this is not jpay.com'],
  ['xn--jpy-7cd.com', 'no', 'Careful: this is not jpay.com'],
  ['c0rrlinks.com', 'no', 'Careful: this is not corrlinks.com'],
  ['corlinks.com', 'no', 'Careful: this is not corrlinks.com'],
  ['https://jpay.com@evil.com', 'no', 'Careful: this is not jpay.com'],
  ['jpay.com.evil.io', 'no', 'Careful: this is not jpay.com'],
  ['javascript:alert(1)', 'no', 'Careful: this is no web address'],
  ['http://192.168.0.1/jpay', 'no', 'Careful: this is a bare number'],
  ['google.com', 'maybe', 'Not on our lists: google.com'],
  ['help@jpay.com', 'yes', 'Listed: jpay.com'],
  ['(800) 574-5729', 'yes', 'Listed: 800-574-5729 is a number of JPay'],
  ['866-516-0115', 'maybe', 'Listed: 866-516-0115 is a number of GettingOut'],
  ['866-516-0111', 'no', 'Careful: this is nearly a number of GettingOut'],
  ['JPay', 'maybe', 'This is a name, not an address'],
  ['???', 'maybe', 'We see no address'],
] as const) {
  test(`${text}: ${level}`, async ({ page }) => {
    await page.goto(PAGE);
    await check(page, text);
    await expect(verdicts(page)).toHaveCount(1);
    await expect(verdicts(page)).toHaveClass(new RegExp(`\\b${level}\\b`));
    await expect(verdicts(page).getByRole('heading')).toContainText(headline);
  });
}

test('a whole message is taken apart, and each verdict leads to our page', async ({ page }) => {
  await page.goto(PAGE);
  await check(page, 'Your JPay account is locked!\nhttps://jpay-login.com/a or www.jpay.com, 866-516-0115.');
  await expect(verdicts(page)).toHaveCount(3);
  await expect(page.getByRole('status')).toContainText('Sources do not agree: another one prints 866-516-0015');
  await verdicts(page).first().getByRole('link', { name: 'About JPay' }).click();
  await expect(page).toHaveURL('/providers/jpay/');
});

test('with the keyboard: Enter checks, Shift and Enter is a new line', async ({ page }) => {
  await page.goto(PAGE);
  const field = page.getByLabel('Web address, phone number or message');
  await field.focus();
  await page.keyboard.type('jpay.net');
  await page.keyboard.press('Shift+Enter');
  await expect(verdicts(page)).toHaveCount(0);
  await expect(field).toHaveValue('jpay.net\n');
  await page.keyboard.type('jpay.com');
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(2);
  await expect(field).toBeFocused();
});

test('an old verdict goes when the text changes', async ({ page }) => {
  await page.goto(PAGE);
  await check(page, 'jpay.com');
  await expect(verdicts(page)).toHaveCount(1);
  await page.getByLabel('Web address, phone number or message').press('x');
  await expect(verdicts(page)).toHaveCount(0);
  await page.getByLabel('Web address, phone number or message').fill(' ');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('status')).toHaveText('Type or paste something first.');
});

test('what is pasted is never read as markup', async ({ page }) => {
  await page.goto(PAGE);
  await check(page, 'https://evil.io/<img/src=x/onerror="document.title=1">');
  await expect(verdicts(page)).toContainText('evil.io');
  await expect(page.locator('.verdict img')).toHaveCount(0);
});

test('one request for the list, and nothing pasted leaves the device', async ({ page, context, baseURL }) => {
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  for (const text of ['secret-jpay.com', 'https://jpay.com', '866-516-0115']) {
    await check(page, text);
    await expect(verdicts(page)).toHaveCount(1);
  }
  await page.waitForLoadState('networkidle');
  // The list and the rules, once; no address has anything of the text in it.
  const files = asked.map((line) => line.replace(`${baseURL}/`, '').replace(/_astro\/[\w.-]+\.js/, 'a script'));
  expect([...new Set(files)].filter((line) => !line.includes('favicon')).sort()).toEqual([
    'GET a script ',
    'GET tools/official-sites/list.json ',
  ]);
  expect(files.filter((line) => line.includes('list.json'))).toHaveLength(1);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test('a list that does not come is said, and asked for again', async ({ page }) => {
  await page.route('**/list.json', (route) => route.abort());
  await page.goto(PAGE);
  await check(page, 'jpay.com');
  await expect(page.getByRole('status')).toContainText('The list did not load');
  await page.unroute('**/list.json');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(verdicts(page)).toHaveCount(1);
});

test('axe finds nothing with verdicts of each level', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(PAGE);
    await check(page, 'jpay.com jpay.net google.com');
    await expect(verdicts(page)).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
  }
});

test('verdicts with long names fit the window', async ({ page }) => {
  await page.goto(PAGE);
  await check(page, `jpay.com.${'a'.repeat(60)}.${'b'.repeat(60)}.io/${'c'.repeat(300)}`);
  await expect(verdicts(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test('targets are large enough for a finger', async ({ page }) => {
  await page.goto(PAGE);
  await check(page, 'jpay.net');
  for (const target of [page.getByRole('button', { name: 'Check it' }), verdicts(page).getByRole('link')])
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists are there, with sources and the numbers that do not agree', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('form.check')).toBeHidden();
    await expect(page.locator('noscript p', { hasText: 'The check needs JavaScript.' })).toBeVisible();
    const list = page.locator('dl.official');
    await expect(list.getByRole('link', { name: 'JPay', exact: true })).toHaveAttribute('href', '/providers/jpay/');
    await expect(list.locator('dd', { hasText: 'jpayhelp.com help pages' }).getByRole('link')).toHaveAttribute('href', /jpayhelp\.com/);
    const conflicts = page.getByRole('region', { name: 'Numbers that do not agree' });
    for (const number of ['866-516-0115', '866-516-0015', '888-516-0115', '866-232-1899', '866-204-1603'])
      await expect(conflicts.getByRole('link', { name: number })).toHaveAttribute('href', `tel:+1-${number}`);
  });

  test('so are those of the agencies', async ({ page }) => {
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Official addresses of prison systems and jails' }).click();
    await expect(page).toHaveURL(`${PAGE}agencies/`);
    await expect(page.locator('dd', { hasText: 'cor.mt.gov' })).toContainText('website, page for families');
  });
});
