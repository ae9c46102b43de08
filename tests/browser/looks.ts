/** What several journeys look for: faults that axe finds, what does not fit the window, and how much paper a page takes. */
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { AXE_SOURCE } from './inject.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every fault against WCAG 2.2 AA and axe's good practice: its rule, what it asks for, and where it is broken. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SOURCE);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } };
    return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, TAGS);
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')} (${nodes.length})`); // prettier-ignore
}

/**
 * What of the main part does not fit with text of double size, as a reader can set it. The page’s policy takes no style
 * from a test, so it is set on the element.
 */
export function sticksOutDoubled(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    document.documentElement.style.fontSize = '200%';
    const right = Math.min(document.documentElement.clientWidth, main.getBoundingClientRect().right);
    return [...main.querySelectorAll('*')]
      .filter((node) => node.checkVisibility({ contentVisibilityAuto: true }) && !node.closest('.vh'))
      .filter((node) => node.getBoundingClientRect().right > right + 1)
      .slice(0, 5)
      .map((node) => `${node.tagName}.${node.className.toString()} ${node.textContent.trim().slice(0, 40)}`);
  });
}

/** What reaches over the right edge of the window. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((node) => node.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((node) => `${node.tagName}.${node.className.toString()} ${node.textContent.trim().slice(0, 40)}`);
  });
}

/** Sides of paper that a page is printed on, with margins of 1 cm. */
export async function sides(page: Page, format: 'Letter' | 'A4'): Promise<number> {
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
  const pdf = (await page.pdf({ format, margin })).toString('latin1');
  const found = pdf.match(/\/Type\s*\/Page\b/g);
  if (!found) throw new Error('no page found in the PDF');
  return found.length;
}
