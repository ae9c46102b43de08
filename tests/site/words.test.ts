/** The words that families read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUBLIN, MENARD } from './places.ts';
import { few, gluedText, mainText, pages } from './site.ts';

const all = pages().map(({ path }) => path);
const texts = new Map(all.map((path) => [path, mainText(path)]));

/** The first place on each page where a pattern is met, with what stands around it. */
function matches(pattern: RegExp): string[] {
  const found: string[] = [];
  for (const [path, text] of texts) {
    const at = text.search(pattern);
    if (at >= 0) found.push(`${path}: ${text.slice(Math.max(0, at - 30), at + 30).replace(/\n/g, ' | ')}`);
  }
  return few(found);
}

describe('words of the interface', () => {
  test('speak of people, not of inmates', () => {
    const words: string[] = [];
    JSON.parse(readFileSync('content/ui/en.json', 'utf8'), (_key, value: unknown) => {
      if (typeof value === 'string') words.push(value);
      return value;
    });
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((text) => /\b(inmate|offender|felon|convict|criminal|perpetrator)/i.test(text))).toEqual([]);
  });
});

describe('text of the pages', () => {
  test('has no words glued together', () => {
    expect(few([...new Set(all.flatMap((path) => gluedText(path).map((text) => `${path}: ${text}`)))])).toEqual([]);
  });

  test('has no space before a full stop or comma, and none after a bracket', () => {
    expect(matches(/\S [.,;:!?)](?=\s)|\( /)).toEqual([]);
  });

  test('has no blanks left unfilled', () => {
    expect(matches(/\{\w*\}|\bundefined\b|\bNaN\b|\[object /)).toEqual([]);
  });

  test('has no doubled full stops or commas', () => {
    expect(matches(/[a-z)]\.\.(?!\.)|,,|;;|[,;]\./)).toEqual([]);
  });
});

describe('known sentences read as they should', () => {
  test.each([
    [MENARD, 'State prison · Menard, Illinois · men, maximum security · Run by Illinois Department of Corrections'],
    [MENARD, 'Their IDOC number and full legal name. Look it up in the official search How to find someone'],
    [MENARD, 'Ask the prison, 618-826-5071: “Which company handles packages, and what is allowed?”'],
    [MENARD, '[Full legal name], [IDOC number]'],
    [MENARD, 'Something wrong? · by e-mail'],
    ['/', 'Not sure where they are? How to find someone'],
    [DUBLIN, 'This place is closed. Nobody can be reached here any more.'],
  ])('%s: %s', (page, sentence) => {
    expect(texts.get(page)?.replace(/\s+/g, ' ')).toContain(sentence);
  });
});
