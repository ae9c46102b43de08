/** The open data of one state: its places, and each claim once. */
import type { ApiHead } from '../../schemas/api/parts.ts';
import type { StateFile } from '../../schemas/api/place.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { StateCode } from '../../schemas/primitives.ts';
import { isOpen } from '../places.ts';
import { STATE_NAMES } from '../states.ts';
import type { Agency, SharedSource } from '../types.ts';
import { identify } from './claims.ts';
import type { ToUrl } from './head.ts';
import { toApiPlace, type ResolvedPlace } from './place.ts';
import { toApiSource } from './records.ts';

export interface StateInput {
  code: StateCode;
  /** All places of the state, closed ones too, in order. */
  places: readonly ResolvedPlace[];
  agency: (id: string) => Agency | undefined;
  source: (id: string) => SharedSource | undefined;
}

/** Claims that stand in a thousand answers stand in the file once: a third of the size, and less to read for a phone. */
export function stateFile({ code, places, agency, source }: StateInput, head: ApiHead, url: ToUrl): StateFile {
  const agencyIds = [...new Set(places.flatMap((place) => place.agency ?? []))].sort();
  const claims = new Map([
    ...agencyIds.flatMap((id) => [...identify(id, 'agency', agency(id)?.services, head.generated)]),
    ...places.flatMap((place) => [...identify(place.id, 'facility', place.services, head.generated)]),
  ]);
  const idOf = (claim: Claim) => {
    const known = claims.get(claim);
    if (!known) throw new Error(`A place in ${code} rests on a claim of ${claim.provider} that is in no record of the state`);
    return known.id;
  };
  const refs = [...new Set(places.flatMap(sourceIds))].sort();
  return {
    ...head,
    state: { code, name: STATE_NAMES[code] },
    counts: { places: places.length, open: places.filter(isOpen).length },
    sources: Object.fromEntries(
      refs.flatMap((id) => {
        const found = source(id);
        return found ? [[id, toApiSource(found)]] : [];
      }),
    ),
    claims: Object.fromEntries([...claims.values()].map((claim) => [claim.id, claim])),
    places: places.map((place) => toApiPlace(place, idOf, url)),
  };
}

function sourceIds({ sources, mail, statusNote }: ResolvedPlace): string[] {
  return [...sources, mail?.source, statusNote?.source].flatMap((source) => (source && 'ref' in source ? [source.ref] : []));
}
