/** Finding a place of a state by its name. A part of its own: a visitor who comes from the page of a place needs none of it. */
import { createFinder } from '../domain/lookup/find.ts';
import type { MailFile, MailPlace } from '../domain/mail-target.ts';

/** Best places first, for a text as people type it. */
export type FindPlace = (text: string, limit: number) => MailPlace[];

export function placeFinder({ places }: MailFile, state: string): FindPlace {
  const rows = places.map((place) => ({
    place,
    id: `${state}/${place.slug}`,
    name: place.name,
    aliases: place.aliases ?? [],
    city: place.city,
    county: place.county ?? '',
    zip: place.zip ?? '',
    extra: '',
    closed: false,
    juvenile: place.kind === 'juvenile',
    population: place.people ?? 0,
  }));
  const { find } = createFinder(rows);
  return (text, limit) => find(text, limit).map(({ row }) => row.place);
}
