/** The last line of an envelope reads "City, ST 12345", or it is the placeholder for the place's own address. */
import { cityLine, mailAddresses } from '../mail-lines.ts';
import type { Finding } from '../problem.ts';
import { STATE_NAMES } from '../states.ts';
import type { Records } from '../types.ts';

const PLACEHOLDER = '{address}';

export function mailAddress({ all }: Pick<Records, 'all'>): Finding[] {
  return all.flatMap(({ collection, id, data }) =>
    [...mailAddresses(data)].flatMap(({ path, lines }): Finding[] => {
      const last = lines.at(-1) ?? '';
      if (last === PLACEHOLDER || cityLine(last)) return [];
      const fix = mend(last);
      return [
        {
          collection,
          id,
          path: [...path, lines.length - 1],
          found: `"${last}"`,
          expected: `a last line such as "Menard, IL 62259", or ${PLACEHOLDER} for the address of the place itself`,
          ...(fix && { fix }),
        },
      ];
    }),
  );
}

/** The line put right, if little is wrong with it. */
function mend(line: string): string | undefined {
  let text = line.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  for (const [code, name] of Object.entries(STATE_NAMES)) text = text.replace(new RegExp(`,? ${name} (?=\\d{5})`), `, ${code} `);
  text = text.replace(/,? ([A-Za-z]{2})\.?,? (?=\d{5}(?:-\d{4})?$)/, (_all, state: string) => `, ${state.toUpperCase()} `);
  return cityLine(text) ? `write ${text}` : undefined;
}
