/** Postal addresses in records: where they stand and how their last line reads. */
import { STATE_CODES, type StateCode } from '../schemas/primitives.ts';
import { groupsIn, type FieldPath } from './walk.ts';

/** Fields that hold the lines of an envelope. */
const FIELDS = ['address', 'moneyOrder', 'lines'];

/** Every postal address of a record that is written as lines. */
export function* mailAddresses(data: object): Generator<{ path: FieldPath; lines: string[] }> {
  for (const { path, group } of groupsIn(data)) {
    for (const field of FIELDS) {
      const lines = group[field];
      if (Array.isArray(lines) && lines.length > 1 && lines.every((line) => typeof line === 'string'))
        yield { path: [...path, field], lines };
    }
  }
}

/** Takes "St. Louis, MO 63101" and "Cañon City, CO 81215-0300" apart; undefined for anything else. */
export function cityLine(line: string): { city: string; state: StateCode; zip: string } | undefined {
  const [, city = '', state = '', zip = ''] = /^(\p{Lu}[\p{L}.'’ -]*), ([A-Z]{2}) (\d{5})(?:-\d{4})?$/u.exec(line) ?? [];
  return (STATE_CODES as readonly string[]).includes(state) ? { city, state: state as StateCode, zip } : undefined;
}
