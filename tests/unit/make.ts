/** Small valid records for tests: say only what the test is about. */
import type { z } from 'zod';
import { fieldName } from '../../src/domain/problem.ts';
import { resolveServices, type Answer } from '../../src/domain/resolve.ts';
import type { Agency, Facility, Provider, SharedSource } from '../../src/domain/types.ts';
import type { Claim, Service, Services } from '../../src/schemas/claim.ts';
import type { Source } from '../../src/schemas/source.ts';

/** The day on which all tests stand. */
export const TODAY = '2026-11-21';

export function makeSource(over: Partial<Source> = {}): Source {
  return { title: 'A page', url: 'https://example.com/page', kind: 'official', ...over };
}

/** An official, undated claim for the provider, unless `over` or `from` (its source) say otherwise. */
export function makeClaim(provider: string, from: Partial<Source> = {}, over: Partial<Claim> = {}): Claim {
  return { provider, source: makeSource(from), ...over };
}

export function makeFacility(over: Partial<Facility> = {}): Facility {
  return {
    id: 'il/menard',
    state: 'IL',
    name: 'Menard',
    kind: 'state-prison',
    address: { city: 'Menard' },
    sources: [{ ref: 'list' }],
    ...over,
  };
}

export function makeAgency(over: Partial<Agency> = {}): Agency {
  return { id: 'illinois-doc', name: 'Illinois DOC', shortName: 'IDOC', scope: 'state', state: 'IL', sources: [makeSource()], ...over };
}

export function makeProvider(over: Partial<Provider> = {}): Provider {
  return { id: 'jpay', name: 'JPay', summary: 'Messages and money.', sources: [makeSource()], ...over };
}

export function makeShared(over: Partial<SharedSource> = {}): SharedSource {
  return {
    id: 'list',
    title: 'A list',
    publisher: 'An office',
    url: 'https://example.com/list',
    kind: 'official',
    licence: 'Public domain',
    gave: 'Names',
    ...over,
  };
}

/** Answers of a place with these claims of its own and of its agency. */
export function makeAnswers(own: Services, inherited: Services = {}): Record<Service, Answer> {
  return resolveServices(own, inherited, TODAY);
}

/** What a schema says against a value, as `field: message`; empty when the value is good. */
export function complaints(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => `${fieldName(issue.path)}: ${issue.message}`);
}

/** Whether a schema takes a value. */
export function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
