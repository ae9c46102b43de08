/**
 * Partial dates: `2025`, `2025-08`, `2025-08-01`. A partial date stands for its whole period, so it has a first
 * and a last day. Everything is UTC and compares as text, which ISO dates allow.
 */

/** First day of the period: `2025-08` → `2025-08-01`. */
export function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
}

/** Last day of the period: `2025-02` → `2025-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number | undefined];
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

/** The whole period lies before `today` (a full date). */
export function isOver(date: string, today: string): boolean {
  return lastDay(date) < today;
}

/** The whole period lies after `today`. */
export function isAhead(date: string, today: string): boolean {
  return firstDay(date) > today;
}

/** The period ended at most so many months before `today`, to the day. */
export function isWithin(date: string, today: string, months: number): boolean {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const at = year * 12 + month - 1 - months;
  return lastDay(date) >= `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}${today.slice(7)}`;
}

/** Newest first; undated last. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return lastDay(b).localeCompare(lastDay(a));
}
