/** Places on a map, as GeoJSON (RFC 7946). */
import type { GeoFile, PlaceFeature } from '../../schemas/api/geo.ts';
import type { ApiHead } from '../../schemas/api/parts.ts';
import { SERVICES } from '../../schemas/claim.ts';
import { facilityPath } from '../paths.ts';
import type { ToUrl } from './head.ts';
import type { ResolvedPlace } from './place.ts';

/** Places without a location are counted and left out: many map programs stumble over a feature without a point. */
export function geoFile(places: readonly ResolvedPlace[], head: ApiHead, url: ToUrl): GeoFile {
  const features = places.flatMap((place) => toFeature(place, url));
  return { type: 'FeatureCollection', ...head, withoutLocation: places.length - features.length, features };
}

function toFeature(place: ResolvedPlace, url: ToUrl): PlaceFeature[] {
  if (!place.location) return [];
  const answers = SERVICES.flatMap((service) => {
    const { standing, now } = place.answers[service];
    return now[0]
      ? [
          [`${service}Provider`, now[0].claim.provider],
          [`${service}Standing`, standing],
        ]
      : [];
  });
  return [
    {
      type: 'Feature',
      id: place.id,
      geometry: { type: 'Point', coordinates: [place.location.lon, place.location.lat] },
      properties: {
        name: place.name,
        kind: place.kind,
        status: place.status ?? 'open',
        city: place.address.city,
        county: place.address.county,
        state: place.state,
        agency: place.agency,
        population: place.population,
        page: url(facilityPath(place.id)),
        ...Object.fromEntries(answers),
      },
    },
  ];
}
