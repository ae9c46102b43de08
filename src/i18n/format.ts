/** Dates, numbers, prices and links as families read them. */
import type { Price } from '../schemas/price.ts';
import { LANGUAGE, t } from './index.ts';
import { moneyText } from './money.ts';

export { moneyText };

const utc = { timeZone: 'UTC' } as const;
const styles = {
  4: new Intl.DateTimeFormat(LANGUAGE, { year: 'numeric', ...utc }),
  7: new Intl.DateTimeFormat(LANGUAGE, { year: 'numeric', month: 'long', ...utc }),
  10: new Intl.DateTimeFormat(LANGUAGE, { year: 'numeric', month: 'long', day: 'numeric', ...utc }),
} as const;
const numbers = new Intl.NumberFormat(LANGUAGE);
const all = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const either = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });

/** A partial date in words, as exact as it is: `2025` → 2025, `2025-08` → August 2025. */
export function dateText(date: string): string {
  const style = styles[date.length as keyof typeof styles];
  return style.format(new Date(`${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`));
}

/** Month and year at most: what fits on a label. */
export function monthText(date: string): string {
  return dateText(date.slice(0, 7));
}

/** A whole number with thousands separators. */
export function numberText(value: number): string {
  return numbers.format(value);
}

/** "JPay, Securus, and MoneyGram" */
export function andText(names: Iterable<string>): string {
  return all.format(names);
}

/** "JPay, Securus, or MoneyGram" */
export function orText(names: Iterable<string>): string {
  return either.format(names);
}

/** A share in words, from percent with decimals: 63.7 → 64%. What is not all never reads 100%, what is not nothing never 0%. */
export function percentText(share: number): string {
  if (share > 0 && share < 1) return t('data.under');
  return t('data.percent', { share: share < 100 ? Math.min(99, Math.round(share)) : 100 });
}

/** Size of a file: 81661 → 82 kB, 3255516 → 3.3 MB. */
export function sizeText(bytes: number): string {
  if (bytes >= 999_500) return t('data.megabytes', { size: (bytes / 1_000_000).toFixed(1) });
  return t('data.kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) });
}

/** A price in words: "about 25¢ a message", "$7.95 a visit of 30 minutes". */
export function priceText(price: Price): string {
  if (Number(price.amount ?? 1) === 0 && !price.percent && !price.upTo && !price.depositUpTo) return t(`price.freePer.${price.per}`);
  const sum =
    price.amount === undefined
      ? ''
      : price.upTo
        ? t('price.range', { from: moneyText(price.amount), to: moneyText(price.upTo) })
        : moneyText(price.amount);
  const amount = !price.percent
    ? sum
    : sum && Number(price.amount) > 0
      ? t('price.plusPercent', { amount: sum, percent: price.percent })
      : t('price.percent', { percent: price.percent });
  const parts = [
    t(`price.per.${price.per}`, { amount }),
    price.minutes && t('price.minutes', { minutes: price.minutes }),
    price.depositUpTo && t('price.depositUpTo', { amount: moneyText(price.depositUpTo) }),
  ];
  const text = parts.filter(Boolean).join(' ');
  return price.about ? t('price.about', { text }) : text;
}

/** The site of a link as families see it in the address bar, without "www.". */
export function hostText(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A path of this site with the base path of the deployment in front. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** `tel:` link of a phone number; an extension is dialled after a pause. */
export function telLink(phone: string): string {
  return `tel:+1-${phone.replace(/ ext\. (\d+)$/, ',$1')}`;
}
