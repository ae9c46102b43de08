/** Ways through records of any shape, for rules that look at all of them alike. */
import { SERVICES, type Claim, type Service, type Services } from '../schemas/claim.ts';

export type FieldPath = (string | number)[];

/** Every group of fields inside a value, however deep, with the path to it; the value itself comes first. */
export function* groupsIn(value: unknown, path: FieldPath = []): Generator<{ path: FieldPath; group: Record<string, unknown> }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, group: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value)) yield* groupsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Every claim of a record, with the path to it. */
export function* claimsIn({
  services,
}: {
  services?: Services | undefined;
}): Generator<{ path: FieldPath; service: Service; claim: Claim }> {
  for (const service of SERVICES) {
    for (const [index, claim] of (services?.[service] ?? []).entries()) yield { path: ['services', service, index], service, claim };
  }
}
