/** The answer of a place as a screen reader gets it: rows with the service, the company and how sure it is, open or closed. */
import { expect, test, type Page } from '@playwright/test';
import { BECKLEY, MENARD, unknownJail } from '../site/places.ts';

const SERVICES = ['Messages', 'Phone calls', 'Video visits', 'Money', 'Photos', 'Letters', 'Tablets', 'Packages'];
/** How sure an answer is; all but the last two with the date of the source. */
const STANDING = /(?:(?:Confirmed|Reported) · [\w ,]*\d{4}|(?:Confirmed|Reported) · no date|Not offered(?: · .+)?|Not known yet)$/;

interface Row {
  name: string;
  expanded: boolean;
}

/** The rows as the browser tells them to a screen reader; `summary` has no role that a locator could ask for. */
async function rows(page: Page): Promise<Row[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  return nodes
    .filter(({ role }) => role?.value === 'DisclosureTriangle')
    .map(({ name, properties }) => ({
      name: String(name?.value),
      expanded: properties?.find((one) => one.name === 'expanded')?.value.value === true,
    }))
    .filter((row) => SERVICES.some((service) => row.name.startsWith(`${service} `)));
}

for (const address of [MENARD, BECKLEY, unknownJail().page]) {
  test(`${address}: each service is a row that says who and how sure`, async ({ page }) => {
    await page.goto(address);
    const found = await rows(page);
    expect(found.map(({ name }) => SERVICES.find((service) => name.startsWith(`${service} `)))).toEqual(SERVICES);
    for (const [at, { name }] of found.entries()) {
      expect(name).toMatch(STANDING);
      // Between the two stands the answer.
      expect(name.slice(SERVICES[at]!.length).replace(STANDING, '').trim()).not.toBe('');
    }
  });
}

test('a row says that it is open, and closed again', async ({ page }) => {
  await page.goto(MENARD);
  const open = async () => (await rows(page)).filter(({ expanded }) => expanded).map(({ name }) => name.split(' ')[0]);
  expect(await open()).toEqual(['Messages']);
  await page.locator('#money summary').press('Enter');
  expect(await open()).toEqual(['Messages', 'Money']);
  await page.locator('#messaging summary').press('Space');
  expect(await open()).toEqual(['Money']);
});

test('the card has a name; what is open is a list of terms, links that say where they lead, and the source', async ({ page }) => {
  await page.goto(MENARD);
  await expect(page.getByRole('region', { name: 'How to reach someone here' })).toMatchAriaSnapshot(`
    - region "How to reach someone here":
      - heading "How to reach someone here" [level=2]
      - paragraph: /Set by Illinois Department of Corrections/
      - group:
        - text: /Messages CorrLinks .* (Reported|Confirmed) · .*\\d{4}/
        - term: Who starts
        - definition: /They invite you/
        - term: Price
        - definition
        - paragraph:
          - link "Open corrlinks.com (opens another site)"
          - link "About CorrLinks"
        - paragraph:
          - text: From
          - link
          - text: /official/
        - paragraph:
          - 'link "Messages: something wrong?"'
      - group: /Phone calls/
      - group: /Video visits/
      - group: /Money/
      - group: /Photos/
      - group: /Letters/
      - group: /Tablets/
      - group: /Packages/
      - paragraph: /Reported. A news site.*Not known yet. We found no source/
  `);
});

test('where nothing is known, an open row gives the number to call and the question to ask', async ({ page }) => {
  const { page: address, phone } = unknownJail();
  await page.goto(address);
  const row = page.getByRole('group').filter({ hasText: 'Messages' }).first();
  await row.locator('summary').press('Enter');
  await expect(row.getByRole('link', { name: phone })).toBeVisible();
  await expect(row.getByText(/“.+\?”/)).toBeVisible();
});
