/** A row of the lookup from a resolved place. */
import type { LookupRow, RowAnswer } from '../domain/lookup/row.ts';
import { isCompany, type Answer } from '../domain/resolve.ts';
import type { Agency, Facility } from '../domain/types.ts';
import { answerText, type NameOf } from '../i18n/answer.ts';
import { t } from '../i18n/index.ts';
import { SERVICES, type Service } from '../schemas/claim.ts';

/** "Dallas County jails (Dallas County Sheriff)": families call each of its buildings so. */
function systemNames(name: string): string[] {
  return name
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
}

export type ResolvedPlace = Facility & { answers: Record<Service, Answer>; agencyRecord: Agency | undefined };

/** @param nameOf names of providers by id */
export function rowOf(place: ResolvedPlace, nameOf: NameOf): LookupRow {
  const { agencyRecord: agency } = place;
  const answer = (service: Service): RowAnswer => {
    const { now, standing } = place.answers[service];
    if (now.length === 0) return { who: t('lookup.unknown'), standing: '' };
    return { who: answerText(place.answers[service], nameOf, agency?.shortName), standing: t(`standing.${standing}`) };
  };
  return {
    id: place.id,
    name: place.name,
    aliases: [...(place.aliases ?? []), ...(agency?.scope === 'local' ? systemNames(agency.name) : [])],
    city: place.address.city,
    county: place.address.county ?? '',
    zip: place.address.zip ?? '',
    extra: [...new Set([agency?.name, agency?.shortName, place.operator].filter((text) => text !== undefined))].join(' '),
    kind: t(`kind.${place.kind}`),
    closed: place.status === 'closed',
    juvenile: place.kind === 'juvenile',
    population: place.population ?? 0,
    answers: [answer('messaging'), answer('phone'), answer('money')],
    providers: SERVICES.flatMap((service) =>
      [...new Set(place.answers[service].now.map(({ claim }) => claim.provider).filter(isCompany))].map(
        (provider) => `${service}:${provider}`,
      ),
    ),
  };
}
