import { describe, expect, it } from 'vitest';
import { choiceQuery, chosenIn, compareRows, comparisonOf, linesFor, ROWS, type CompareColumn, type CompareLine } from './compare.ts';

const lines = (...texts: string[]): CompareLine[] => texts.map((text) => ({ text }));
const column = (id: string, cells: CompareColumn['cells']): CompareColumn => ({
  id,
  name: id.toUpperCase(),
  href: `/providers/${id}/`,
  cells,
});
const texts = (cells: CompareLine[][]) => cells.map((cell) => cell.map(({ text }) => text));

const A = column('a', { prices: lines('25¢', '30¢'), limits: lines('6,000 letters') });
const B = column('b', { refunds: lines('None.', 'Ask within 30 days.', 'Write.', 'Wait.') });

describe('compareRows', () => {
  it('gives one cell a company, empty where nothing is known, and no row that is empty for all', () => {
    expect(compareRows([A, B]).map(({ row, cells }) => [row, texts(cells)])).toEqual([
      ['prices', [['25¢', '30¢'], []]],
      ['limits', [['6,000 letters'], []]],
      ['refunds', [[], ['None.', 'Ask within 30 days.', 'Write.']]],
    ]);
  });

  it('keeps the order of the columns, and of the rows whatever order a record has', () => {
    expect(texts(compareRows([B, A])[0]!.cells)).toEqual([[], ['25¢', '30¢']]);
    const mixed = column('c', { trouble: lines('x'), services: lines('y'), payment: [] });
    expect(compareRows([mixed]).map(({ row }) => row)).toEqual(['services', 'trouble']);
  });

  it('leaves out what is about writing when only money is compared', () => {
    expect(compareRows([A, B], ['money']).map(({ row }) => row)).toEqual(['prices', 'refunds']);
    expect(compareRows([A, B], ['money', 'messaging']).map(({ row }) => row)).toEqual(['prices', 'limits', 'refunds']);
    expect(compareRows([A, B], ['photos']).map(({ row }) => row)).toContain('limits');
  });

  it('shortens cells the more companies there are', () => {
    expect([1, 2, 3, 4, 5, 9, 12].map(linesFor)).toEqual([3, 3, 2, 2, 1, 1, 1]);
    const nine = Array.from({ length: 9 }, () => B);
    expect(compareRows(nine)[0]!.cells.every((cell) => cell.length === 1)).toBe(true);
    expect(compareRows([A, B, A, B]).at(-1)!.cells[1]).toHaveLength(2);
  });

  it('has no rows for companies without facts, and none for nobody', () => {
    expect(compareRows([column('a', {}), column('b', { apps: [] })])).toEqual([]);
    expect(compareRows([])).toEqual([]);
  });

  it('has every row that families ask for', () => {
    const asked = ['services', 'payment', 'prices', 'limits', 'attachments', 'starts', 'delivery', 'refunds', 'apps', 'support', 'spanish', 'trouble']; // prettier-ignore
    expect(asked.filter((row) => !(ROWS as readonly string[]).includes(row))).toEqual([]);
  });
});

describe('comparisonOf', () => {
  const pages = [
    { id: 'all', providers: ['a', 'b', 'c'] },
    { id: 'a-vs-b', providers: ['a', 'b'] },
  ];
  it.each([
    [['a', 'b'], 'a-vs-b'],
    [['b', 'a'], 'a-vs-b'],
    [['c', 'a', 'b'], 'all'],
    [['a', 'c'], undefined],
    [['a'], undefined],
    [['a', 'a'], undefined],
    [[], undefined],
  ])('%j → %s', (ids, wanted) => {
    expect(comparisonOf(ids, pages)).toBe(wanted);
  });
});

describe('chosenIn', () => {
  const known = new Set(['jpay', 'ncic', 'pay-tel', 'securus', 'cidnet']);
  it.each([
    ['?with=jpay,ncic', ['jpay', 'ncic'], [], false],
    ['?with=ncic&with=&with=jpay', ['ncic', 'jpay'], [], false],
    ['?with=jpay%2Cncic', ['jpay', 'ncic'], [], false],
    ['?with= JPay , NCIC ,', ['jpay', 'ncic'], [], false],
    ['?with=jpay,jpay,ncic', ['jpay', 'ncic'], [], false],
    ['?with=jpay,nobody', ['jpay'], ['nobody'], false],
    ['?with=../../etc,<img src=x>', [], ['../../etc', '<img src=x>'], false],
    ['?with=__proto__,constructor,toString', [], ['__proto__', 'constructor', 'tostring'], false],
    ['?with=jpay,ncic,pay-tel,securus', ['jpay', 'ncic', 'pay-tel', 'securus'], [], false],
    ['?with=jpay,ncic,pay-tel,securus,cidnet', ['jpay', 'ncic', 'pay-tel', 'securus'], [], true],
    ['?with=jpay,a,b,c,d,e', ['jpay'], ['a', 'b', 'c', 'd', 'e'], false],
    ['?with=', [], [], false],
    ['?other=jpay', [], [], false],
    ['', [], [], false],
    ['?with=%E0%A4%A', [], [expect.any(String)], false],
  ] as const)('%s', (search, ids, unknown, tooMany) => {
    expect(chosenIn(search, known)).toEqual({ ids, unknown, tooMany });
  });

  it('reads back what is shared', () => {
    const ids = ['pay-tel', 'jpay', 'ncic'];
    expect(choiceQuery(ids)).toBe('?with=pay-tel,jpay,ncic');
    expect(chosenIn(choiceQuery(ids), known)).toEqual({ ids, unknown: [], tooMany: false });
  });
});
