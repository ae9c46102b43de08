/** A question, word or comparison that nothing points to is found by search alone. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { groupsIn } from '../walk.ts';

/** Path on the site of each kind of text. */
const PATHS = { faqs: 'faq', glossary: 'glossary', comparisons: 'compare' } as const;

export function orphanTexts({ all, faqs, glossary, comparisons, texts }: Omit<Records, 'facilities'>): Finding[] {
  const named = { faqs: new Set<string>(), glossary: new Set<string>(), comparisons: new Set<string>() };
  // Any record may list texts in a field of the collection's name; `related` are texts of the same kind.
  for (const { collection, data } of all) {
    for (const kind of Object.keys(PATHS) as (keyof typeof PATHS)[]) {
      for (const field of [kind, ...(collection === kind ? ['related'] : [])]) {
        const ids = (data as Record<string, unknown>)[field];
        if (Array.isArray(ids)) for (const id of ids) named[kind].add(String(id));
      }
    }
  }
  // Questions that name a company stand on the page of that company, comparisons too.
  for (const { id, providers } of faqs) if (providers) named.faqs.add(id);
  const linked = new Set([
    ...texts.flatMap(({ collection, id, body }) =>
      body.links.map(({ text }) => plain(text)).filter((path) => path !== own(collection, id)),
    ),
    // Lists and decisions link from their fields.
    ...all.flatMap(({ data }) => [...groupsIn(data)].flatMap(({ group: { to } }) => (typeof to === 'string' ? [plain(to)] : []))),
  ]);
  // Words are linked wherever a text uses them.
  const said = (id: string, words: readonly string[]) => {
    const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
    return texts.some(
      (text) => !(text.collection === 'glossary' && text.id === id) && text.body.passages.some((passage) => any.test(passage.text)),
    );
  };
  const find = (collection: keyof typeof PATHS, ids: readonly string[]): Finding[] =>
    ids
      .filter((id) => !named[collection].has(id) && !linked.has(own(collection, id)))
      .map((id) => ({
        level: 'warning',
        collection,
        id,
        path: [],
        found: 'a text that no other text points to',
        expected: 'a guide or another text that leads here',
        fix: `add ${id} to the ${collection} of a guide, or link to ${own(collection, id)}/`,
      }));
  return [
    ...find('faqs', faqs.map(({ id }) => id)),
    ...find('glossary', glossary.filter(({ id, term, aliases = [] }) => !named.glossary.has(id) && !said(id, [term, ...aliases])).map(({ id }) => id)),
    ...find('comparisons', comparisons.map(({ id }) => id)),
  ]; // prettier-ignore
}

function own(collection: string, id: string): string {
  return `/${collection in PATHS ? PATHS[collection as keyof typeof PATHS] : collection}/${id}`;
}

/** A link without its anchor and its last slash. */
const plain = (link: string) => link.replace(/[#?].*$/, '').replace(/\/$/, '');
const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
