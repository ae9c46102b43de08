/** The build date as an input: SOURCE_DATE_EPOCH (seconds) if it is set, else today in UTC. */
import { buildDate } from '../domain/build-date.ts';

export const TODAY = buildDate(process.env['SOURCE_DATE_EPOCH'], Date.now());
