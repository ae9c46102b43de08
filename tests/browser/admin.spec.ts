/**
 * The editing form: starts under a strict policy without a word in the console or a request to another host, shows the
 * fields of our schemas, and writes files that pass them. Files lie in the browser's own file system (the CMS's backend
 * for tests); what the site ships asks GitHub instead.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect as quick, test, type Page } from '@playwright/test';
import { readFrontMatter } from '../../src/files/frontmatter.ts';
import { facility } from '../../src/schemas/facility.ts';
import { guide } from '../../src/schemas/guide.ts';
import { provider } from '../../src/schemas/provider.ts';

/** Two megabytes of script and hundreds of fields take their time on a small machine. */
const expect = quick.configure({ timeout: 30_000 });

/** The policy that the host must send with `/admin/edit/`: everywhere else styles need their hash and data is not fetched. */
const policy = (scripts: string) =>
  `default-src 'none'; script-src 'self' ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https://avatars.githubusercontent.com; font-src 'self'; connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com; base-uri 'none'; form-action 'none'`;
const JPAY = 'content/providers/jpay.md';
const GUIDE = 'content/guides/how-jpay-works.mdx';
const SEED = [
  JPAY,
  GUIDE,
  'content/providers/securus.md',
  'content/sources/hifld-2024.md',
  'content/facilities/gu/hagatna-detention-facility.md',
];

test.describe.configure({ mode: 'default', timeout: 120_000 });
// The form shows a field once it is scrolled to; a tall window shows most of them.
test.use({ viewport: { width: 1280, height: 2400 } });
test.skip(({ hasTouch }) => hasTouch, 'the same form; the window is set above');

/** Open the form under the policy. What it says in the console and asks of others is kept. */
async function open(page: Page, address: string, backend?: object) {
  const said: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    // The tests keep the service worker of the site away; the browser says so.
    if (message.type() !== 'debug' && !message.text().startsWith('Service Worker registration blocked')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url());
  });
  await page.route('**/admin/edit/**', async (route) => {
    const response = await route.fetch();
    // Scripts that stand in every page of the site pass by their hash, as everywhere.
    const inline = [...(await response.text()).matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)];
    const hashes = inline.map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`).join(' ');
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy(hashes) } });
  });
  if (backend) {
    await page.route('**/admin/config.json', async (route) => {
      const response = await route.fetch();
      const json = (await response.json()) as { config: object };
      await route.fulfill({ response, json: { ...json, config: { ...json.config, backend, publish_mode: 'simple' } } });
    });
  }
  await page.goto(address);
  return { said, foreign };
}

const FOLDER = 'sveltia-cms-test';

async function openWithFiles(page: Page, address: string) {
  const heard = await open(page, address, { name: 'test-repo' });
  const button = page.getByRole('button', { name: 'Work with Test Repository' });
  await expect(button).toBeVisible();
  const files = SEED.map((name) => [name, readFileSync(name, 'utf8')] as const);
  await page.evaluate(
    async ({ folder, files }) => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      for (const [name, text] of files) {
        const parts = name.split('/');
        const last = parts.pop() ?? '';
        let at = top;
        for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
        const out = await (await at.getFileHandle(last, { create: true })).createWritable();
        await out.write(text);
        await out.close();
      }
    },
    { folder: FOLDER, files },
  );
  await button.click();
  await expect(page.getByRole('button', { name: 'Show Account Menu' })).toBeVisible();
  return heard;
}

/** A file as it lies in the browser now; empty while there is none. */
function file(page: Page, name: string): Promise<string> {
  return page.evaluate(
    async ({ folder, name }) => {
      try {
        let at = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
        const parts = name.split('/');
        const last = parts.pop() ?? '';
        for (const part of parts) at = await at.getDirectoryHandle(part);
        return await (await (await at.getFileHandle(last)).getFile()).text();
      } catch {
        return '';
      }
    },
    { folder: FOLDER, name },
  );
}

const collection = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).first();

test('what it is, and what one needs, stands before it', async ({ page }) => {
  await page.goto('/admin/');
  await page.getByRole('link', { name: 'Guam' }).click();
  await expect(page).toHaveURL('/admin/edit/?state=gu');
});

test('as shipped it starts quietly, offers GitHub by token only, and asks no other host', async ({ page, context }) => {
  const { said, foreign } = await open(page, '/admin/edit/?state=gu');
  await expect(page.getByRole('button', { name: /Token/i })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign In with GitHub$/i })).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.fonts.check('16px "Material Symbols Outlined"'))).toBe(true);
  expect(said).toEqual([]);
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('it says so when it cannot start', async ({ page }) => {
  await page.route('**/admin/config.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('/admin/edit/');
  await expect(page.getByRole('alert')).toHaveText(/The form could not start/);
});

test('a company’s form has the fields of its schema and writes back what nobody touched', async ({ page }) => {
  const { said, foreign } = await openWithFiles(page, '/admin/edit/?state=gu');
  for (const name of ['Places: Guam', 'Companies', 'Agencies', 'Shared sources', 'Guides', 'Questions', 'Words', 'Comparisons', 'Pages'])
    await expect(collection(page, name)).toBeVisible();
  await collection(page, 'Companies').click();
  await page.getByRole('row', { name: /JPay/ }).click();
  for (const label of ['Name', 'Summary', 'Website']) await expect(box(page, label)).toBeVisible();
  for (const label of ['Official domains', 'Services it sells', 'Message limits', 'Facts', 'Refund rule', 'Tips', 'Sources'])
    await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
  await box(page, 'Summary').fill('Messages and money, in one account.');
  await page.getByRole('button', { name: 'Save' }).click();
  const before = readFileSync(JPAY, 'utf8');
  await expect.poll(() => file(page, JPAY)).not.toBe(before);
  const written = readFrontMatter(await file(page, JPAY));
  const old = readFrontMatter(before);
  const result = provider.safeParse(written.data);
  expect(result.error?.issues ?? []).toEqual([]);
  expect(result.data).toEqual({ ...provider.parse(old.data), summary: 'Messages and money, in one account.' });
  expect(written.body.trim()).toBe(old.body.trim());
  expect(said).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a guide keeps its text with its tags', async ({ page }) => {
  await openWithFiles(page, '/admin/edit/');
  await collection(page, 'Guides').click();
  await page.getByRole('row', { name: /JPay/ }).click();
  await box(page, 'Who it is for').fill('For families whose prison uses JPay.');
  await page.getByRole('button', { name: 'Save' }).click();
  const before = readFileSync(GUIDE, 'utf8');
  await expect.poll(() => file(page, GUIDE)).not.toBe(before);
  const written = readFrontMatter(await file(page, GUIDE));
  expect(guide.safeParse(written.data).error?.issues ?? []).toEqual([]);
  expect(written.body.trim()).toBe(readFrontMatter(before).body.trim());
});

test('a new place becomes a file in the folder of its state that passes the schema', async ({ page }) => {
  await openWithFiles(page, '/admin/edit/?state=gu');
  await collection(page, 'Places: Guam').click();
  await page.getByRole('button', { name: 'New' }).click();
  await box(page, 'Name').fill('Testing Island Jail');
  await page.getByRole('button', { name: 'Save' }).click();
  // What the schema needs is asked for before anything is written.
  await expect(page.getByText(/required/i).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Kind' }).first().click();
  await page.getByRole('option', { name: 'county-jail' }).click();
  await box(page, 'City').fill('Hagatna');
  await page.getByRole('button', { name: /^Add .?Sources/ }).click();
  await page.getByRole('radio', { name: 'Prison Boundaries, release of 2024' }).click();
  await box(page, 'Phone').fill('671-555-0100');
  await page.getByRole('button', { name: 'Save' }).click();
  const name = 'content/facilities/gu/testing-island-jail.md';
  await expect.poll(() => file(page, name)).not.toBe('');
  const { data } = readFrontMatter(await file(page, name));
  expect(facility.safeParse(data).error?.issues ?? []).toEqual([]);
  expect(data).toEqual({
    name: 'Testing Island Jail',
    kind: 'county-jail',
    address: { city: 'Hagatna' },
    phone: '671-555-0100',
    sources: [{ ref: 'hifld-2024' }],
  });
});
