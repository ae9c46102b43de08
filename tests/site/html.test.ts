/** Valid HTML: all pages that are not of places, every 12th page of a place, and the places of special kinds. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { htmlRules } from '../html-validate.ts';
import { BECKLEY, COOK, DUBLIN, GREENE, MENARD, MENS_CENTRAL, MONTANA, POTOSI, RIKERS, unknownJail } from './places.ts';
import { few, html, isPlace, pages } from './site.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
const all = pages().map(({ path }) => path);
const places = all.filter(isPlace);
const SPECIAL = [MENARD, BECKLEY, MONTANA, POTOSI, GREENE, COOK, MENS_CENTRAL, RIKERS, DUBLIN, unknownJail().page];

async function mistakes(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { results } = await validator.validateString(html(path), path);
    for (const { messages } of results)
      found.push(...messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`));
  }
  return few(found);
}

describe('valid HTML', () => {
  test('pages that are not of places', async () => {
    expect(await mistakes(all.filter((path) => !isPlace(path)))).toEqual([]);
  });

  test('pages of places', async () => {
    expect(await mistakes([...new Set([...SPECIAL, ...places.filter((_, at) => at % 12 === 0)])])).toEqual([]);
  });
});
