import type { TextCollection } from './types.ts';

/** One thing wrong with the content, said so that a volunteer can put it right. */
export interface Problem {
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
  collection: 'facilities' | 'agencies' | 'providers' | 'sources' | TextCollection;
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

/** All problems as text, grouped by file, with the count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const blocks = sorted.map((problem) =>
    [
      `${problem.file}:${problem.line}  ${problem.field || '(whole file)'}`,
      `  found     ${problem.found}`,
      `  expected  ${problem.expected}`,
      ...(problem.fix ? [`  fix       ${problem.fix}`] : []),
    ].join('\n'),
  );
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...blocks, count].join('\n\n');
}
