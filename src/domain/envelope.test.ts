import { describe, expect, it } from 'vitest';
import { blanksOf, envelope, fillIn, ownAddress, type EnvelopePart } from './envelope.ts';

const place = { facility: 'Menard', address: ['711 Kaskaskia St', 'Menard, IL 62259'] };
const asText = (lines: EnvelopePart[][]) =>
  lines.map((parts) => parts.map((part) => ('text' in part ? part.text : `[${part.blank}]`)).join(''));

describe('envelope', () => {
  it.each([
    [
      'fills in the place and its address, and leaves the sender’s blanks',
      ['{name}, DOC # {id}', '{facility}', '{address}'],
      ['[name], DOC # [id]', 'Menard', '711 Kaskaskia St', 'Menard, IL 62259'],
    ],
    ['puts the address into one line when it stands among other words', ['at {address}'], ['at 711 Kaskaskia St, Menard, IL 62259']],
    ['keeps all blanks of a line', ['{id}{housing} {code}'], ['[id][housing] [code]']],
    ['keeps plain lines', ['P.O. Box 1', 'Miami, FL 33153'], ['P.O. Box 1', 'Miami, FL 33153']],
    ['keeps unknown braces as they are', ['{prison} {Name}'], ['{prison} {Name}']],
    ['has no lines for no lines', [], []],
  ])('%s', (_name, lines, result) => {
    expect(asText(envelope(lines, place))).toEqual(result);
  });

  it('marks blanks apart from text', () => {
    expect(envelope(['{name}, #{id}'], place)).toEqual([[{ blank: 'name' }, { text: ', #' }, { blank: 'id' }]]);
  });

  it('takes a name literally, dollar signs too', () => {
    expect(asText(envelope(['{facility}'], { ...place, facility: 'Jail $& $1' }))).toEqual(['Jail $& $1']);
  });
});

describe('ownAddress', () => {
  const address = { street: '711 Kaskaskia St', city: 'Menard', zip: '62259' };

  it('is the street when there is nothing else', () => {
    expect(ownAddress({ address, state: 'IL' })).toEqual(['711 Kaskaskia St', 'Menard, IL 62259']);
  });

  it('is the mail address when there is one', () => {
    expect(ownAddress({ address, state: 'IL', mail: { lines: ['P.O. Box 1000', 'Menard, IL 62259'] } })).toEqual([
      'P.O. Box 1000',
      'Menard, IL 62259',
    ]);
  });

  it.each([
    ['street', { ...address, street: undefined }],
    ['ZIP', { ...address, zip: undefined }],
  ])('is unknown without %s: a letter would not arrive', (_name, partial) => {
    expect(ownAddress({ address: partial, state: 'IL' })).toBeUndefined();
  });
});

describe('fillIn', () => {
  const typed = { name: 'Maria Lopez', id: 'A12345', housing: '', code: '' };
  const fill = (lines: string[], over: Partial<typeof typed> = {}) => asText(fillIn(envelope(lines, place), { ...typed, ...over }));

  it.each<[string, string[], Partial<typeof typed>, string[]]>([
    ['fills all blanks', ['{name}, {id}', '{facility}'], {}, ['Maria Lopez, A12345', 'Menard']],
    ['keeps what is missing', ['{name} - {id}', '{facility} - {code}'], { id: '' }, ['Maria Lopez - [id]', 'Menard - [code]']],
    ['leaves out an unknown housing unit with its comma', ['{name}, {id}, {housing}'], {}, ['Maria Lopez, A12345']],
    ['leaves out a line of nothing but the housing unit', ['{name}', '{housing}', '{facility}'], {}, ['Maria Lopez', 'Menard']],
    ['keeps a missing name before a missing housing unit', ['{name}{housing}'], { name: '' }, ['[name]']],
    ['puts the housing unit in', ['{name}, {id}, {housing}'], { housing: 'B 2' }, ['Maria Lopez, A12345, B 2']],
    ['takes braces and dollar signs in a name as they are', ['{name}, {id}'], { name: '{id} $& <b>' }, ['{id} $& <b>, A12345']],
  ])('%s', (_name, lines, over, result) => {
    expect(fill(lines, over)).toEqual(result);
  });
});

describe('blanksOf', () => {
  it('names each blank once', () => {
    expect(blanksOf(envelope(['{name}, {id}', '{facility} - {code}', '{id}'], place))).toEqual(['name', 'id', 'code']);
    expect(blanksOf(envelope(['PO Box 1'], place))).toEqual([]);
  });
});
