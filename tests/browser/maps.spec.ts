/** Who runs what: pictures of the states and their tables say the same, for every eye, hand and width. */
import { expect, test, type Page } from '@playwright/test';
import { sticksOut, violations } from './looks.ts';

const SERVICES = ['messaging', 'phone', 'video', 'money'];
const PAGES = [
  '/who-runs/',
  ...SERVICES.map((one) => `/who-runs/${one}/`),
  '/who-runs/free-calls/',
  '/who-runs/prices/',
  '/facilities/il/map/',
];
const map = (page: Page) => page.locator('figure svg.map').first();

for (const address of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address}: axe finds nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${address}: nothing sticks out on a small phone, also with large text`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await page.locator('details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    expect(await sticksOut(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    // The head of the site is looked at in layout.spec.ts.
    const over = await page.getByRole('main').evaluate((main) => {
      const right = main.getBoundingClientRect().right;
      return [...main.querySelectorAll('*')]
        .filter((node) => node.checkVisibility() && !node.closest('.vh, svg'))
        .filter((node) => node.getBoundingClientRect().right > right + 1)
        .map((node) => `${node.tagName}.${node.className.toString()} ${node.textContent.trim().slice(0, 40)}`);
    });
    expect(over.slice(0, 5)).toEqual([]);
  });

  test(`${address}: runs no script but the one that keeps pages offline`, async ({ page }) => {
    await page.goto(address);
    expect(await page.locator('script:not([type="application/ld+json"])').evaluateAll((all) => all.filter((one) => !one.textContent.includes('serviceWorker') && !(one as HTMLScriptElement).src.includes('/@')).length)).toBe(0); // prettier-ignore
    expect(await page.locator('[style]').count()).toBe(0);
  });
}

for (const service of SERVICES) {
  test(`${service}: the map and the table say the same of all 55 states and territories`, async ({ page }) => {
    await page.goto(`/who-runs/${service}/`);
    const drawn = await map(page)
      .locator('g')
      .evaluateAll((groups) =>
        groups.map((group) => {
          const [state, company] = group.querySelector('title')!.textContent.split(': ') as [string, string];
          return { state, company, sign: [...group.querySelectorAll('text')].at(-1)?.textContent.trim() };
        }),
      );
    const rows = new Map(
      await page.locator('table.who tbody tr').evaluateAll((all) =>
        all.map((row) => {
          const state = row.querySelector('th a')!.textContent;
          const company = row.querySelector('td')!.firstChild!.textContent!.trim() || row.querySelector('td a')!.textContent;
          return [state, { company, sign: row.querySelector('.sign')!.textContent }] as const;
        }),
      ),
    );
    // Small states have an outline and a box; the sign stands in the box.
    expect(new Set(drawn.map(({ state }) => state)).size).toBe(55);
    expect(drawn.filter(({ sign }) => sign !== undefined)).toHaveLength(55);
    expect(rows.size).toBe(55);
    for (const { state, company, sign } of drawn) {
      const row = rows.get(state);
      if (sign !== undefined) expect(row?.sign, state).toBe(sign);
      if (company !== 'Not known yet') expect(row?.company, state).toBe(company);
    }
  });

  test(`${service}: the legend names every letter of the map, and its numbers add up to 55`, async ({ page }) => {
    await page.goto(`/who-runs/${service}/`);
    const legend = await page.locator('.legend li > span').allTextContents();
    const counts = legend.map((text) => Number(/\((\d+)\)/.exec(text)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(55);
    const letters = await page.locator('.legend text').allTextContents();
    expect(new Set(letters.map((text) => text.trim())).size).toBe(legend.length);
    const said = await map(page).getAttribute('aria-label');
    for (const text of legend) expect(said).toContain(text.replace(/ \(\d+\)$/, ''));
  });
}

test('every company of the table has a source and a link to its page', async ({ page }) => {
  await page.goto('/who-runs/phone/');
  const rows = page.locator('table.who tbody tr').filter({ has: page.locator('a[href^="/providers/"]') });
  expect(await rows.count()).toBeGreaterThan(40);
  for (const row of await rows.all()) await expect(row.locator('a[href^="https://"]')).toHaveCount(1);
});

test('free calls: every state with a color has a row, and no other', async ({ page }) => {
  await page.goto('/who-runs/free-calls/');
  const colored = await map(page)
    .locator('title')
    .evaluateAll((titles) => titles.map((title) => title.textContent).filter((text) => !text.endsWith('No such rule in our records')));
  const rows = await page.locator('table.free tbody th a').allInnerTexts();
  expect([...new Set(colored.map((text) => text.split(': ')[0]))].sort()).toEqual([...new Set(rows)].sort());
  expect(rows).toContain('California');
});

for (const [at, what] of ['messaging', 'phone', 'video'].entries()) {
  test(`prices: the bars of ${what} and their table have the same prices`, async ({ page }) => {
    await page.goto('/who-runs/prices/');
    const section = page.locator('section:has(> h2)').nth(at);
    const bars = (await section.locator('.bars-picture g text').allTextContents())
      .map((text) => text.trim())
      .filter((text) => text.includes(': '));
    await section.locator('summary').click();
    const rows = await section.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => `${row.querySelector('th a')!.textContent}: ${row.querySelector('td')!.firstChild!.textContent!.trim().replace(' a minute', '')}`),
    ); // prettier-ignore
    expect(bars.length).toBeGreaterThan(15);
    expect([...bars].sort()).toEqual([...rows].sort());
    for (const link of await section.locator('tbody td').all()) await expect(link.locator('a[href^="https://"]')).toHaveCount(1);
  });
}

test('a bar twice as dear is twice as long, and the cap crosses where 11¢ is', async ({ page }) => {
  await page.goto('/who-runs/prices/');
  const phone = page.locator('section:has(> h2)').nth(1);
  const width = (name: string) =>
    phone
      .locator('g')
      .filter({ has: page.locator('text', { hasText: name }) })
      .locator('rect')
      .evaluate((bar) => bar.getBoundingClientRect().width);
  const texas = await width('Texas: 6¢');
  expect((await width('North Carolina: 10¢')) / texas).toBeCloseTo(10 / 6, 1);
  const left = await phone.locator('svg').evaluate((svg) => svg.getBoundingClientRect().left);
  const cap = await phone
    .locator('line.cap')
    .first()
    .evaluate((line) => line.getBoundingClientRect().left);
  expect((cap - left) / texas).toBeCloseTo(11 / 6, 1);
});

test.describe('the map of a state', () => {
  test('is reached from the state, and has a dot for each open place of the list', async ({ page }) => {
    await page.goto('/facilities/il/');
    const listed = await page
      .locator('section[data-group]:not([aria-labelledby="closed"]) .places a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    await page.getByRole('link', { name: 'See these places on a map' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Map of jails and prisons in Illinois');
    const shown = await page
      .locator('main a[href^="/facilities/il/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect([...new Set(shown)].filter((href) => href !== '/facilities/il/').sort()).toEqual([...listed].sort());
  });

  test('with the keyboard: the name of a dot stands above the map, Enter opens the place, and the dots can be skipped', async ({
    page,
  }) => {
    await page.goto('/facilities/ri/map/');
    const skip = page.getByRole('link', { name: 'Skip the dots' });
    await skip.focus();
    await page.keyboard.press('Tab');
    const dot = page.locator('.places-map a:focus');
    await expect(dot.locator('text')).toHaveCSS('opacity', '1');
    const name = (await dot.textContent())!.trim();
    expect(name).not.toBe('');
    const [text, picture] = [await dot.locator('text').boundingBox(), await page.locator('.places-map').boundingBox()];
    expect(text!.y).toBeGreaterThanOrEqual(picture!.y - 1);
    expect(text!.y + text!.height).toBeLessThan(picture!.y + picture!.height / 4);
    await skip.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.places-map'))).toBeNull();
    await skip.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(',')[0]!);
  });

  test('names are those of links, so that a screen reader reads them', async ({ page }) => {
    await page.goto('/facilities/il/map/');
    await expect(page.getByRole('group', { name: 'State prisons' }).getByRole('link', { name: 'Menard Correctional Center' })).toHaveCount(
      1,
    );
  });

  test('every dot lies inside the picture', async ({ page }) => {
    for (const state of ['ak', 'tx', 'gu', 'fl']) {
      await page.goto(`/facilities/${state}/map/`);
      const outside = await page.locator('.places-map').evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('a path')].filter((dot) => {
          const { left, right, top, bottom } = dot.getBoundingClientRect();
          return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
        }).length;
      });
      expect(outside, state).toBe(0);
    }
  });
});

test('in forced colors letters and outlines stay', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/who-runs/messaging/');
  const looks = await map(page).evaluate((svg) => {
    const [texts, paths] = [svg.querySelectorAll('text'), svg.querySelectorAll('g > path')];
    const of = (node: Element) => getComputedStyle(node);
    return {
      fills: [...new Set([...paths].filter((path) => !path.hasAttribute('fill')).map((path) => of(path).fill))],
      text: of(texts[0]!).fill,
      line: of(paths[0]!).stroke,
    };
  });
  expect(looks.fills).toHaveLength(1);
  expect(looks.text).not.toBe(looks.fills[0]);
  expect(looks.line).not.toBe(looks.fills[0]);
});

test('without color no two entries of the legend look alike', async ({ page }) => {
  for (const service of SERVICES) {
    await page.goto(`/who-runs/${service}/`);
    const letters = await page.locator('.legend text').allTextContents();
    expect(new Set(letters.map((text) => text.trim())).size).toBe(letters.length);
  }
});

test('pages lead to it: the places, the guides', async ({ page }) => {
  await page.goto('/facilities/');
  await page.getByRole('main').getByRole('link', { name: 'Who runs what, state by state' }).click();
  await page.getByRole('link', { name: 'Phone calls: the company in each state’s prisons' }).click();
  await expect(page).toHaveURL(/\/who-runs\/phone\/$/);
  await page.goto('/guides/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Who runs what, state by state' })).toHaveCount(1);
});
