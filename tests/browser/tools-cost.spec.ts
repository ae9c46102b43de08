/** What a month costs: the examples without a script, the calculator with one. */
import { expect, test, type Page } from '@playwright/test';
import { BECKLEY, COOK, MENARD, MONTANA, unknownJail } from '../site/places.ts';
import { DOUBLE_TEXT } from './inject.ts';
import { violations } from './looks.ts';

const TOOL = '/tools/cost/';
const MONTANA_MONTH = `${TOOL}?place=mt/montana-state-prison`;

const result = (page: Page) => page.locator('[data-cost-result]');
const sum = (page: Page) => result(page).locator('tfoot td');
const row = (page: Page, what: string) =>
  result(page)
    .locator('tbody tr')
    .filter({ has: page.locator('b', { hasText: what }) });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(result(page)).toBeVisible();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('five places are worked out, the form is not shown, and the method is told', async ({ page }) => {
    await page.goto(TOOL);
    const tables = page.locator('[data-examples] table');
    await expect(tables).toHaveCount(5);
    const sums = await tables.locator('tfoot td').allInnerTexts();
    expect(sums.map((text) => /^\$\d+\.\d\d( to \$\d+\.\d\d)?( or more)?$|^not known$/.test(text))).toEqual(Array(5).fill(true));
    await expect(page.locator('form[data-cost]')).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How we count' })).toBeVisible();
    await expect(page.locator('#cap ~ table')).toContainText('Jail, 1,000 people or more');
  });

  test('every price of the examples has a source', async ({ page }) => {
    await page.goto(TOOL);
    const lines = await page.locator('[data-examples] .line').allInnerTexts();
    const priced = lines.filter((text) => /\b(a message|a minute|a photo|a visit)\b/.test(text) && !/^Federal cap/.test(text));
    expect(priced.length).toBeGreaterThan(5);
    expect(priced.filter((text) => !/ From .+ \(.+\)\.$/.test(text))).toEqual([]);
  });
});

test('a link from a place opens its month: the same sums as in the examples', async ({ page }) => {
  await page.goto(MONTANA);
  await page.getByRole('link', { name: 'What a month costs here' }).click();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('A month at Montana State Prison');
  const example = page.locator('[data-examples] section').filter({ hasText: 'Montana State Prison, MT' });
  expect(await result(page).locator('tbody tr').allInnerTexts()).toEqual(await example.locator('tbody tr').allInnerTexts());
  await expect(sum(page)).toHaveText(await example.locator('tfoot td').innerText());
});

for (const place of [COOK, MENARD, BECKLEY]) {
  test(`${place} links to its month`, async ({ page }) => {
    await page.goto(place);
    const link = page.getByRole('link', { name: 'What a month costs here' });
    await expect(link).toHaveAttribute('href', `${TOOL}?place=${place.replace(/^\/facilities\/|\/$/g, '')}`);
  });
}

test('a place of which nothing is known has no such link', async ({ page }) => {
  await page.goto(unknownJail().page);
  await expect(page.getByRole('link', { name: 'What a month costs here' })).toHaveCount(0);
});

test('sums follow the numbers, exactly', async ({ page }) => {
  await open(page, MONTANA_MONTH);
  await page.getByLabel('Messages', { exact: true }).fill('7');
  await expect(row(page, 'Messages').locator('td')).toHaveText('$1.75');
  await page.getByLabel('Video visits', { exact: true }).fill('0');
  await expect(row(page, 'Video visits')).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]messages=7&.*visits=0/);
  await page.reload();
  await expect(page.getByLabel('Messages', { exact: true })).toHaveValue('7');
  await expect(row(page, 'Messages').locator('td')).toHaveText('$1.75');
  await expect(page.locator('[data-cost-status]')).toContainText('The month costs $');
});

test('a number that makes no sense is named, and the last sum stays', async ({ page }) => {
  await open(page, MONTANA_MONTH);
  const before = await sum(page).innerText();
  for (const wrong of ['-3', '501', '2.5', '']) {
    await page.getByLabel('Messages', { exact: true }).fill(wrong);
    await expect(page.locator('[data-cost-wrong]')).toHaveText('Messages: write a whole number from 0 to 500.');
    await expect(page.getByLabel('Messages', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(sum(page)).toHaveText(before);
    expect(page.url()).toContain('messages=20');
  }
  await page.getByLabel('Messages', { exact: true }).fill('20');
  await expect(page.locator('[data-cost-wrong]')).toBeEmpty();
});

for (const [what, address] of [
  ['a place that does not exist', `${TOOL}?place=il/no-such-jail`],
  ['a state that does not exist', `${TOOL}?place=zz/a`],
  ['a path out of the folder', `${TOOL}?place=../../secret`],
  ['markup', `${TOOL}?place=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
] as const) {
  test(`${what} in the address is said, and a place can still be chosen`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('[data-found]')).toHaveText('We do not know this place. Choose a state and search for it.');
    await expect(result(page)).toBeHidden();
    await expect(page.getByLabel('State')).toBeEnabled();
  });
}

test('nonsense numbers in the address are the typical ones', async ({ page }) => {
  await open(page, `${MONTANA_MONTH}&messages=1e9&calls=-1&amount=${encodeURIComponent('<b>')}`);
  await expect(page.getByLabel('Messages', { exact: true })).toHaveValue('20');
  await expect(page.getByLabel('Phone calls', { exact: true })).toHaveValue('8');
  await expect(page.getByLabel('Dollars a deposit')).toHaveValue('50');
});

test('a place is chosen with the keyboard alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(TOOL, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await page.getByLabel('State').focus();
  await page.keyboard.type('Illinois');
  await expect(page.locator('[data-found]')).toContainText('places found');
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/tools/cost/il.json']);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Name or city')).toBeFocused();
  await page.keyboard.type('menard corr');
  await expect(page.locator('[data-found]')).toHaveText('1 place found. Choose it.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(result(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText('A month at Menard Correctional Center');
  await expect(page).toHaveURL(/\?place=il\/menard-correctional-center&/);
  await expect(page.getByRole('link', { name: 'All answers for this place' })).toHaveAttribute('href', MENARD);
});

test('what is typed to find a place stays out of the address', async ({ page }) => {
  await page.goto(TOOL);
  await page.getByLabel('State').selectOption('Illinois');
  await page.getByLabel('Name or city').fill('qqq secret');
  await expect(page.locator('[data-found]')).toHaveText('No place found. Try another part of the name.');
  expect(new URL(page.url()).search).toBe('');
});

test('when the prices cannot be loaded it says so, and trying again works', async ({ page }) => {
  await page.route('**/tools/cost/il.json', (route) => route.abort());
  await page.goto(TOOL);
  await page.getByLabel('State').selectOption('Illinois');
  await expect(page.locator('[data-found]')).toHaveText('The prices could not be loaded. Check your connection and try again.');
  await page.unroute('**/tools/cost/il.json');
  await page.getByLabel('State').selectOption('Choose a state');
  await page.getByLabel('State').selectOption('Illinois');
  await expect(page.locator('[data-found]')).toContainText('places found');
});

test('nothing is asked of another host, nothing is kept on the device, the console is quiet', async ({ page, context, baseURL }) => {
  const foreign: string[] = [];
  const said: string[] = [];
  context.on('request', (request) => !request.url().startsWith(`${baseURL}/`) && foreign.push(request.url()));
  page.on('console', (message) => !/^Service Worker registration blocked/.test(message.text()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await open(page, MONTANA_MONTH);
  await page.getByLabel('Phone calls', { exact: true }).fill('30');
  await expect(page).toHaveURL(/calls=30/);
  expect([foreign, said, await context.cookies(), await page.evaluate(() => localStorage.length + sessionStorage.length)]).toEqual([[], [], [], 0]);
}); // prettier-ignore

test('on paper stands the place alone: its table and what is not known, without form and examples', async ({ page }) => {
  await open(page, MONTANA_MONTH);
  await page.emulateMedia({ media: 'print' });
  await expect(result(page).locator('table')).toBeVisible();
  await expect(result(page).getByRole('heading', { name: 'What we do not know' })).toBeVisible();
  await expect(page.locator('form[data-cost]')).toBeHidden();
  await expect(page.locator('[data-examples]')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('#cap')).toBeVisible();
});

test.describe('under the eyes of a checker', () => {
  test('it does not scroll sideways on a small phone, also with large text, and everything to press is large enough', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, MONTANA_MONTH);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const field of await page.locator('form[data-cost] :is(input, select), [data-cost-print]').all())
      expect((await field.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.evaluate(DOUBLE_TEXT);
    const wide = await page
      .locator('main :is(table, td, th, input, select, button, p, li, fieldset):visible')
      .evaluateAll((all) =>
        all.filter((one) => !one.closest('.vh') && one.getBoundingClientRect().right > 360).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(wide).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, `${TOOL}?place=mo/potosi-correctional-center`);
      await page.getByLabel('Name or city').fill('co');
      await page.getByLabel('Messages', { exact: true }).fill('');
      expect(await violations(page)).toEqual([]);
    });
  }
});

test('when its script does not come through, no form stands there that does nothing', async ({ page }) => {
  const form = page.locator('form.costform');
  await page.goto('/tools/cost/');
  await expect(form).toBeVisible();
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.reload();
  await expect(form).toBeHidden();
});
