import { describe, expect, it } from 'vitest';
import { countByRule, errorsOf, fieldName, formatProblems, type Problem } from './problem.ts';

describe('fieldName', () => {
  it.each([
    [['services', 'messaging', 0, 'provider'], 'services.messaging[0].provider'],
    [['name'], 'name'],
    [['aliases', 2], 'aliases[2]'],
    [[], ''],
  ])('writes %j as "%s"', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('formatProblems', () => {
  const problem = (file: string, line: number, over: Partial<Problem> = {}): Problem => ({
    level: 'error',
    rule: 'schema',
    file,
    line,
    field: 'name',
    found: 'x',
    expected: 'y',
    ...over,
  });

  it('says file, line, field, what was found, what was expected and the fix', () => {
    expect(formatProblems([problem('content/a.md', 3, { fix: 'write y' })])).toBe(
      ['content/a.md:3  name', '  found     x', '  expected  y', '  fix       write y', '', '1 problem in 1 file'].join('\n'),
    );
  });

  it('leaves out a fix that nobody knows, and names the whole file where there is no field', () => {
    const text = formatProblems([problem('content/a.md', 1, { field: '' })]);
    expect(text).toContain('content/a.md:1  (whole file)');
    expect(text).not.toContain('fix');
  });

  it('sorts by file and line, and counts both', () => {
    const lines = formatProblems([problem('b.md', 10), problem('b.md', 9), problem('a.md', 20)]).split('\n');
    expect(lines.filter((line) => line.includes('.md:'))).toEqual(['a.md:20  name', 'b.md:9  name', 'b.md:10  name']);
    expect(lines.at(-1)).toBe('3 problems in 2 files');
  });

  it('says the level of what is no error', () => {
    const text = formatProblems([problem('a.md', 1, { level: 'warning' }), problem('b.md', 1)]);
    expect(text).toContain('a.md:1  name  (warning)');
    expect(text).toContain('b.md:1  name\n');
  });

  it('keeps what stands in a file from forging lines of the log', () => {
    const text = formatProblems([problem('a.md', 1, { found: 'x\n::error::forged\u001b[31m\u202e', fix: 'a\rb' })]);
    expect(text).toContain('x\\u000a::error::forged\\u001b[31m\\u202e');
    expect(text).toContain('a\\u000db');
  });

  it('counts by rule, most first, and picks the errors', () => {
    const all = [
      problem('a', 1, { rule: 'x', level: 'info' }),
      problem('b', 1, { rule: 'y' }),
      problem('c', 1, { rule: 'y', level: 'warning' }),
    ];
    expect(countByRule(all)).toBe('y 2, x 1');
    expect(errorsOf(all).map(({ file }) => file)).toEqual(['b']);
  });
});
