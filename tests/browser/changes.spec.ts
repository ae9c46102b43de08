/** Changes of companies: the pages, their feeds and calendars. */
import { expect, test, type Page } from '@playwright/test';
import { DOUBLE_TEXT } from './inject.ts';
import { violations } from './looks.ts';

const entries = (page: Page) => page.locator('.changes > li');

test('from the list of states to a switch, its place and back', async ({ page }) => {
  await page.goto('/changes/');
  await page.getByRole('main').getByRole('link', { name: 'Illinois', exact: true }).click();
  await expect(page).toHaveURL('/changes/il/');
  const entry = entries(page).filter({ hasText: 'From ConnectNetwork to CorrLinks (messages)' });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('2025');
  await expect(entry.locator('.small a')).toHaveAttribute('href', /^https:/);
  await entry.getByRole('link', { name: 'Illinois Department of Corrections' }).click();
  await expect(page).toHaveURL('/agencies/illinois-doc/');
  await page.goBack();
  await page.getByRole('link', { name: 'All changes' }).click();
  await expect(page).toHaveURL('/changes/');
});

test('every entry has a link to its place and a dated source', async ({ page }) => {
  for (const address of ['/changes/', '/changes/ca/', '/changes/federal/']) {
    await page.goto(address);
    const all = await entries(page).all();
    expect(all.length, address).toBeGreaterThan(0);
    for (const entry of all) {
      expect(await entry.locator('a[href^="/agencies/"], a[href^="/facilities/"]').count()).toBeGreaterThan(0);
      expect(await entry.locator('.small a[href^="https:"]').count()).toBeGreaterThan(0);
      await expect(entry.locator('.small')).toContainText(/\((.*\d{4}|no date), (not )?official/);
    }
  }
});

test('what holds for a whole system is said of the system, not of its prisons', async ({ page }) => {
  await page.goto('/changes/ut/');
  await expect(entries(page).filter({ hasText: 'January 5, 2026' }).filter({ hasText: '(letters)' })).toHaveCount(1);
});

test('each page says what to do before a change', async ({ page }) => {
  for (const address of ['/changes/', '/changes/il/']) {
    await page.goto(address);
    const list = page.getByRole('region', { name: 'Before a change: save and do' });
    await expect(list.getByRole('listitem')).toHaveCount(6);
    await expect(list.getByRole('link')).toHaveAttribute('href', '/guides/provider-switched/');
  }
});

test('a link of the feed leads to its entry', async ({ page, request }) => {
  const feed = await (await request.get('/changes/il/rss.xml')).text();
  const links = [...feed.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map(([, link]) => new URL(link!));
  expect(links.length).toBeGreaterThan(3);
  await page.goto('/changes/il/');
  for (const { pathname, hash } of links) {
    expect(pathname).toBe('/changes/il/');
    await expect(page.locator(hash)).toHaveCount(1);
  }
  await page.goto(`/changes/il/${links[0]!.hash}`);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator('link[rel="alternate"]')).toHaveAttribute('href', '/changes/il/rss.xml');
});

test('the feed of all is whole: own ids, no day to come', async ({ page, request }) => {
  const response = await request.get('/changes/rss.xml');
  const feed = await response.text();
  await page.goto('/changes/');
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    return {
      broken: xml.querySelector('parsererror')?.textContent,
      ids: [...xml.querySelectorAll('item > guid')].map((node) => node.textContent),
      titles: [...xml.querySelectorAll('item > title')].map((node) => node.textContent),
      days: [...xml.querySelectorAll('item > pubDate')].map((node) => Date.parse(node.textContent)),
    };
  }, feed);
  expect(read.broken).toBeUndefined();
  expect(read.ids.length).toBeGreaterThan(50);
  expect(new Set(read.ids).size).toBe(read.ids.length);
  expect(read.titles.filter((title) => !/^(From .+ to .+|New: .+|No more .+) \(.+\), .+, .+$/.test(title))).toEqual([]);
  expect(read.days.every((day) => day <= Date.now())).toBe(true);
});

test('calendars hold whole days with ids of their own, and nothing of the day of the build', async ({ page, request }) => {
  await page.goto('/changes/ca/');
  const href = await page.getByRole('link', { name: 'Calendar (iCalendar)' }).getAttribute('href');
  expect(href).toBe('/changes/ca/calendar.ics');
  for (const address of [href!, '/changes/calendar.ics']) {
    const calendar = (await (await request.get(address)).text()).replace(/\r\n[ \t]/g, '');
    const events = calendar.split('BEGIN:VEVENT').slice(1);
    expect(events.length).toBeGreaterThan(2);
    const ids = events.map((event) => /^UID:(.+)$/m.exec(event)?.[1]?.trim());
    expect(new Set(ids).size).toBe(ids.length);
    for (const event of events) {
      const day = /^DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)\s*$/m.exec(event)?.slice(1).join('-');
      expect(day).toBeDefined();
      // The day of a change stands in its id; that of the last day of the old company does not.
      if (event.includes('-change@')) expect(/^UID:(.+)$/m.exec(event)![1]).toContain(day!);
      expect(event).toMatch(/^SUMMARY:.+/m);
      expect(event).toMatch(/^URL;VALUE=URI:.+\/changes\/[a-z]+\/#/m);
    }
  }
});

test('a calendar is offered only where it is', async ({ page, request }) => {
  const links = await (async () => {
    await page.goto('/changes/');
    return page.locator('.states a').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')!));
  })();
  expect(links.length).toBeGreaterThan(30);
  for (const path of links) {
    const html = await (await request.get(path)).text();
    const offered = html.includes(`${path}calendar.ics`);
    expect((await request.get(`${path}calendar.ics`)).status(), path).toBe(offered ? 200 : 404);
    expect((await request.get(`${path}rss.xml`)).status(), path).toBe(200);
  }
});

for (const address of ['/changes/', '/changes/ca/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${address}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${address} does not scroll sideways on a small phone, also with large type`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.evaluate(DOUBLE_TEXT);
    for (const entry of (await entries(page).all()).slice(0, 8)) {
      const { x, width } = (await entry.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });

  test(`${address} needs no script, and paper gets no buttons`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto(address);
    await expect(entries(page).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(entries(page).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'News feed (RSS)' })).toBeHidden();
    await context.close();
  });
}
