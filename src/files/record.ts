/** From a parsed file to a domain record. */
import type { Facility } from '../domain/types.ts';
import type { FacilityData } from '../schemas/facility.ts';
import type { StateCode } from '../schemas/primitives.ts';

/** The first part of a place's id is its state. */
export function toFacility({ id, data }: { id: string; data: FacilityData }): Facility {
  return { ...data, id, state: id.slice(0, 2).toUpperCase() as StateCode };
}
