/** Every record that another one points to must exist. */
import type { Services } from '../../schemas/claim.ts';
import type { AnySource } from '../../schemas/source.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { isCompany } from '../resolve.ts';
import type { Records } from '../types.ts';

export type KnownIds = Record<'agencies' | 'providers' | 'sources' | 'guides' | 'faqs' | 'glossary' | 'comparisons', ReadonlySet<string>>;

/** Rooms whose texts are MDX. */
const ENDINGS: Partial<Record<keyof KnownIds, string>> = { guides: 'mdx', comparisons: 'mdx' };

type Where = Pick<Finding, 'collection' | 'id'>;

export function referencesExist(records: Records, known: KnownIds): Finding[] {
  const { facilities, agencies, providers, guides, faqs, glossary, comparisons } = records;
  const findings: Finding[] = [];
  const need = (where: Where, path: Finding['path'], target: string | undefined, room: keyof KnownIds) => {
    if (target === undefined || known[room].has(target)) return;
    const guess = didYouMean(target, known[room]);
    findings.push({
      ...where,
      path,
      found: `"${target}"`,
      expected: `the name of a file in content/${room}`,
      fix: guess ? `did you mean ${guess}?` : `add content/${room}/${target}.${ENDINGS[room] ?? 'md'} first`,
    });
  };
  const needAll = (where: Where, field: string, targets: readonly string[] | undefined, room: keyof KnownIds) => {
    targets?.forEach((target, index) => need(where, [field, index], target, room));
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
  for (const guide of guides) {
    const where: Where = { collection: 'guides', id: guide.id };
    needAll(where, 'faqs', guide.faqs, 'faqs');
    needAll(where, 'glossary', guide.glossary, 'glossary');
    needAll(where, 'related', guide.related, 'guides');
    needAll(where, 'comparisons', guide.comparisons, 'comparisons');
    needAll(where, 'providers', guide.providers, 'providers');
    needAll(where, 'agencies', guide.agencies, 'agencies');
  }
  for (const faq of faqs) needAll({ collection: 'faqs', id: faq.id }, 'providers', faq.providers, 'providers');
  for (const term of glossary) needAll({ collection: 'glossary', id: term.id }, 'related', term.related, 'glossary');
  for (const { id, providers: columns } of comparisons) needAll({ collection: 'comparisons', id }, 'providers', columns, 'providers');
  return findings;
}
