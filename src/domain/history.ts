/** What changed or will change at a place, told once where one change moved several services. */
import { SERVICES, type Claim, type Service } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import { isCompany, type Answer } from './resolve.ts';
import { sentencesOf } from './sentences.ts';

/** One change: services that left a company on the same day, or will come to it. */
export interface Turn {
  coming: boolean;
  services: [Service, ...Service[]];
  /** The first of the claims behind it: company, product and day are the same in all. */
  claim: Claim;
  /** What the claims say of it, each sentence once. */
  note: string;
  /** Where it comes from, each page once. */
  sources: Source[];
}

/** Announced changes first, then former companies, each in the order of the services. */
export function turnsOf(answers: Readonly<Record<Service, Answer>>): Turn[] {
  const all = [true, false].flatMap((coming) =>
    SERVICES.flatMap((service) =>
      (coming ? answers[service].announced : answers[service].former).map(({ claim }) => ({ coming, service, claim })),
    ),
  );
  return [...Map.groupBy(all, keyOf).values()].map((group) => {
    const [first] = group as [(typeof all)[number]];
    const claims = group.map(({ claim }) => claim);
    return {
      coming: first.coming,
      services: [...new Set(group.map(({ service }) => service))] as Turn['services'],
      claim: first.claim,
      note: [...new Set(claims.flatMap(({ note }) => sentencesOf(note ?? '')))].join(' '),
      sources: [...new Map(claims.map(({ source }) => [`${source.url} ${source.date}`, source])).values()],
    };
  });
}

/** Equal for what can be said in one sentence. "Run by the place" is said of letters in other words than of money. */
function keyOf({ coming, service, claim }: { coming: boolean; service: Service; claim: Claim }): string {
  const { provider, product, since, until } = claim;
  const company = isCompany(provider) ? provider : `${provider} ${service}`;
  return [coming, company, product, coming ? since : until].join('|');
}
