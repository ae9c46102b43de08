/** The official addresses and phone numbers of all companies and agencies, and where the numbers do not agree. */
import { officialList, saidPhones, type OfficialList } from '../domain/official-list.ts';
import { phoneConflicts, type PhoneConflict } from '../domain/official-phone.ts';
import { catalog } from './index.ts';

export interface Official extends OfficialList {
  conflicts: PhoneConflict[];
}

let loading: Promise<Official> | undefined;

export function official(): Promise<Official> {
  return (loading ??= build());
}

async function build(): Promise<Official> {
  const { providers, agencies, places } = await catalog();
  const list = officialList(providers, agencies, saidPhones([...agencies, ...places]));
  return { ...list, conflicts: phoneConflicts(list, providers) };
}
