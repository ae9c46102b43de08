import { describe, expect, it } from 'vitest';
import { makeProvider, makeSource } from '../../tests/unit/make.ts';
import type { Fact } from '../schemas/provider.ts';
import { compareProviders } from './compare.ts';

const fact = (text: string): Fact => ({ text, source: makeSource() });
const texts = (cells: Fact[][]) => cells.map((facts) => facts.map(({ text }) => text));

const A = makeProvider({ id: 'a', facts: { prices: [fact('25¢'), fact('30¢')], limits: [fact('6,000 letters')] } });
const B = makeProvider({ id: 'b', refundRule: fact('None.'), facts: { refunds: [fact('Ask within 30 days.')], history: [fact('Old.')] } });

describe('compareProviders', () => {
  it('gives one cell a company, empty where nothing is known, and no row that is empty for all', () => {
    expect(compareProviders([A, B]).map(({ topic, cells }) => [topic, texts(cells)])).toEqual([
      ['prices', [['25¢', '30¢'], []]],
      ['limits', [['6,000 letters'], []]],
      ['refunds', [[], ['None.', 'Ask within 30 days.']]],
    ]);
  });

  it('keeps the order of the columns', () => {
    expect(texts(compareProviders([B, A])[0]!.cells)).toEqual([[], ['25¢', '30¢']]);
  });

  it('leaves out what is about writing when only money is compared', () => {
    expect(compareProviders([A, B], ['money']).map(({ topic }) => topic)).toEqual(['prices', 'refunds']);
  });

  it('shortens cells', () => {
    expect(texts(compareProviders([A, B], undefined, 1).at(-1)!.cells)).toEqual([[], ['None.']]);
  });

  it('has no rows for companies without facts', () => {
    expect(compareProviders([makeProvider(), makeProvider()])).toEqual([]);
  });
});
