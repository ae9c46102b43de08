/** Nobody is reached at a closed place: its own claims must have ended, or families pay into nothing. */
import type { Finding } from '../problem.ts';
import { isOpen } from '../places.ts';
import { whenOf } from '../resolve.ts';
import type { Records } from '../types.ts';
import { claimsIn } from '../walk.ts';

export function closedPlaces({ facilities }: Pick<Records, 'facilities'>, today: string): Finding[] {
  return facilities.filter((place) => !isOpen(place)).flatMap((place) =>
    [...claimsIn(place)]
      .filter(({ claim }) => whenOf(claim, today) !== 'former')
      .map(({ path, claim }): Finding => ({
        collection: 'facilities',
        id: place.id,
        path,
        found: `a claim for ${claim.provider} that still holds, at a closed place`,
        expected: 'only claims that have ended',
        fix: 'add until with the date of the closing, or ended: true; if the place is open, remove status',
      })),
  ); // prettier-ignore
}
