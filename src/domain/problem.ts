/** How bad a problem is: an error stops the build, a warning should be looked at, an info is good to know. */
export const LEVELS = ['error', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** One thing wrong with the content, said so that a volunteer can put it right. */
export interface Problem {
  level: Level;
  /** Name of the rule that found it, for example `references-exist`. */
  rule: string;
  /** Path from the top of the project, with forward slashes. */
  file: string;
  /** 1-based line in the file. */
  line: number;
  /** Path of the field, for example `services.messaging[0].provider`. */
  field: string;
  found: string;
  expected: string;
  /** The likely mend, if one can be named. */
  fix?: string;
}

/** What a rule reports; the reader adds file and line. `path` leads to the field inside the record. */
export interface Finding {
  /** Left out = error. */
  level?: Level;
  /** Folder in `content/`. */
  collection: string;
  id: string;
  path: (string | number)[];
  /** 1-based line in the body, for what is wrong in the text itself; `path` is empty then. */
  bodyLine?: number;
  found: string;
  expected: string;
  fix?: string;
}

/** Path of a field as people write it. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`)).join('');
}

/** The problems that stop a build. */
export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level }) => level === 'error');
}

/** All problems as text, in order of file and line, with the count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const blocks = sortProblems(problems).map((problem) =>
    [
      `${problem.file}:${problem.line}  ${problem.field || '(whole file)'}${problem.level === 'error' ? '' : `  (${problem.level})`}`,
      `  found     ${problem.found}`,
      `  expected  ${problem.expected}`,
      ...(problem.fix ? [`  fix       ${problem.fix}`] : []),
    ]
      .map(printable)
      .join('\n'),
  );
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...blocks, count].join('\n\n');
}

/** In order of file, line and field. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.field, b.field));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many problems each rule found, most first: `orphan-texts 12, key-order 3`. */
export function countByRule(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
}

/**
 * One line of output. What stands in a file can hold line breaks, escape codes of terminals and marks that turn the
 * direction of writing; printed as they are they could forge other lines of a log.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
