/** The records as the rest of the house sees them: authored data plus what their place in `content/` says. */
import type { AgencyData } from '../schemas/agency.ts';
import type { FacilityData } from '../schemas/facility.ts';
import type { StateCode } from '../schemas/primitives.ts';
import type { ProviderData } from '../schemas/provider.ts';
import type { SourceRecord } from '../schemas/source.ts';

/** `id` is `il/menard-correctional-center`: the path in `content/facilities` and on the web. */
export interface Facility extends FacilityData {
  id: string;
  state: StateCode;
}
export interface Agency extends AgencyData {
  id: string;
}
export interface Provider extends ProviderData {
  id: string;
}
export interface SharedSource extends SourceRecord {
  id: string;
}

/** All records of the site, in order of their ids. */
export interface Records {
  facilities: Facility[];
  agencies: Agency[];
  providers: Provider[];
  sources: SharedSource[];
}
