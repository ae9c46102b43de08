import { describe, expect, it } from 'vitest';
import { bareId, idFits } from './person-id.ts';

describe('idFits', () => {
  it.each<[id: string, format: string, fits: boolean | undefined]>([
    ['12345-678', '8 digits, written 12345-678', true],
    ['12345678', '8 digits, written 12345-678', true],
    ['#12345 678', '8 digits', true],
    ['1234567', '8 digits', false],
    ['B2345678', '8 digits', false],
    ['12345', '5 digits, or 7 digits with two zeros in front', true],
    ['0012345', '5 digits, or 7 digits with two zeros in front', true],
    ['123456', '5 digits, or 7 digits with two zeros in front', false],
    ['A12345', 'a letter and 5 digits, for example A12345', true],
    ['12345', 'a letter and 5 digits, for example A12345', false],
    ['AB12345', 'a letter and 5 digits, for example A12345', false],
    ['W012345', 'letters and 6 digits, for example W012345', true],
    ['012345', 'letters and 6 digits, for example W012345', false],
    ['A123-456-789', '9 digits; a shorter number gets zeros in front', true],
    ['123', 'up to 6 characters', true],
    ['1234567', 'up to 6 characters', false],
    ['00123456', '8 characters, with zeros in front', true],
    ['123456', '8 characters, with zeros in front', false],
    ['812974', 'for example 812974', undefined],
    ['anything', '', undefined],
    ['<b>12345</b>', '5 digits', false],
  ])('%s for “%s”: %s', (id, format, fits) => {
    expect(idFits(id, format)).toBe(fits);
  });

  it('knows nothing without a format', () => {
    expect(idFits('123', undefined)).toBeUndefined();
  });
});

describe('bareId', () => {
  it.each([
    ['# 123-45', '12345'],
    ['No. 77', '77'],
    ['A-123456789', '123456789'],
    ['A1234', 'A1234'],
    ['', ''],
  ])('%s → %s', (id, bare) => {
    expect(bareId(id)).toBe(bare);
  });
});
