import { describe, expect, it } from 'vitest';
import { fieldName } from './problem.ts';
import { cityLine, mailAddresses } from './mail-lines.ts';

describe('cityLine', () => {
  it.each([
    ['Menard, IL 62259', { city: 'Menard', state: 'IL', zip: '62259' }],
    ['St. Louis, MO 63101-0300', { city: 'St. Louis', state: 'MO', zip: '63101' }],
    ['Cañon City, CO 81215', { city: 'Cañon City', state: 'CO', zip: '81215' }],
    ["Coeur d'Alene, ID 83814", { city: "Coeur d'Alene", state: 'ID', zip: '83814' }],
    ['Winston-Salem, NC 27101', { city: 'Winston-Salem', state: 'NC', zip: '27101' }],
  ])('reads "%s"', (line, parts) => {
    expect(cityLine(line)).toEqual(parts);
  });

  it.each([
    'Menard IL 62259',
    'Menard, Illinois 62259',
    'Menard, IL',
    'Menard, XX 62259',
    'Menard, IL 6225',
    'menard, IL 62259',
    'PO Box 5, Menard, IL 62259x',
    '',
    '{address}',
  ])('does not take "%s" for a last line', (line) => {
    expect(cityLine(line)).toBeUndefined();
  });
});

describe('mailAddresses', () => {
  it('finds lines wherever they stand, and no other lists', () => {
    const record = {
      address: { city: 'Menard' },
      mail: { lines: ['a', 'b'] },
      services: { mail: [{ address: ['c', 'd'], moneyOrder: ['e', 'f'] }] },
      aliases: ['x', 'y'],
    };
    expect([...mailAddresses(record)].map(({ path }) => fieldName(path))).toEqual([
      'mail.lines',
      'services.mail[0].address',
      'services.mail[0].moneyOrder',
    ]);
  });
});
