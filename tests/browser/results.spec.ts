/** The page of results: a list, filters, an address that can be shared, and places by distance. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { DOUBLE_TEXT } from './inject.ts';
import { violations } from './looks.ts';

const FOUND = /^([\d,]+) places? found$/;

const section = (page: Page) => page.getByRole('region', { name: 'Search all places' });
const items = (page: Page) => section(page).getByRole('listitem');
const status = (page: Page) => section(page).getByRole('status');

/** Open the page of results for an address. */
async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`/facilities/?${query}`);
  await expect(status(page)).not.toBeEmpty();
  await expect(status(page)).not.toHaveText('Looking…');
  return items(page);
}

/** How many places the page says it has found. */
async function count(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(FOUND);
  return Number(FOUND.exec(await status(page).innerText())![1]!.replaceAll(',', ''));
}

const choice = (page: Page, name: string) => section(page).getByRole('combobox', { name, exact: true });
const search = (page: Page) => new URL(page.url()).searchParams;

test('nothing is asked for and nothing listed before there is a question', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/facilities/', { waitUntil: 'networkidle' });
  await expect(section(page)).toBeVisible();
  await expect(items(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  expect(asked.filter((path) => path.startsWith('/lookup/'))).toEqual([]);
});

test('a query in the address gives a list with answers', async ({ page }) => {
  const list = await open(page, 'q=washington+county');
  expect(await count(page)).toBeGreaterThan(20);
  expect(await list.count()).toBeGreaterThan(20);
  await expect(section(page).getByLabel('Name, city, county or ZIP')).toHaveValue('washington county');
  for (const one of (await list.all()).slice(0, 10)) {
    await expect(one.getByRole('link')).toHaveAttribute('href', /^\/facilities\/[a-z]{2}\/[^/]+\/$/);
    await expect(one).toContainText(/, [A-Z]{2} · .*Messages: /);
  }
  const first = list.first().getByRole('link');
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('the filter by state narrows the list; the address keeps it', async ({ page }) => {
  const list = await open(page, 'q=washington+county');
  const before = await count(page);
  await choice(page, 'State').selectOption('Illinois');
  await expect(page).toHaveURL('/facilities/?q=washington+county&state=il');
  await expect(list.first()).toContainText(', IL · ');
  const after = await count(page);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  const shown = await list.allInnerTexts();
  for (const text of shown) expect(text).toContain(', IL · ');

  await page.reload();
  await expect(choice(page, 'State')).toHaveValue('il');
  await expect(section(page).getByLabel('Name, city, county or ZIP')).toHaveValue('washington county');
  await expect(status(page)).toHaveText(FOUND);
  expect(await list.allInnerTexts()).toEqual(shown);

  await choice(page, 'State').selectOption('Any');
  await expect(page).toHaveURL('/facilities/?q=washington+county');
  expect(await count(page)).toBe(before);
});

// "county jail" is in hundreds of names: the filter must look at all of them, not at the best of the whole country.
test('a filter looks at every place that fits the query', async ({ page }) => {
  await open(page, 'q=county+jail&state=il');
  expect(await count(page)).toBeGreaterThan(20);
});

test('kind, company and service filter together', async ({ page }) => {
  const list = await open(page, 'state=il');
  const all = await count(page);
  expect(all).toBeGreaterThan(100);
  await open(page, 'state=il&provider=corrlinks');
  const company = await count(page);
  await open(page, 'state=il&provider=corrlinks&service=messaging');
  const both = await count(page);
  expect(both).toBeGreaterThan(10);
  expect(both).toBeLessThanOrEqual(company);
  expect(company).toBeLessThan(all);
  // A closed place says that it is closed, and no more.
  for (const text of await list.allInnerTexts()) expect(text).toMatch(/, IL · [^]*(Messages: [^\n]*CorrLinks| · closed$)/);
  expect((await list.allInnerTexts()).filter((text) => text.includes('CorrLinks')).length).toBeGreaterThan(10);
  await expect(choice(page, 'Company')).toHaveValue('corrlinks');
  await expect(choice(page, 'Service')).toHaveValue('messaging');

  // CorrLinks carries no money.
  await choice(page, 'Service').selectOption('money');
  await expect(status(page)).toContainText('places fits the filters');
  await expect(list).toHaveCount(0);
  expect(search(page).get('service')).toBe('money');

  await choice(page, 'Company').selectOption('Any');
  await choice(page, 'Service').selectOption('Any');
  await choice(page, 'Kind of place').selectOption('City jail');
  await expect(list.first()).toContainText(', IL · City jail');
  for (const text of await list.allInnerTexts()) expect(text).toContain('IL · City jail');
  expect([...search(page)]).toEqual([['state', 'il'], ['kind', expect.stringMatching(/city|municipal/)]]); // prettier-ignore
});

test('“Show more” shows all, step by step', async ({ page }) => {
  const list = await open(page, 'state=il');
  const all = await count(page);
  const more = section(page).getByRole('button', { name: 'Show more' });
  await expect(list).toHaveCount(40);
  const first = await list.first().innerText();
  for (let shown = 40; shown < all; shown += 40) {
    await expect(list).toHaveCount(shown);
    await more.click();
  }
  await expect(list).toHaveCount(all);
  await expect(list.first()).toHaveText(first, { useInnerText: true });
  const links = await list.getByRole('link').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
  expect(new Set(links).size).toBe(all);
});

test('“Show more” is there only when there is more', async ({ page }) => {
  const more = page.getByRole('button', { name: 'Show more' });
  await page.goto('/facilities/');
  await expect(section(page)).toBeVisible();
  expect(await more.isVisible()).toBe(false);
  await open(page, 'q=sangamon+county+jail');
  expect(await more.isVisible()).toBe(false);
});

test('the last “Show more” does not lose the focus', async ({ page }) => {
  const list = await open(page, 'state=il&provider=corrlinks&service=messaging');
  const all = await count(page);
  expect(all).toBeGreaterThan(40);
  expect(all).toBeLessThanOrEqual(80);
  await section(page).getByRole('button', { name: 'Show more' }).focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(all);
  await page.waitForTimeout(100);
  expect(await section(page).evaluate((node) => node.contains(document.activeElement))).toBe(true);
});

test('a ZIP code lists places by distance', async ({ page }) => {
  const list = await open(page, 'near=62704');
  expect(await count(page)).toBeGreaterThan(9);
  await expect(list.first()).toContainText(/^Sangamon County Jail\s*Springfield, IL · County jail · \d+ miles?/);
  const miles = (await list.allInnerTexts()).map((text) => Number(/ · (\d+) miles?(\n|$)/.exec(text)?.[1]));
  expect(miles).not.toContain(NaN);
  expect(miles).toEqual([...miles].sort((a, b) => a - b));
  expect(miles.at(-1)).toBeGreaterThan(miles[0]!);
});

test('a town of many states asks which, and the answer works', async ({ page }) => {
  const list = await open(page, 'near=springfield');
  await expect(status(page)).toHaveText('There are several towns of this name. Which one?');
  const towns = await list.allInnerTexts();
  expect(towns.length).toBeGreaterThan(3);
  expect(towns).toContain('Springfield, MO');
  await list.getByRole('link', { name: 'Springfield, IL', exact: true }).click();
  await expect(page).toHaveURL('/facilities/?near=springfield+il');
  await expect(list.first()).toContainText(/Sangamon County Jail.*miles?/);
  await expect(section(page).getByLabel('Near a ZIP code or town')).toHaveValue('springfield il');
});

for (const near of ['zzzz', '00000', '!!', 'near me']) {
  test(`“${near}” is no place that is known`, async ({ page }) => {
    const list = await open(page, `near=${encodeURIComponent(near)}`);
    await expect(status(page)).toContainText('We do not know this ZIP code or town.');
    await expect(list).toHaveCount(0);
  });
}

test('typed by hand: one box clears the other, Enter searches', async ({ page }) => {
  const list = await open(page, 'q=menard');
  await expect(list.first()).toContainText('Menard');
  const near = section(page).getByLabel('Near a ZIP code or town');
  const query = section(page).getByLabel('Name, city, county or ZIP');
  await near.fill('Springfield, IL');
  await expect(query).toHaveValue('');
  await near.press('Enter');
  await expect(list.first()).toContainText(/Sangamon County Jail.*miles?/);
  expect([...search(page)]).toEqual([['near', 'Springfield, IL']]);
  await query.fill('rikers');
  await expect(near).toHaveValue('');
  await section(page).getByRole('button', { name: 'Search' }).click();
  await expect(list.first()).toContainText(', NY · ');
  expect([...search(page)]).toEqual([['q', 'rikers']]);
});

test('“Show all” of the suggestions leads to as many results', async ({ page, hasTouch }) => {
  await page.goto('/');
  const link = page.locator('.pop').getByRole('link', { name: /^Show all \d+$/ });
  await expect(async () => {
    // The number is known once the worker has read the whole index; a key after that shows it.
    await page.locator('#lookup').fill('washington');
    await page.locator('#lookup').fill('washington county');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  const all = Number(/\d+/.exec(await link.innerText())![0]);
  const first = (await page.locator('[role="option"] b').first().textContent())!;
  await (hasTouch ? link.tap() : link.click());
  await expect(page).toHaveURL('/facilities/?q=washington%20county');
  expect(await count(page)).toBe(all);
  await expect(items(page).first().getByRole('link')).toHaveText(first);
});

test('when the list cannot be loaded it says so, and searching again works', async ({ page }) => {
  await page.route('**/lookup/**', (route) => route.abort());
  await page.goto('/facilities/?q=menard');
  await expect(status(page)).toContainText('The list could not be loaded.');
  await expect(page.getByRole('link', { name: 'Illinois', exact: true })).toBeVisible();
  await page.unroute('**/lookup/**');
  await section(page).getByRole('button', { name: 'Search' }).click();
  await expect(items(page).first()).toContainText('Menard');
});

for (const [what, query] of [
  ['results', 'q=washington+county'],
  ['towns to choose from', 'near=springfield'],
  ['nothing found', 'near=zzzz'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${what}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, query);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${what} do not scroll sideways on a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const list = await open(page, query);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.evaluate(DOUBLE_TEXT);
    for (const one of (await list.all()).slice(0, 10)) {
      const { x, width } = (await one.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });
}
