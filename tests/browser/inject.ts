/** What tests put into a page from outside: by the debugger, so that the page's own policy stays in force. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * axe asks for the fill of a text. In forced colors Chromium tells the fill that was, not the color that is painted
 * (axe-core, issue 3978), so there it is given the color.
 */
const PAINTED = `{
  const read = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const forced = name === '-webkit-text-fill-color' && matchMedia('(forced-colors: active)').matches;
    return read.call(this, forced ? 'color' : name);
  };
}`;

/** The checker axe, to be run by `page.evaluate`. */
export const AXE_SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8') + PAINTED;

/** Text twice as large, as a reader sets it. */
export const DOUBLE_TEXT = "document.documentElement.style.setProperty('font-size', '200%')";
