/** The answer in words: who serves a service, how sure that is, where to report a mistake. */
import { CONTACT_EMAIL, REPOSITORY_URL } from '../config.ts';
import type { Answer } from '../domain/resolve.ts';
import { heldOn } from '../domain/standing.ts';
import type { Claim, Service } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import { andText, dateText, monthText, orText } from './format.ts';
import { t } from './index.ts';

/** Names of providers by id. */
export type NameOf = (provider: string) => string;

/** Who serves it, in a few words: "Securus eMessaging", "JPay", "Run by IDOC". */
export function whoText(claim: Claim, service: Service, nameOf: NameOf, agency: string | undefined): string {
  switch (claim.provider) {
    case 'none':
    case 'by-facility':
      return t(`provider.${claim.provider}`);
    case 'unnamed':
      return claim.product ?? t('provider.unnamed');
    case 'govt-run':
      if (claim.product) return claim.product;
      if (service === 'mail' || service === 'photos') return t('provider.mailDirect');
      return agency ? t('provider.govt-run', { who: agency }) : t('provider.govt-runFacility');
    default: {
      const name = nameOf(claim.provider);
      if (!claim.product || claim.product.toLowerCase() === name.toLowerCase()) return name;
      return claim.product.toLowerCase().includes(name.toLowerCase()) ? claim.product : `${name}: ${claim.product}`;
    }
  }
}

/** All companies of an answer in one line, each once; "Not known yet" when there is none. */
export function answerText(answer: Answer, nameOf: NameOf, agency: string | undefined): string {
  const names = answer.now.map(({ claim }) =>
    answer.now.length > 1 ? shortWho(claim, answer.service, nameOf, agency) : whoText(claim, answer.service, nameOf, agency),
  );
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return t('answer.unknown');
  return orText(distinct);
}

function shortWho(claim: Claim, service: Service, nameOf: NameOf, agency: string | undefined): string {
  return claim.product && !['unnamed', 'govt-run'].includes(claim.provider)
    ? nameOf(claim.provider)
    : whoText(claim, service, nameOf, agency);
}

/** "Reported · June 2026": the standing of the best claim with the month it is known to have held. */
export function standingText(answer: Answer, today: string): string {
  const [best] = answer.now;
  if (!best) return t('standing.unknown');
  const date = heldOn(best.claim, today);
  return `${t(`standing.${best.standing}`)} · ${date ? monthText(date) : t('standing.undated')}`;
}

/** "messages, phone calls, and photos" */
export function servicesText(services: readonly Service[]): string {
  return andText(services.map((service) => t(`service.${service}`).toLowerCase()));
}

/** What stands in brackets behind a source: its date, whether it is official, what it cites itself. */
export function sourceTail({ date, kind, cites }: Pick<Source, 'date' | 'kind' | 'cites'>): string {
  return [
    date ? dateText(date) : t('standing.undated'),
    t(kind === 'official' ? 'answer.official' : 'answer.secondary'),
    cites && t('answer.cites', { what: cites }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Class of the label that goes with a standing; the words carry the meaning. */
export function standingClass(standing: Answer['standing']): string {
  return { confirmed: 'ok', reported: 'hm', unknown: 'no', 'not-offered': 'no' }[standing];
}

/** What a report needs to be useful: which record, which service, what the page shows. */
export interface ReportAbout {
  /** Path of the page, for example `/facilities/il/menard-correctional-center/`. */
  page: string;
  place: string;
  service?: Service;
  shown?: string;
}

/** The issue forms, by the names of their files in `.github/ISSUE_TEMPLATE`. */
export const REPORT_KINDS = ['wrong', 'changed', 'missing', 'closed'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * Link to a prefilled issue form. What it fills in are fields of the form by their ids (a test sees to it). Slashes stay
 * as they are: shorter, and the page is read as it stands.
 */
export function reportLink({ page, service, shown }: ReportAbout, kind: ReportKind = 'wrong'): string {
  const fields = { page, id: recordOf(page), service, shown };
  const filled = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`] : [],
  );
  return `${reportForm(kind)}&${filled.join('&')}`;
}

/** Link to an empty form. */
export function reportForm(kind: ReportKind): string {
  return `${REPOSITORY_URL}/issues/new?template=${kind}.yml`;
}

/** The record behind a page, as its file is called in `content/`: `facilities/il/menard-correctional-center`. */
function recordOf(page: string): string {
  return page.replace(/^\/compare\//, '/comparisons/').replace(/^\/|\/$/g, '');
}

/** The same by e-mail, for people without an account. */
export function reportMail({ page, place, service, shown }: ReportAbout): string {
  const subject = service ? t('report.title', { place, service: t(`service.${service}`) }) : place;
  const body = [page, service && t(`service.${service}`), shown].filter(Boolean).join('\n');
  return `mailto:${CONTACT_EMAIL}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${body}\n\n`)}`;
}
