import { describe, expect, it } from 'vitest';
import { envelope, ownAddress, type EnvelopePart } from './envelope.ts';

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
