/** The words that families read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUBLIN, MENARD } from './places.ts';
import { few, gluedText, mainText, pages } from './site.ts';

const all = pages().map(({ path }) => path);
const texts = new Map(all.map((path) => [path, mainText(path)]));
const matches = (pattern: RegExp) =>
  few([...texts].flatMap(([path, text]) => (text.match(pattern) ?? []).slice(0, 1).map((found) => `${path}: ${found}`)));

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
    expect(matches(/.{0,30}(\S [.,;:!?)](?=\s)|\( ).{0,10}/)).toEqual([]);
  });

  test('has no blanks left unfilled', () => {
    expect(matches(/.{0,30}(\{\w*\}|\bundefined\b|\bNaN\b|\[object ).{0,30}/)).toEqual([]);
  });

  test('has no doubled full stops or commas', () => {
    expect(matches(/.{0,30}([a-z)]\.\.(?!\.)|,,|;;|[,;]\.).{0,10}/)).toEqual([]);
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
