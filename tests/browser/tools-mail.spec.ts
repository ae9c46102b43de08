/** The envelope builder: the right address for each kind of place, nothing typed leaves the page, bad input stays text. */
import { expect, test, type Page } from '@playwright/test';
import { MENARD } from '../site/places.ts';
import { sticksOut, sticksOutDoubled, violations } from './looks.ts';

const TOOL = '/tools/mail/';
const at = (place: string) => `${TOOL}?place=${place}`;
const cover = (page: Page) => page.locator('[data-to]');
const name = (page: Page) => page.getByLabel('Their full first and last name');
const number = (page: Page) => page.getByLabel('ID number');

async function open(page: Page, place: string): Promise<void> {
  await page.goto(at(place));
  await expect(name(page)).toBeVisible();
}

test('from the page of a place to the address, ready to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(MENARD);
  await page.getByRole('link', { name: 'Fill in and print the envelope' }).click();
  await expect(cover(page)).toHaveText('[Full legal name], [IDOC number]\nMenard Correctional Center\n711 Kaskaskia Street\nMenard, IL 62259', { useInnerText: true }); // prettier-ignore
  await name(page).fill('Maria Lopez');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('[data-status]')).toContainText('There are still blanks in it.');
  await number(page).fill('A12345');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('[data-status]')).toHaveText(/^Copied\./);
  await expect(page.locator('[data-status]')).not.toContainText('blanks');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Maria Lopez, A12345\nMenard Correctional Center\n711 Kaskaskia Street\nMenard, IL 62259',
  );
});

test('a state and a misspelled name lead to the place, with the keyboard alone', async ({ page }) => {
  await page.goto(TOOL);
  await page.getByLabel('State or territory').selectOption('Illinois');
  await expect(page.locator('[data-found]')).toContainText('places. Type the name');
  await page.getByLabel('Name or city of the place').focus();
  await page.keyboard.type('menrad corectional');
  await expect(page.getByRole('button', { name: /Menard Correctional Center/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2. Who is it for' })).toBeFocused();
  await expect(page).toHaveURL(at('il/menard-correctional-center'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Maria Lopez');
  await expect(cover(page)).toContainText('Maria Lopez, [IDOC number]');
});

test('letters to a Texas prison go to the scanning box; legal mail goes to the unit, with what the source says', async ({ page }) => {
  await open(page, 'tx/barry-b-telford-unit');
  await name(page).fill('Maria Lopez');
  await number(page).fill('01234567');
  await expect(cover(page)).toHaveText('Texas Department of Criminal Justice\nMaria Lopez 01234567\nPO Box 660400\nDallas, TX 75266-0400', { useInnerText: true }); // prettier-ignore
  await expect(page.locator('[data-source]')).toContainText(/^(Confirmed|Reported)\. From /);
  await page.getByLabel('Legal mail').check();
  await expect(cover(page)).not.toContainText('Dallas');
  await expect(cover(page)).toContainText('New Boston, TX');
  await expect(page.locator('[data-way]')).toContainText('Legal, media and business mail and books go to the unit.');
});

test('no envelope for legal mail where a source names another address', async ({ page }) => {
  await open(page, 'va/greensville-correctional-center');
  await expect(cover(page)).toBeVisible();
  await page.getByLabel('Legal mail').check();
  await expect(cover(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
  await expect(page.locator('[data-way]')).toContainText('3521 Woods Way');
  await page.getByLabel('A personal letter').check();
  await expect(cover(page)).toBeVisible();
});

test('a place of which nothing is known: its own address, and it says so', async ({ page }) => {
  await open(page, 'il/boone-county-jail');
  await expect(page.locator('[data-way]')).toContainText('We do not know if letters are scanned somewhere else.');
  await expect(cover(page)).toContainText('615 North Main Street');
  await page.getByLabel('Legal mail').check();
  await expect(page.locator('[data-way]')).toContainText('This is our advice');
});

test('a company without a known address: nothing is printed', async ({ page }) => {
  await open(page, 'nd/north-dakota-state-penitentiary');
  await expect(cover(page)).toBeHidden();
  await expect(page.locator('[data-way]')).toContainText('We have no address that is safe to print. Ask the prison');
});

test('the checks follow what is typed', async ({ page }) => {
  await open(page, 'de/james-t-vaughn-correctional-center');
  const findings = page.locator('[data-findings]');
  await expect(findings).toContainText('Fix: Type their full name.');
  await expect(findings).toContainText('The facility code is missing.');
  await name(page).fill('Mike L.');
  await expect(findings).toContainText('“L.” is only a letter.');
  await expect(findings).toContainText('“Mike” is often a short form.');
  await number(page).fill('123');
  await expect(findings).toContainText('“123” does not look like the number here, which has 8 characters');
  await name(page).fill('Michael Lee');
  await number(page).fill('00123456');
  await page.getByLabel('Facility code').fill('1100');
  await page.getByLabel('Your first and last name').fill('Ana Lee');
  await page.getByLabel('Your street').fill('1 Main Street\nDover, DE 19901');
  await expect(findings.locator('li')).toHaveCount(0);
  await expect(page.locator('[data-sum]')).toContainText('Nothing that we can check looks wrong.');
  await expect(page.locator('[data-from]')).toHaveText('Ana Lee\n1 Main Street\nDover, DE 19901', { useInnerText: true });
  await page.getByLabel('A drawing, paper or photo').check();
  await page.getByLabel('Cash, a check').check();
  await expect(findings).toContainText('Take money out of the letter.');
  await expect(findings).toContainText('The original is destroyed.');
});

test('bad input stays text: markup, hidden signs, braces, and too much of it', async ({ page }) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(String(error)));
  await open(page, 'il/menard-correctional-center');
  await name(page).fill('<img src=x onerror=alert(1)> {id} $& \u202eevil\u0000');
  await number(page).fill('"><script>alert(1)</script>');
  await page.getByLabel('Your street').fill('<b>x</b>\n'.repeat(50));
  await expect(cover(page)).toContainText('<img src=x onerror=alert(1)> {id} $& evil, "><script>alert(1)</script>');
  expect(await page.locator('[data-mail] :is(img, script, b b)').count()).toBe(0);
  expect((await page.locator('[data-from]').innerText()).split('\n')).toHaveLength(5);
  await name(page).fill('x'.repeat(100_000));
  await expect(cover(page)).toContainText(`${'x'.repeat(80)}, `);
  expect((await cover(page).innerText()).length).toBeLessThan(300);
  expect(await sticksOut(page)).toEqual([]);
  expect(alarms).toEqual([]);
});

for (const place of [
  'il/no-such-place',
  '../../providers/x',
  'zz/menard',
  '<script>alert(1)</script>',
  'il/menard-correctional-center/../x',
  '__proto__/x',
]) {
  test(`an address with the place “${place}” says that it is not known`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at(encodeURIComponent(place)));
    await expect(page.locator('[data-found]')).toHaveText('This place is not on our list of open places. Choose it below.');
    await expect(page.locator('[data-rest]')).toBeHidden();
    expect(asked.filter((url) => url.endsWith('.json') && url !== `${baseURL}/tools/mail/il.json`)).toEqual([]);
  });
}

test('what is typed goes nowhere: no request, no address, no store, no other host', async ({ page, context, baseURL }) => {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await open(page, 'il/menard-correctional-center');
  await name(page).fill('Zebulon Quagmire');
  await number(page).fill('QX98765');
  await page.getByLabel('Your first and last name').fill('Ottilie Quagmire');
  await page.getByLabel('Your street').fill('77 Zzyzx Road');
  await page.keyboard.press('Tab');
  await name(page).press('Enter');
  await page.getByLabel('Photos').check();
  await page.waitForTimeout(1500);
  expect(sent.filter((line) => /zebulon|quagmire|98765|zzyzx/i.test(line))).toEqual([]);
  expect(sent.filter((line) => !line.startsWith(`${baseURL}/`) && !line.startsWith('data:'))).toEqual([]);
  expect(page.url()).toBe(`${baseURL}${at('il/menard-correctional-center')}`);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(history.state ?? ''))).not.toMatch(/quagmire/i);
});

test('a list that does not load is said, and can be asked for again', async ({ page }) => {
  await page.route('**/tools/mail/il.json', (route) => route.abort());
  await page.goto(TOOL);
  const state = page.getByLabel('State or territory');
  await state.selectOption('Illinois');
  await expect(page.locator('[data-found]')).toContainText('The list did not load.');
  await page.unroute('**/tools/mail/il.json');
  await state.selectOption('Choose a state');
  await state.selectOption('Illinois');
  await expect(page.getByLabel('Name or city of the place')).toBeVisible();
});

test('whoever came with a place can look for another one', async ({ page }) => {
  await open(page, 'il/menard-correctional-center');
  await page.getByLabel('Name or city of the place').fill('statevile');
  await page
    .getByRole('button', { name: /Stateville/ })
    .first()
    .click();
  await expect(page).toHaveURL(/place=il\/stateville/);
  await expect(cover(page)).toContainText('Stateville');
});

test('the finder that does not load is said', async ({ page }) => {
  await page.route('**/mail-find*', (route) => route.abort());
  await page.goto(TOOL);
  await page.getByLabel('State or territory').selectOption('Guam');
  await page.getByLabel('Name or city of the place').fill('guam');
  await expect(page.locator('[data-found]')).toContainText('The list did not load.');
});

test('the last chosen state wins, however slow the first one is', async ({ page }) => {
  await page.route('**/tools/mail/tx.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.fallback();
  });
  await page.goto(TOOL);
  const state = page.getByLabel('State or territory');
  await state.selectOption('Texas');
  await state.selectOption('Guam');
  await page.waitForTimeout(1200);
  await page.getByLabel('Name or city of the place').fill('telford');
  await expect(page.getByRole('button', { name: /Telford/ })).toHaveCount(0);
});

test('on paper: the envelope and the checks, not the form', async ({ page }) => {
  await open(page, 'il/menard-correctional-center');
  await name(page).fill('Maria Lopez');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(cover(page)).toBeVisible();
  await expect(page.getByText('Check before you close it')).toBeVisible();
  for (const gone of [
    name(page),
    page.getByRole('button', { name: 'Print' }),
    page.locator('.top'),
    page.getByText('What else is in the envelope?'),
  ])
    await expect(gone).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, before and after a place is chosen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(TOOL);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('State or territory').selectOption('Illinois');
    await page.getByLabel('Name or city of the place').fill('county');
    await expect(page.locator('[data-list] button').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await open(page, 'de/james-t-vaughn-correctional-center');
    await page.getByLabel('Photos').check();
    expect(await violations(page)).toEqual([]);
  });
}

test('it fits a small window, also with text of double size', async ({ page }) => {
  await open(page, 'tx/barry-b-telford-unit');
  await page.getByLabel('Photos').check();
  expect(await sticksOut(page)).toEqual([]);
  expect(await sticksOutDoubled(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it says how an envelope is written, and where the addresses are', async ({ page }) => {
    await page.goto(at('il/menard-correctional-center'));
    await expect(page.locator('[data-mail]')).toBeHidden();
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('noscript p').first()).toContainText('This form needs JavaScript.');
    await expect(page.getByRole('heading', { name: 'How to write an envelope that arrives' })).toBeVisible();
    await page.locator('noscript a').click();
    await expect(page).toHaveURL('/facilities/');
  });
});
