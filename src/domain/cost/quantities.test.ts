import { describe, expect, it } from 'vitest';
import { LIMITS, QUANTITY_NAMES, readQuantities, TYPICAL, type QuantityName } from './quantities.ts';

const read = (given: Partial<Record<QuantityName, string>>) => readQuantities((name) => given[name] ?? null);

describe('readQuantities', () => {
  it('takes the typical month where nothing is given', () => {
    expect(read({})).toEqual({ quantities: TYPICAL, wrong: [] });
  });

  it('takes whole numbers within the limits, both ends included', () => {
    for (const name of QUANTITY_NAMES) {
      for (const limit of LIMITS[name]) {
        const { quantities, wrong } = read({ [name]: ` ${limit} ` });
        expect([quantities[name], wrong]).toEqual([limit, []]);
      }
    }
  });

  it.each(['', '-1', '1.5', '1e2', '0x10', 'many', '99999', '٣', 'NaN', '1 000'])('names what cannot be read: %j', (text) => {
    const { quantities, wrong } = read({ messages: text, calls: '3' });
    expect(wrong).toEqual(['messages']);
    expect(quantities).toEqual({ ...TYPICAL, calls: 3 });
  });

  it('names what lies outside the limits', () => {
    expect(read({ messages: '501', callMinutes: '0', amount: '1001' }).wrong).toEqual(['messages', 'callMinutes', 'amount']);
  });

  it('has a typical month within the limits', () => {
    expect(QUANTITY_NAMES.filter((name) => TYPICAL[name] < LIMITS[name][0] || TYPICAL[name] > LIMITS[name][1])).toEqual([]);
  });
});
