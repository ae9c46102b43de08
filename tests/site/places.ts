/** Places that the tests speak of, one of each kind. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT, records } from './site.ts';

export const MENARD = '/facilities/il/menard-correctional-center/';
export const BECKLEY = '/facilities/wv/fci-beckley/';
export const MONTANA = '/facilities/mt/montana-state-prison/';
export const POTOSI = '/facilities/mo/potosi-correctional-center/';
export const GREENE = '/facilities/pa/sci-greene/';
export const COOK = '/facilities/il/cook-county-jails/';
export const MENS_CENTRAL = '/facilities/ca/mens-central-jail/';
export const RIKERS = '/facilities/ny/eric-m-taylor-center/';
export const DUBLIN = '/facilities/ca/fci-dublin/';

/** A county jail of which nothing is known but its phone, and that phone. */
export function unknownJail(): { page: string; name: string; phone: string } {
  for (const id of records('facilities')) {
    const text = readFileSync(path.join(CONTENT, 'facilities', `${id}.md`), 'utf8');
    const phone = /^phone: (\d\S+)$/m.exec(text)?.[1];
    const name = /^name: ([\w ]+)$/m.exec(text)?.[1];
    if (phone && name && /^kind: county-jail$/m.test(text) && !/^(services|agency|status|statusNote):/m.test(text)) {
      return { page: `/facilities/${id}/`, name, phone };
    }
  }
  throw new Error('Every county jail is known now: remove these tests and celebrate.');
}

/** The first place whose record has a line. */
export function placeWith(line: RegExp): string {
  const id = records('facilities').find((record) => line.test(readFileSync(path.join(CONTENT, 'facilities', `${record}.md`), 'utf8')));
  if (!id) throw new Error(`no place has ${String(line)}`);
  return `/facilities/${id}/`;
}
