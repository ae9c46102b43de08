/** The table of all claims: one row for each time that a source says who serves a service. */
import type { ApiClaim, ApiHead } from '../../schemas/api/parts.ts';
import type { Price } from '../../schemas/price.ts';
import { list, type Column } from './csv.ts';
import { headColumns } from './facilities-csv.ts';

/** `nameOf`: name of a company by its id. */
export function claimColumns(head: ApiHead, nameOf: (provider: string) => string | undefined): Column<ApiClaim>[] {
  return [
    { name: 'id', about: 'Holds within one release', of: ({ id }) => id },
    { name: 'owner', about: 'Id of the place or agency', of: ({ owner }) => owner },
    { name: 'level', about: 'facility or agency', of: ({ level }) => level },
    { name: 'service', about: 'Service', of: ({ service }) => service },
    { name: 'when', about: 'now, former or announced', of: ({ when }) => when },
    { name: 'standing', about: 'confirmed, reported or not-offered', of: ({ standing }) => standing },
    { name: 'provider', about: 'Id of the company, or none, govt-run, by-facility, unnamed', of: ({ provider }) => provider },
    { name: 'provider_name', about: 'Name of the company', of: ({ provider }) => nameOf(provider) },
    { name: 'product', about: 'Name that families look for', of: ({ product }) => product },
    { name: 'find_as', about: 'How the place is listed in the menus of the company', of: ({ findAs }) => findAs },
    { name: 'starts', about: 'Who has to act first', of: ({ starts }) => starts },
    { name: 'prices', about: 'Prices in US dollars', of: ({ prices }) => list(prices?.map(priceWords)) },
    { name: 'free', about: 'Free allowance', of: ({ free }) => free },
    { name: 'limits', about: 'Limits', of: ({ limits }) => limits },
    { name: 'phone', about: 'Help line', of: ({ phone }) => phone },
    { name: 'address', about: 'Lines of the envelope', of: ({ address }) => list(address) },
    { name: 'money_order', about: 'Lines of the address for money orders', of: ({ moneyOrder }) => list(moneyOrder) },
    { name: 'since', about: 'Start, as exact as known', of: ({ since }) => since },
    { name: 'until', about: 'End, as exact as known', of: ({ until }) => until },
    { name: 'ended', about: 'true: over, nobody knows since when', of: ({ ended }) => ended },
    { name: 'url', about: 'Where families start', of: ({ url }) => url },
    { name: 'inferred', about: 'Why we think so, where the source names no company', of: ({ inferred }) => inferred },
    { name: 'note', about: 'What else a family must know', of: ({ note }) => note },
    { name: 'source_title', about: 'Source', of: ({ source }) => source.title },
    { name: 'source_url', about: 'Address of the source', of: ({ source }) => source.url },
    { name: 'source_date', about: 'Date of the source', of: ({ source }) => source.date },
    { name: 'source_kind', about: 'official or secondary', of: ({ source }) => source.kind },
    { name: 'source_cites', about: 'What a secondary source relies on', of: ({ source }) => source.cites },
    ...headColumns<ApiClaim>(head),
  ];
}

/** A price in one cell, the same for every language: `about 0.20 to 0.30 per message`, `7.95 + 3.5 % per deposit up to 50`. */
export function priceWords({ amount, upTo, percent, per, minutes, depositUpTo, about, note }: Price): string {
  const sum = [amount && (upTo ? `${amount} to ${upTo}` : amount), percent && `${percent} %`].filter(Boolean).join(' + ');
  const words = [about && 'about', sum, `per ${per}`, minutes && `of ${minutes} minutes`, depositUpTo && `up to ${depositUpTo}`];
  return words.filter(Boolean).join(' ') + (note ? ` (${note})` : '');
}
