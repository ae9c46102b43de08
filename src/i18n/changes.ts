/** Changes of companies in words: for pages, feeds and calendars alike. */
import type { Change, Party } from '../domain/changes.ts';
import { STATE_NAMES } from '../domain/states.ts';
import type { Service } from '../schemas/claim.ts';
import type { StateCode } from '../schemas/primitives.ts';
import { servicesText, type NameOf } from './answer.ts';
import { andText, dateText } from './format.ts';
import { t } from './index.ts';

/** "ConnectNetwork", "Securus (JP6 tablet)", "a company that no source names" */
export function partyText({ provider, product }: Party, service: Service, nameOf: NameOf): string {
  switch (provider) {
    case 'none':
    case 'by-facility':
      return t(`changes.party.${provider}`);
    case 'unnamed':
      return product ?? t('changes.party.unnamed');
    case 'govt-run':
      return product ?? t(service === 'mail' || service === 'photos' ? 'changes.party.mail' : 'changes.party.govt-run');
    default: {
      const company = nameOf(provider);
      if (!product) return company;
      return product.toLowerCase().includes(company.toLowerCase()) ? product : t('changes.party.product', { company, product });
    }
  }
}

/** "From ConnectNetwork to CorrLinks", "New: Pigeonly", "No more JPay" */
export function whatText({ from, to, services }: Change, nameOf: NameOf): string {
  const names = (parties: Party[]) => partiesText(parties, services, nameOf);
  if (from.length === 0) return t('changes.start', { to: names(to) });
  return to.length === 0 ? t('changes.end', { from: names(from) }) : t('changes.switch', { from: names(from), to: names(to) });
}

/** Who of a list, each name once. */
export function partiesText(parties: readonly Party[], services: readonly Service[], nameOf: NameOf): string {
  return andText([...new Set(parties.map((party) => partyText(party, services[0]!, nameOf)))]);
}

/** "2025", "September 2025 to August 2026", "date not known" */
export function changeDateText({ date, through }: Change): string {
  if (!date) return t('changes.noDate');
  return through ? t('changes.period', { from: dateText(date), to: dateText(through) }) : dateText(date);
}

/** One line for a feed: "From ConnectNetwork to CorrLinks (messages), Illinois Department of Corrections, 2025" */
export function changeLine(change: Change, nameOf: NameOf, ownerName: NameOf): string {
  const what = t('changes.with', { what: whatText(change, nameOf), services: servicesText(change.services) });
  return t('changes.line', { what, where: andText(change.owners.map(({ id }) => ownerName(id))), date: changeDateText(change) });
}

/** Name of a state, or of the federal systems. */
export function stateText(code: StateCode | undefined): string {
  return code ? STATE_NAMES[code] : t('changes.federal');
}
