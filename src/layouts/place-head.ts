/** Title, description and structured data of a place's page. */
import type { Crumb } from '../components/nav/Breadcrumbs.astro';
import { facilityPath } from '../domain/paths.ts';
import type { Answer } from '../domain/resolve.ts';
import { STATE_NAMES } from '../domain/states.ts';
import type { Agency, Facility } from '../domain/types.ts';
import { answerText, type NameOf } from '../i18n/answer.ts';
import { link } from '../i18n/format.ts';
import { t } from '../i18n/index.ts';
import type { Service } from '../schemas/claim.ts';

type PlaceHead = Facility & { answers: Record<Service, Answer>; agencyRecord: Agency | undefined };

/** Unique: name, city and state; places that share all three also say their kind or street in the name. */
export function placeTitle(place: PlaceHead): string {
  return t(place.status === 'closed' ? 'placeHead.titleClosed' : 'placeHead.title', {
    name: place.name,
    city: place.address.city,
    state: place.state,
  });
}

/** What the search engine shows: the answer itself. */
export function placeDescription(place: PlaceHead, nameOf: NameOf): string {
  const values = { name: place.name, city: place.address.city, state: STATE_NAMES[place.state] };
  if (place.status === 'closed') return t('placeHead.closed', values);
  const known = (['messaging', 'phone', 'money'] as const)
    .filter((service) => place.answers[service].now.length > 0)
    .map((service) => `${t(`service.${service}`)}: ${answerText(place.answers[service], nameOf, place.agencyRecord?.shortName)}`);
  return known.length > 0 ? t('placeHead.known', { ...values, known: known.join('. ') }) : t('placeHead.unknown', values);
}

/** schema.org: the place and the way to its page. */
export function placeJsonLd(place: PlaceHead, crumbs: readonly Crumb[], site: URL | undefined): object[] {
  const url = new URL(link(facilityPath(place.id)), site).href;
  const { street, city, zip } = place.address;
  return [
    {
      '@type': place.operator && /contract|ice/.test(place.kind) ? 'Place' : 'GovernmentBuilding',
      name: place.name,
      ...(place.aliases && { alternateName: place.aliases }),
      url,
      ...(place.phone && { telephone: `+1-${place.phone}` }),
      ...(place.website && { sameAs: place.website }),
      address: {
        '@type': 'PostalAddress',
        ...(street && { streetAddress: street }),
        addressLocality: city,
        addressRegion: place.state,
        ...(zip && { postalCode: zip }),
        addressCountry: 'US',
      },
      ...(place.location && { geo: { '@type': 'GeoCoordinates', latitude: place.location.lat, longitude: place.location.lon } }),
    },
    breadcrumbJsonLd(crumbs, url, site),
  ];
}

/** schema.org BreadcrumbList; the last crumb is the page itself. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], url: string, site: URL | undefined): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ text, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: path ? new URL(link(path), site).href : url,
    })),
  };
}
