/** Addresses and fields that attack: nothing runs, nothing is asked of another host, nothing becomes part of the page. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';

const SCRIPT = '<script>window.hacked=1;alert(1)</script>';
const IMAGE = `"'><img src=https://evil.example/x onerror="window.hacked=1;alert(1)">`;
const ATTACKS = [
  SCRIPT,
  IMAGE,
  "</script><svg/onload='window.hacked=1'>",
  'javascript:window.hacked=1',
  '{{7*7}}${window.hacked=1}',
  '__proto__[hacked]=1',
  '\u202E\u2028\u0000%00../../etc/passwd',
  `a'<`.repeat(60),
];

/** Everything wrong that happens from now on. */
function watch(page: Page, context: BrowserContext, baseURL: string): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // A host may refuse an address that is too long or holds a null byte.
    if (message.type() === 'error' && !/status of (?:400|404|414|431)/.test(message.text())) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${String(error)}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !/^(?:data|blob):/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  return seen;
}

/** What an attack would have left behind. */
async function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ('hacked' in window || 'hacked' in Object.prototype) found.push('a script ran');
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/.test(name)) found.push(`${element.tagName} ${name}`);
        if (/^(?:href|src|action|formaction)$/.test(name) && /^\s*(?:javascript|vbscript):/i.test(value)) found.push(`${name}=${value}`);
      }
    }
    if (document.querySelector('iframe,object,embed,base')) found.push('a foreign element');
    // A link of ours may hold the attack as an encoded question; no address may be of the attacker's host.
    for (const element of document.querySelectorAll('[src],[href]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      if (URL.canParse(address, location.href) && new URL(address, location.href).host === 'evil.example')
        found.push(`a link to ${address}`);
    }
    if ([...document.scripts].some((script) => /hacked/.test(script.text))) found.push('a script of the attack');
    if ([...document.scripts].some(({ src }) => src !== '' && !src.startsWith(`${location.origin}/`))) found.push('a new script');
    return found;
  });
}

/** Scripts answer keys and addresses after a moment; there is no sign for "nothing happened". */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
}

const ADDRESSES: [name: string, address: (attack: string) => string][] = [
  ['the results by name', (attack) => `/facilities/?q=${attack}`],
  ['the results near a place', (attack) => `/facilities/?near=${attack}&q=menard`],
  ['the filters of the results', (attack) => `/facilities/?q=menard&state=${attack}&kind=${attack}&provider=${attack}&service=${attack}`],
  ['the site search', (attack) => `/search/?q=${attack}&kind=${attack}`],
  ['companies side by side', (attack) => `/compare/?with=${attack}&with=jpay`],
  ['the costs', (attack) => `/tools/cost/?place=${attack}&state=${attack}`],
  ['the mail', (attack) => `/tools/mail/?place=${attack}#${attack}`],
  ['the draft', (attack) => `/tools/draft/?company=${attack}#${attack}`],
  ['the official sites', (attack) => `/tools/official-sites/?address=${attack}#${attack}`],
  ['the checklist', (attack) => `/tools/before-you-pay/?${attack}#${attack}`],
  ['a place', (attack) => `/facilities/il/menard-correctional-center/?${attack}#${attack}`],
  ['the corrections', (attack) => `/corrections/?place=${attack}&page=${attack}#${attack}`],
  ['the first page', (attack) => `/?q=${attack}#${attack}`],
];

for (const [name, address] of ADDRESSES) {
  test(`addresses cannot attack ${name}`, async ({ page, context, baseURL }) => {
    test.slow();
    const seen = watch(page, context, baseURL!);
    for (const attack of ATTACKS) {
      await page.goto(address(encodeURIComponent(attack)));
      await settle(page);
      expect(await traces(page)).toEqual([]);
    }
    // Not encoded either: a browser does what it has to.
    await page.goto(address(IMAGE.replaceAll('#', '')));
    await settle(page);
    expect(await traces(page)).toEqual([]);
    expect(seen).toEqual([]);
  });
}

const TYPED = ['/', '/facilities/', '/facilities/il/', '/search/', '/compare/', '/tools/cost/', '/tools/mail/', '/tools/draft/', '/tools/official-sites/', '/tools/before-you-pay/', '/glossary/', '/corrections/', '/404.html']; // prettier-ignore

for (const address of TYPED) {
  test(`what is typed on ${address} stays text`, async ({ page, context, baseURL }) => {
    test.slow();
    const seen = watch(page, context, baseURL!);
    await page.goto(address, { waitUntil: 'networkidle' });
    for (const attack of ATTACKS.slice(0, 6)) {
      const fields = page.locator('input:is([type=search],[type=text],:not([type])), textarea');
      const count = await fields.count();
      for (let index = 0; index < count; index += 1) {
        const field = fields.nth(index);
        if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
        await field.fill(attack);
        await field.dispatchEvent('change');
      }
      await settle(page);
      expect(await traces(page)).toEqual([]);
    }
    const send = page.locator('main form button[type=submit]:visible').first();
    if (await send.count()) {
      await send.click();
      await settle(page);
      expect(await traces(page)).toEqual([]);
    }
    expect(seen).toEqual([]);
  });
}

test('the traces have teeth', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'x');
    document.querySelector('main')!.append(image);
    (window as unknown as { hacked: number }).hacked = 1;
  });
  expect(await traces(page)).toEqual(['a script ran', 'IMG onerror']);
});
