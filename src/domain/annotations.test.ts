import { describe, expect, it } from 'vitest';
import { formatAnnotations } from './annotations.ts';
import type { Problem } from './problem.ts';

const PROBLEM: Problem = {
  level: 'error',
  rule: 'schema',
  file: 'content/a.md',
  line: 3,
  field: 'name',
  found: 'x',
  expected: 'y',
  fix: 'z',
};
const one = (over: Partial<Problem>) => formatAnnotations([{ ...PROBLEM, ...over }])[0];

describe('formatAnnotations', () => {
  it('writes one command with file, line, title and message', () => {
    expect(one({})).toBe('::error file=content/a.md,line=3,title=schema%3A name::found x%0Aexpected y%0Afix: z');
  });

  it.each([
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('writes a %s as %s', (level, start) => {
    expect(one({ level })).toMatch(new RegExp(`^${start}`));
  });

  it('escapes what would end a property or the command', () => {
    expect(one({ file: 'content/a,b:c%.md', field: '' })).toContain('file=content/a%2Cb%3Ac%25.md,line=3,title=schema::');
  });

  it.each([
    ['a line break', 'x\n::error::forged'],
    ['a carriage return', 'x\r::error::forged'],
    ['a line separator', 'x\u2028::error::forged'],
  ])('stays one line when a file holds %s', (_name, found) => {
    const line = one({ found, field: found, expected: found, fix: found })!;
    expect(line.split(/[\n\r\u2028]/)).toHaveLength(1);
    expect(line.match(/::error/g)).not.toBeNull();
    expect(line.startsWith('::error file=content/a.md,')).toBe(true);
  });

  it('keeps percent signs apart from escapes', () => {
    expect(one({ found: '5%0A' })).toContain('found 5%250A');
  });

  it('goes by file and line', () => {
    const lines = formatAnnotations([PROBLEM, { ...PROBLEM, line: 1 }, { ...PROBLEM, file: 'content/0.md', line: 9 }]);
    expect(lines.map((line) => /file=([^,]*),line=(\d+)/.exec(line)!.slice(1).join(':'))).toEqual([
      'content/0.md:9',
      'content/a.md:1',
      'content/a.md:3',
    ]);
  });
});
