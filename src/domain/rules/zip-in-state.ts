/** A ZIP code must lie in the state of its address: two digits swapped send a letter across the country. */
import type { StateCode } from '../../schemas/primitives.ts';
import type { Finding } from '../problem.ts';
import { STATE_NAMES } from '../states.ts';
import type { Records } from '../types.ts';
import { cityLine, mailAddresses } from '../mail-lines.ts';
import { statesOfZip } from '../zip-states.ts';

export function zipInState({ all, facilities }: Pick<Records, 'all' | 'facilities'>): Finding[] {
  const streets = facilities.flatMap(({ id, state, address: { zip } }) =>
    zip === undefined ? [] : wrong(zip, state).map((told) => ({ collection: 'facilities', id, path: ['address', 'zip'], ...told })),
  );
  const envelopes = all.flatMap(({ collection, id, data }) =>
    [...mailAddresses(data)].flatMap(({ path, lines }) => {
      const last = cityLine(lines.at(-1) ?? '');
      return last ? wrong(last.zip, last.state).map((told) => ({ collection, id, path: [...path, lines.length - 1], ...told })) : [];
    }),
  );
  return [...streets, ...envelopes];
}

function wrong(zip: string, state: StateCode): Pick<Finding, 'found' | 'expected' | 'fix'>[] {
  const states = statesOfZip(zip);
  if (states.includes(state)) return [];
  const names = states.map((code) => STATE_NAMES[code]).join(' or ');
  return [
    {
      found: `${zip}, which ${names ? `is in ${names}` : 'is no ZIP code in use'}`,
      expected: `a ZIP code in ${STATE_NAMES[state]}`,
      fix: 'look for swapped digits; tools.usps.com finds the ZIP code of an address',
    },
  ];
}
