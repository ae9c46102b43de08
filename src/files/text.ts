/** Read a Markdown body into what the rules about words look at. Only the lexer of marked is used: no HTML is made here. */
import { lexer, type Token, type Tokens } from 'marked';
import type { Passage, TextBody } from '../domain/types.ts';
import { codeIn } from './code.ts';

/** Passages, headings, links, tags and code of a body, each with its 1-based line. `mdx`: it is MDX, not Markdown. */
export function readText(body: string, mdx = false): TextBody {
  const text: Required<TextBody> = { passages: [], headings: [], links: [], tags: [], code: [] };
  const add = (kind: keyof TextBody, line: number, value: string) => {
    const clean = value.replace(/\s+/g, ' ').trim();
    if (clean) text[kind].push({ text: clean, line } satisfies Passage);
  };

  const inline = (tokens: readonly Token[], line: number): string =>
    tokens
      .map((token): string => {
        if (token.type === 'html') {
          add('tags', line, token.raw);
          return ' ';
        }
        if (token.type === 'link' || token.type === 'image') add('links', line, (token as Tokens.Link).href);
        if (token.type === 'br') return ' ';
        if ('tokens' in token && token.tokens) return inline(token.tokens, line);
        return 'text' in token && typeof token.text === 'string' ? token.text : '';
      })
      .join('');

  const walk = (tokens: readonly Token[], from: number) => {
    let line = from;
    for (const token of tokens) {
      if (token.type === 'html') add('tags', line, token.raw);
      else if (token.type === 'heading') add('headings', line, inline((token as Tokens.Heading).tokens, line));
      else if (token.type === 'paragraph' || token.type === 'text') {
        add('passages', line, inline((token as Tokens.Paragraph).tokens, line));
      } else if (token.type === 'list') {
        let at = line;
        for (const item of (token as Tokens.List).items) {
          walk(item.tokens, at);
          at += count(item.raw);
        }
      } else if (token.type === 'table') {
        // Cells are no sentences, but their links and tags count.
        const { header, rows } = token as Tokens.Table;
        [header, ...rows].forEach((row, index) => row.forEach((cell) => inline(cell.tokens, line + index + (index > 0 ? 1 : 0))));
      } else if ('tokens' in token && token.tokens) walk(token.tokens, line);
      line += count(token.raw);
    }
  };
  walk(lexer(body), 1);
  text.code = codeIn(body, mdx, text.tags);
  return text;
}

const count = (raw: string): number => raw.split('\n').length - 1;
