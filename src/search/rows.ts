/** The rows of the lookup from the catalog. */
import { catalog } from '../catalog/index.ts';
import type { LookupRow, RowAnswer } from '../domain/lookup/row.ts';
import { answerText } from '../i18n/answer.ts';
import { t } from '../i18n/index.ts';
import type { Service } from '../schemas/claim.ts';

/** All places, in order of their ids. */
export async function lookupRows(): Promise<LookupRow[]> {
  const { places, provider } = await catalog();
  const nameOf = (id: string) => provider(id)?.name ?? id;
  return places.map((place): LookupRow => {
    const answer = (service: Service): RowAnswer => {
      const { now, standing } = place.answers[service];
      return {
        who: now.length > 0 ? answerText(place.answers[service], nameOf, place.agencyRecord?.shortName) : t('lookup.unknown'),
        standing: now.length > 0 ? t(`standing.${standing}`) : '',
      };
    };
    return {
      id: place.id,
      name: place.name,
      aliases: place.aliases ?? [],
      city: place.address.city,
      county: place.address.county ?? '',
      state: place.state,
      zip: place.address.zip ?? '',
      kind: t(`kind.${place.kind}`),
      closed: place.status === 'closed',
      population: place.population ?? 0,
      answers: [answer('messaging'), answer('phone'), answer('money')],
    };
  });
}
