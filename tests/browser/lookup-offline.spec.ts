/** Once the whole index of the lookup is there, it answers without a network. */
import { expect, test } from '@playwright/test';

test('after its first use the lookup answers offline', async ({ page, context }) => {
  const whole = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/all.json'));
  await page.goto('/');
  const box = page.locator('#lookup');
  await box.pressSequentially('menard');
  await expect(page.getByRole('option').filter({ hasText: 'Menard Correctional Center' })).toBeVisible();
  await whole;

  await context.setOffline(true);
  for (const [typed, place, answer] of [
    ['cook county il', 'Cook County Jails', 'Messages: GettingOut'],
    ['riker', 'East Elmhurst, NY', 'Messages: Securus'],
    ['fci beckley', 'Beckley', 'Messages: CorrLinks'],
  ] as const) {
    await box.fill(typed);
    const option = page.getByRole('option').filter({ hasText: place }).first();
    await expect(option).toContainText(answer);
    await expect(page.locator('.pop')).not.toContainText('could not be loaded');
  }
  // From here on nothing is asked of the network. (The very first query may come while the worker still reads the index.)
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await box.fill('sangamon');
  await expect(page.getByRole('option').first()).toContainText('Sangamon County Jail');
  // A name that nobody has is answered too, and not with a fault.
  await box.fill('qqqqzzzz');
  await expect(page.locator('.pop')).toContainText('No place found.');
  expect(asked, 'requests made while offline').toEqual([]);
});

test('offline from the start: a message at once, an answer when the network is back', async ({ page, context }) => {
  await page.goto('/');
  await context.setOffline(true);
  const box = page.locator('#lookup');
  await box.fill('menard');
  await expect(page.locator('.pop')).toContainText('The list could not be loaded.');
  await context.setOffline(false);
  await box.fill('menard c');
  await expect(page.getByRole('option').first()).toContainText('Menard Correctional Center');
  await expect(page.locator('.pop')).not.toContainText('could not be loaded');
});
