import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim } from '../../../tests/unit/make.ts';
import type { Services } from '../../schemas/claim.ts';
import { hasCost } from './has-cost.ts';

const priced = makeClaim('jpay', {}, { prices: [{ amount: '1', per: 'item' }] });

describe('hasCost', () => {
  it.each<[string, Services, boolean]>([
    ['nothing', {}, false],
    ['a company for messages', { messaging: [makeClaim('jpay')] }, true],
    ['an unnamed company for calls', { phone: [makeClaim('unnamed')] }, true],
    ['no messages at all', { messaging: [makeClaim('none')] }, false],
    ['a company for money without a price', { money: [makeClaim('jpay')] }, false],
    ['a price for photos', { photos: [priced] }, true],
    ['a price for tablets, which the tool does not count', { tablets: [priced] }, false],
    ['a price that has ended', { video: [{ ...priced, ended: true }] }, false],
  ])('%s', (_name, services, expected) => {
    expect(hasCost(makeAnswers(services))).toBe(expected);
  });
});
