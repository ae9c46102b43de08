import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { limitLine, priceLine, type PadLimit } from './draft-words.ts';

const stamps: PadLimit = { characters: 6000, per: 'stamp', place: 'New York prisons', cost: { amount: '0.12', upTo: '0.15' } };
const line = (text: string, limit: PadLimit) => limitLine(text, limit, en.draft);

describe('limitLine', () => {
  it('counts stamps and what they cost', () => {
    expect(line('', stamps)).toEqual({ text: 'New York prisons: 0 of 6,000 characters.', over: false });
    expect(line('x', stamps)).toEqual({ text: 'New York prisons: 1 of 6,000 characters. 1 stamp. Costs 12¢ to 15¢.', over: false });
    expect(line('x'.repeat(6000), stamps).over).toBe(false);
    expect(line('x'.repeat(6001), stamps)).toEqual({
      text: 'New York prisons: 6,001 of 6,000 characters. It takes 2 stamps. Costs 24¢ to 30¢.',
      over: true,
    });
  });

  it('counts credits', () => {
    const limit: PadLimit = { characters: 30_000, per: 'message', cost: { amount: '0.50', credits: 50 } };
    expect(line('x'.repeat(30_001), limit).text).toBe('As the company says: 30,001 of 30,000 characters. Too long for one message. Send it in 2 parts. Costs $1 (100 credits).'); // prettier-ignore
  });

  it('says when lines are too many', () => {
    expect(line(Array(36).fill('x').join('\n'), { characters: 5000, lines: 35, per: 'letter' }).text).toBe('As the company says: 36 of 35 lines. Too long for one letter. Send it in 2 letters.'); // prettier-ignore
  });

  it('says what is free and what is old', () => {
    expect(line('x', { characters: 9000, per: 'letter', old: true, cost: { amount: '0' } }).text).toBe('As the company says: 1 of 9,000 characters. 1 letter. Free for you. The figure is old.'); // prettier-ignore
  });

  it('does not round', () => {
    expect(line('x'.repeat(201), { characters: 100, per: 'message', cost: { amount: '0.085' } }).text).toContain('Costs 25.5¢.');
  });
});

describe('priceLine', () => {
  it('gives one price or a range', () => {
    expect(priceLine({ per: 'message', from: '0.05', to: '0.5', free: false }, en.draft)).toBe('One message costs 5¢ to 50¢, as far as we know it.'); // prettier-ignore
    expect(priceLine({ per: 'stamp', from: '0.40', to: '0.4', free: false }, en.draft)).toBe('One stamp costs 40¢, as far as we know it.');
  });

  it('says what is free', () => {
    expect(priceLine({ per: 'message', from: '0', to: '0', free: true }, en.draft)).toBe('A message was free where we know the price.');
    expect(priceLine({ per: 'message', from: '0.25', to: '0.25', free: true }, en.draft)).toBe('One message costs 25¢, as far as we know it. At some places it is free.'); // prettier-ignore
  });
});
