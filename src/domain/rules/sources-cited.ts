/** In guides and comparisons each source is cited where its fact stands, as `[state page, May 2024](#source-1)`. */
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';

export function sourcesCited({ texts }: Pick<Records, 'texts'>): Finding[] {
  return texts.flatMap(({ collection, id, body, sources }) => {
    if (sources === undefined) return [];
    const cites = body.links.flatMap(({ text, line }) => {
      const number = /^#source-(\d+)$/.exec(text)?.[1];
      return number === undefined ? [] : [{ number: Number(number), line }];
    });
    const wrong = cites
      .filter(({ number }) => number < 1 || number > sources)
      .map(({ number, line }): Finding => ({
        collection,
        id,
        path: [],
        bodyLine: line,
        found: `#source-${number}`,
        expected: `a number from 1 to ${sources}: the sources of this file are counted from the top`,
        fix: 'add the source, or correct the number',
      }));
    // Questions and words are short: their sources are shown right below the text.
    if (collection !== 'guides' && collection !== 'comparisons') return wrong;
    const used = new Set(cites.map(({ number }) => number));
    const idle = Array.from({ length: sources }, (_, index) => index).filter((index) => !used.has(index + 1));
    return [
      ...wrong,
      ...idle.map((index): Finding => ({
        collection,
        id,
        path: ['sources', index],
        found: 'a source that the text never names',
        expected: `a link to #source-${index + 1} where its fact stands`,
        fix: `write [what it is, its date](#source-${index + 1}) behind the fact, or remove the source`,
      })),
    ];
  });
}
