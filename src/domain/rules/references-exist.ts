/** Every agency, provider and source that a record points to must exist. */
import type { Services } from '../../schemas/claim.ts';
import type { AnySource } from '../../schemas/source.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { isCompany } from '../resolve.ts';
import type { Records } from '../types.ts';

export interface KnownIds {
  agencies: ReadonlySet<string>;
  providers: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

type Where = Pick<Finding, 'collection' | 'id'>;

export function referencesExist({ facilities, agencies, providers }: Records, known: KnownIds): Finding[] {
  const findings: Finding[] = [];
  const need = (where: Where, path: Finding['path'], target: string | undefined, room: keyof KnownIds) => {
    if (target === undefined || known[room].has(target)) return;
    const guess = didYouMean(target, known[room]);
    findings.push({
      ...where,
      path,
      found: `"${target}"`,
      expected: `the name of a file in content/${room}`,
      fix: guess ? `did you mean ${guess}?` : `add content/${room}/${target}.md first`,
    });
  };
  const needSources = (where: Where, path: Finding['path'], sources: readonly AnySource[]) => {
    sources.forEach((source, index) => {
      if ('ref' in source) need(where, [...path, index, 'ref'], source.ref, 'sources');
    });
  };
  const needProviders = (where: Where, services: Services | undefined) => {
    for (const [service, claims] of Object.entries(services ?? {})) {
      claims.forEach((claim, index) => {
        if (isCompany(claim.provider)) need(where, ['services', service, index, 'provider'], claim.provider, 'providers');
      });
    }
  };
  for (const { id, agency, sources, statusNote, mail, services } of facilities) {
    const where: Where = { collection: 'facilities', id };
    need(where, ['agency'], agency, 'agencies');
    needSources(where, ['sources'], sources);
    if (statusNote && 'ref' in statusNote.source) need(where, ['statusNote', 'source', 'ref'], statusNote.source.ref, 'sources');
    if (mail && 'ref' in mail.source) need(where, ['mail', 'source', 'ref'], mail.source.ref, 'sources');
    needProviders(where, services);
  }
  for (const { id, services } of agencies) needProviders({ collection: 'agencies', id }, services);
  for (const { id, parent, successor } of providers) {
    need({ collection: 'providers', id }, ['parent'], parent, 'providers');
    need({ collection: 'providers', id }, ['successor'], successor, 'providers');
  }
  return findings;
}
