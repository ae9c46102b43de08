/** What several journeys look for: faults that axe finds, and what does not fit the window. */
import type { Page } from '@playwright/test';
import { AXE_SOURCE } from './inject.ts';

/** Every fault against WCAG 2.2 AA and axe's good practice, with where it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE_SOURCE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`); // prettier-ignore
  });
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
