/** Companies side by side: chosen, shared, read back; bad addresses; keyboard, small phones, paper. */
import { expect, test, type Page } from '@playwright/test';
import { DOUBLE_TEXT } from './inject.ts';
import { sides, violations } from './looks.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Choose your own' });
const select = (page: Page, number: number) => section(page).getByRole('combobox', { name: new RegExp(`^Company ${number}`) });
const status = (page: Page) => section(page).getByRole('status');
const table = (page: Page) => page.getByRole('table');
const go = (page: Page) => section(page).getByRole('button', { name: 'Compare' }).click();

/** Column heads in order; they are hidden on a phone. */
const heads = (page: Page) => table(page).locator('thead a').allTextContents();
/** Values of the four lists. */
const chosen = (page: Page) => section(page).locator('select').evaluateAll((nodes) => nodes.map((node) => (node as HTMLSelectElement).value)); // prettier-ignore

test('nothing is loaded before there is a choice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/compare/', { waitUntil: 'networkidle' });
  await expect(section(page)).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  expect(asked.filter((path) => path.startsWith('/compare/columns/'))).toEqual([]);
});

test('three companies: a table, an address that is shared and read back', async ({ page, context }) => {
  await page.goto('/compare/');
  await select(page, 1).selectOption('JPay');
  await select(page, 2).selectOption('NCIC');
  await select(page, 3).selectOption({ value: 'pay-tel' });
  await go(page);
  await expect(page).toHaveURL('/compare/?with=jpay,ncic,pay-tel');
  await expect(status(page)).toContainText('JPay, NCIC, Pay Tel side by side.', { timeout: 10_000 });
  expect(await heads(page)).toEqual(['JPay', 'NCIC', 'Pay Tel']);
  const text = await table(page).innerText();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(table(other)).toBeVisible();
  expect(await table(other).innerText()).toBe(text);
  expect(await chosen(other)).toEqual(['jpay', 'ncic', 'pay-tel', '']);
  await expect(other).toHaveTitle(/^JPay, NCIC, .* side by side$/);
});

test('all that families ask for stands in the table, prices with place and date', async ({ page }) => {
  await page.goto('/compare/?with=jpay,smart-communications');
  const rows = ['Services', 'How you pay', 'Price examples', 'Length and limits', 'Photos and attachments', 'Who starts', 'How long it takes', 'Refunds and expiry', 'Apps', 'Help and support', 'Spanish', 'Known trouble']; // prettier-ignore
  for (const name of rows) await expect(table(page).getByRole('rowheader', { name, exact: true })).toBeVisible();
  const price = table(page).getByRole('row', { name: 'Price examples' }).getByRole('cell').first();
  await expect(price).toContainText(/\((messages|phone calls|money)\): .*(¢|\$|free).* \(.*(20\d\d|no date).*official\)/);
  await expect(price.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await expect(table(page).getByRole('link', { name: 'Everything about JPay' })).toHaveAttribute('href', '/providers/jpay/');
});

test('the chooser and a page of our own say the same of a company', async ({ page }) => {
  // Without spaces: those between blocks differ and are not seen.
  const cellsOf = () =>
    table(page)
      .locator('tbody tr:not(.more-row)')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td:nth-of-type(1)')].map((node) => node.textContent.replace(/\s/g, '')).join(': ')),
      );
  await page.goto('/compare/jpay-vs-connectnetwork/');
  const authored = await cellsOf();
  await page.goto('/compare/?with=jpay,smart-communications');
  await expect(table(page)).toBeVisible();
  const built = new Set(await cellsOf());
  expect(authored.length).toBeGreaterThan(10);
  expect(authored.filter((cell) => !built.has(cell))).toEqual([]);
});

for (const [what, address] of [
  ['chosen', '/compare/'],
  ['shared', '/compare/?with=connectnetwork,jpay'],
] as const) {
  test(`a pair that has a page leads there: ${what}`, async ({ page }) => {
    await page.goto(address);
    if (what === 'chosen') {
      await select(page, 1).selectOption('ConnectNetwork');
      await select(page, 2).selectOption('JPay');
      await go(page);
    }
    await expect(page).toHaveURL('/compare/jpay-vs-connectnetwork/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('back and forward show what the address says', async ({ page }) => {
  await page.goto('/compare/?with=jpay,ncic');
  await expect(table(page)).toBeVisible();
  await select(page, 2).selectOption('Securus');
  await select(page, 3).selectOption('NCIC');
  await go(page);
  await expect(page).toHaveURL('/compare/?with=jpay,securus,ncic');
  await expect.poll(() => heads(page)).toEqual(['JPay', 'Securus', 'NCIC']);
  await page.goBack();
  await expect.poll(() => heads(page)).toEqual(['JPay', 'NCIC']);
  expect(await chosen(page)).toEqual(['jpay', 'ncic', '', '']);
  await page.goForward();
  await expect.poll(() => heads(page)).toEqual(['JPay', 'Securus', 'NCIC']);
});

for (const [query, says, columns] of [
  ['jpay,nobody', ['We do not know this company: nobody.', 'Choose at least two'], 0],
  ['jpay', ['Choose at least two'], 0],
  ['jpay,jpay', ['Choose at least two'], 0],
  ['nobody,nothing', ['We do not know this company: nobody, nothing.'], 0],
  ['jpay,ncic,nobody', ['We do not know this company: nobody.', 'JPay, NCIC side by side.'], 2],
  ['jpay,ncic,securus,viapath,homewav', ['Four is the most', 'JPay, NCIC, Securus, ViaPath side by side.'], 4],
  ['jpay,connectnetwork,nobody', ['We do not know this company: nobody.', 'JPay, ConnectNetwork side by side.'], 2],
  [
    encodeURIComponent('<img src=x onerror=alert(1)>,../../jpay'),
    ['We do not know this company: <img src=x onerror=alert(1)>, ../../jpay.'],
    0,
  ],
  ['__proto__,constructor', ['We do not know this company: __proto__, constructor.'], 0],
  ['%E0%A4%A', ['We do not know this company'], 0],
] as const) {
  test(`a bad address: ${query}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('dialog', () => expect('a dialog').toBe('none'));
    await page.goto(`/compare/?with=${query}`);
    for (const text of says) await expect(status(page)).toContainText(text);
    await expect(table(page)).toHaveCount(columns > 0 ? 1 : 0);
    if (columns > 0) expect(await heads(page)).toHaveLength(columns);
    expect(await section(page).locator('img').count()).toBe(0);
    expect(asked.filter((path) => path.includes('/columns/')).length).toBe(columns);
  });
}

test('too few chosen: it says so and the address stays', async ({ page }) => {
  await page.goto('/compare/');
  await go(page);
  await expect(status(page)).toHaveText('Choose at least two different companies.');
  await select(page, 1).selectOption('JPay');
  await select(page, 4).selectOption('JPay');
  await go(page);
  await expect(status(page)).toHaveText('Choose at least two different companies.');
  await expect(page).toHaveURL('/compare/');
});

test('when a company cannot be loaded it says so, and trying again works', async ({ page }) => {
  await page.route('**/columns/ncic.json', (route) => route.abort());
  await page.goto('/compare/?with=jpay,ncic');
  await expect(status(page)).toContainText('could not be loaded');
  await expect(table(page)).toHaveCount(0);
  await page.unroute('**/columns/ncic.json');
  await go(page);
  await expect(table(page)).toBeVisible();
});

test('an error page in place of a company is an error, not a table', async ({ page }) => {
  await page.route('**/columns/ncic.json', (route) => route.fulfill({ status: 404, body: '{"cells":{}}' }));
  await page.goto('/compare/?with=jpay,ncic');
  await expect(status(page)).toContainText('could not be loaded');
});

test('with the keyboard alone', async ({ page }) => {
  await page.goto('/compare/');
  await select(page, 1).focus();
  await page.keyboard.type('JPay');
  await page.keyboard.press('Tab');
  await expect(select(page, 2)).toBeFocused();
  await page.keyboard.type('NCIC');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(section(page).getByRole('button', { name: 'Compare' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/compare/?with=jpay,ncic');
  await expect(table(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('our comparisons and the pages of all companies are there', async ({ page }) => {
    await page.goto('/compare/?with=jpay,ncic');
    await expect(section(page)).toBeHidden();
    const note = page.locator('noscript');
    await expect(note.locator('p')).toBeVisible();
    await expect(note.locator('p')).toContainText('you need JavaScript');
    await expect(note.locator('a[href="/providers/ncic/"]')).toBeVisible();
    expect(await page.locator('main a[href^="/compare/"]').count()).toBeGreaterThan(5);
  });
});

for (const [what, address] of [
  ['two companies', '/compare/?with=jpay,ncic'],
  ['four companies', '/compare/?with=jpay,ncic,pay-tel,securus'],
  ['a page of our own', '/compare/jpay-vs-connectnetwork/'],
  ['nine companies', '/compare/all-in-one/'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${what}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(table(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${what} do not scroll sideways on a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await expect(table(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Each cell says whose it is: the heads of the columns are gone here.
    await expect(table(page).locator('td .col').first()).toBeVisible();
    await page.evaluate(DOUBLE_TEXT);
    expect(await table(page).evaluate((node) => node.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
  });
}

for (const [address, most] of [
  ['/compare/?with=jpay,smart-communications', 1],
  ['/compare/?with=securus,smart-communications', 1],
  ['/compare/jpay-vs-connectnetwork/', 2],
] as const) {
  test(`${address} is printed on one sheet`, async ({ page }, { project }) => {
    test.skip(project.name === 'phone', 'Paper is the same on every screen.');
    await page.goto(address);
    await expect(table(page)).toBeVisible();
    expect(await sides(page, 'Letter')).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Compare' })).toBeHidden();
    await expect(table(page).locator('thead a').first()).toBeVisible();
    await expect(table(page).locator('td .col').first()).toBeHidden();
  });
}
