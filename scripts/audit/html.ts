/** Valid HTML on every page, by html-validate and our rules (tests/html-validate.ts). The site tests take a sample of the places. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlRules } from '../../tests/html-validate.ts';
import type { Outcome, Subject } from './audit.ts';
import { pagesOf } from './pages.ts';

export async function auditHtml({ site }: Subject): Promise<Outcome> {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const findings: string[] = [];
  let looked = 0;
  for (const { path, html } of pagesOf(site)) {
    looked += 1;
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      findings.push(...messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`));
  }
  return { looked: `${looked} pages`, findings };
}
