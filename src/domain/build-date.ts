/**
 * The day that all rules count from, as a full ISO date. The same content with the same day gives the same bytes.
 * @param epoch seconds since 1970 as text (https://reproducible-builds.org/specs/source-date-epoch/)
 * @param now milliseconds since 1970, used if `epoch` is not set
 */
export function buildDate(epoch: string | undefined, now: number): string {
  const seconds = epoch === undefined || epoch === '' ? undefined : Number(epoch);
  if (seconds !== undefined && !Number.isFinite(seconds)) {
    throw new Error(`SOURCE_DATE_EPOCH must be a number of seconds, not "${epoch}"`);
  }
  return new Date(seconds === undefined ? now : seconds * 1000).toISOString().slice(0, 10);
}
