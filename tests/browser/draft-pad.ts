/** Where things are on the page of the draft pad. */
import type { Page } from '@playwright/test';

export const PAGE = '/tools/draft/';
export const field = (page: Page) => page.getByLabel('Your message');
export const company = (page: Page) => page.getByLabel('Company');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
