/** The sentences in the fields of a list or of a guide of questions, so that the rules about words read them too. */

/** Fields that hold words of ours. `title` of a source is the name of somebody else's page. */
const OURS: ReadonlySet<string> = new Set(['audience', 'text', 'title', 'question', 'why', 'do', 'have', 'when', 'say', 'note']);
const NOT_OURS: ReadonlySet<string> = new Set(['source', 'links']);

/** Every sentence with the path of its field, however deep it stands. */
export function sentencesIn(value: unknown, path: (string | number)[] = [], ours = false): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return ours ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (Array.isArray(value)) return sentencesIn(inner, [...path, Number(key)], ours);
    return NOT_OURS.has(key) ? [] : sentencesIn(inner, [...path, key], OURS.has(key));
  });
}
