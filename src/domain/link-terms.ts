/** Link the first mention of each glossary word in a text to its definition on the same page. */
import { Parser } from 'htmlparser2';
import type { Term } from './types.ts';

export interface LinkedText {
  html: string;
  /** Ids of the words that were linked, in the order of the text. */
  used: string[];
}

/** Inside these a link would break a link, a heading or a control. */
const CLOSED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'summary', 'button', 'code', 'dt', 'th']);

/**
 * `html` is a rendered text. Each word is linked once, as `<a class="term" id="see-ID" href="#word-ID">`. The longest
 * name wins ("trust account" before "account"), whole words only, in any case. The text itself is left as it is.
 */
export function linkTerms(html: string, terms: readonly Pick<Term, 'id' | 'term' | 'aliases'>[]): LinkedText {
  const byName = new Map(terms.flatMap(({ id, term, aliases = [] }) => [term, ...aliases].map((name) => [name.toLowerCase(), id])));
  if (byName.size === 0) return { html, used: [] };
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escape);
  // Not inside other words, nor in addresses such as jail.example.com/prison.
  const any = new RegExp(`(?<![\\p{L}\\p{N}_/.-])(?:${names.join('|')})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`, 'giu');
  const used = new Set<string>();
  let out = '';
  let copied = 0;
  let closed = 0;
  const parser = new Parser({
    onopentagname: (name) => void (CLOSED.has(name) && (closed += 1)),
    onclosetag: (name) => void (CLOSED.has(name) && (closed -= 1)),
    ontext() {
      if (closed > 0) return;
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      const text = html.slice(from, to).replace(any, (found) => {
        const id = byName.get(found.toLowerCase());
        if (id === undefined || used.has(id)) return found;
        used.add(id);
        return `<a class="term" id="see-${id}" href="#word-${id}">${found}</a>`;
      });
      out += html.slice(copied, from) + text;
      copied = to;
    },
  });
  parser.end(html);
  return { html: out + html.slice(copied), used: [...used] };
}

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
