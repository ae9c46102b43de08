/** What holds for all places of an agency is written once, with the agency; a copy at a place would go stale unseen. */
import type { Claim } from '../../schemas/claim.ts';
import type { Finding } from '../problem.ts';
import type { Records } from '../types.ts';
import { claimsIn } from '../walk.ts';

export function noRepeatedClaims({ facilities, agencies }: Pick<Records, 'facilities' | 'agencies'>): Finding[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return facilities.flatMap((place) => {
    const agency = place.agency === undefined ? undefined : byId.get(place.agency);
    if (!agency) return [];
    return [...claimsIn(place)]
      .filter(({ service, claim }) => agency.services?.[service]?.some((theirs) => words(theirs) === words(claim)))
      .map(({ path }): Finding => ({
        level: 'warning',
        collection: 'facilities',
        id: place.id,
        path,
        found: `a claim that ${agency.shortName} (content/agencies/${agency.id}.md) makes in the same words`,
        expected: 'at a place only what differs from its agency',
        fix: 'remove it here; the page shows the agency’s',
      }));
  });
}

/** A claim as text, whatever the order of its fields. Where it was read does not matter: the fact is the same. */
function words({ source: _source, ...claim }: Claim): string {
  return JSON.stringify(claim, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
