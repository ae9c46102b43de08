/** The point on the map must lie in the state. A lost minus sign puts a jail into China. */
import type { Finding } from '../problem.ts';
import { boxOf, inBox } from '../state-boxes.ts';
import { STATE_NAMES } from '../states.ts';
import type { Records } from '../types.ts';

export function insideState({ facilities }: Pick<Records, 'facilities'>): Finding[] {
  return facilities.flatMap(({ id, state, location }): Finding[] => {
    if (!location || inBox(location, state)) return [];
    const { lat, lon } = location;
    return [
      {
        collection: 'facilities',
        id,
        path: ['location'],
        found: `lat ${lat}, lon ${lon}`,
        expected: `a point in ${STATE_NAMES[state]} (${boxOf(state)})`,
        fix: mend(location, state),
      },
    ];
  });
}

function mend({ lat, lon }: { lat: number; lon: number }, state: Parameters<typeof inBox>[1]): string {
  if (inBox({ lat, lon: -lon }, state)) return `write lon: ${-lon}`;
  if (inBox({ lat: lon, lon: lat }, state)) return 'lat and lon are swapped';
  if (inBox({ lat: -lat, lon }, state)) return `write lat: ${-lat}`;
  return 'check it on a map, and check the state in the path of the file';
}
