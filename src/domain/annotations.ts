/**
 * Problems as workflow commands of GitHub Actions, which shows them on the line of the change
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import { printable, sortProblems, type Level, type Problem } from './problem.ts';

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** One command a line. */
export function formatAnnotations(problems: readonly Problem[]): string[] {
  return sortProblems(problems).map(({ level, rule, file, line, field, found, expected, fix }) => {
    const title = `${rule}${field ? `: ${field}` : ''}`;
    const message = [`found ${found}`, `expected ${expected}`, ...(fix ? [`fix: ${fix}`] : [])].map(printable).join('\n');
    return `::${COMMANDS[level]} file=${property(printable(file))},line=${line},title=${property(printable(title))}::${data(message)}`;
  });
}

/** Escapes as the runner undoes them; a colon or comma would end a property. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
