import { expect, it } from 'vitest';
import { readAudit } from './advisories.ts';

it('tells each hole with its severity and its page', () => {
  const said = {
    vulnerabilities: {
      a: { name: 'a', severity: 'high', range: '<2', via: [{ title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-x' }] },
      b: { name: 'b', severity: 'high', via: ['a'] },
    },
    metadata: { dependencies: { total: 12 } },
  };
  expect(readAudit(JSON.stringify(said))).toEqual({
    looked: '12 packages',
    findings: ['a <2: high: Prototype pollution (https://github.com/advisories/GHSA-x)', 'b : high: by a'],
  });
});

it('finds nothing where there is nothing', () => {
  expect(readAudit('{"vulnerabilities":{},"metadata":{"dependencies":{"total":3}}}')).toEqual({ looked: '3 packages', findings: [] });
});

it.each(['', 'npm error', '{"message":"405 Method Not Allowed","error":{"summary":""}}'])('says plainly that %j is no answer', (text) => {
  const { looked, findings, notes } = readAudit(text);
  expect([looked, findings]).toEqual(['not asked', []]);
  expect(notes?.join()).toContain('known holes were not looked up');
});
