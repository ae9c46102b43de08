/** What tests put into a page from outside: by the debugger, so that the page's own policy stays in force. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checker axe, to be run by `page.evaluate`. */
export const AXE_SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Text twice as large, as a reader sets it. */
export const DOUBLE_TEXT = "document.documentElement.style.setProperty('font-size', '200%')";
