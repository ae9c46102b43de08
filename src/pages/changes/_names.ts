/** Names for the lists of changes, from the catalog. */
import { catalog } from '../../catalog/index.ts';
import type { NameOf } from '../../i18n/answer.ts';
import { t } from '../../i18n/index.ts';

export interface Names {
  nameOf: NameOf;
  /** Of an agency, or of a place with its state. */
  ownerName: NameOf;
}

let loading: Promise<Names> | undefined;

/** Built on first use and shared by all pages. */
export function names(): Promise<Names> {
  return (loading ??= build());
}

async function build(): Promise<Names> {
  const { agency, places, provider } = await catalog();
  const placeById = new Map(places.map((place) => [place.id, place]));
  return {
    nameOf: (id) => provider(id)?.name ?? id,
    ownerName: (id) => {
      const place = placeById.get(id);
      return agency(id)?.name ?? (place ? t('changes.place', { place: place.name, state: place.state }) : id);
    },
  };
}
