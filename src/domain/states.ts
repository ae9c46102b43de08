/** States and territories: names as families say them. Source: US Postal Service abbreviations. */
import type { StateCode } from '../schemas/primitives.ts';

export const STATE_NAMES: Record<StateCode, string> = {
  AK: 'Alaska', AL: 'Alabama', AR: 'Arkansas', AZ: 'Arizona', CA: 'California', CO: 'Colorado', CT: 'Connecticut',
  DC: 'District of Columbia', DE: 'Delaware', FL: 'Florida', GA: 'Georgia', GU: 'Guam', HI: 'Hawaii', IA: 'Iowa', ID: 'Idaho',
  IL: 'Illinois', IN: 'Indiana', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', MA: 'Massachusetts', MD: 'Maryland',
  ME: 'Maine', MI: 'Michigan', MN: 'Minnesota', MO: 'Missouri', MP: 'Northern Mariana Islands', MS: 'Mississippi',
  MT: 'Montana', NC: 'North Carolina', ND: 'North Dakota', NE: 'Nebraska', NH: 'New Hampshire', NJ: 'New Jersey',
  NM: 'New Mexico', NV: 'Nevada', NY: 'New York', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania',
  PR: 'Puerto Rico', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas',
  UT: 'Utah', VA: 'Virginia', VI: 'US Virgin Islands', VT: 'Vermont', WA: 'Washington', WI: 'Wisconsin',
  WV: 'West Virginia', WY: 'Wyoming',
}; // prettier-ignore

const TERRITORIES: ReadonlySet<StateCode> = new Set(['DC', 'GU', 'MP', 'PR', 'VI']);

/** The 50 states, then DC and the territories, each in order of their names. */
export function statesByName(): { states: StateCode[]; territories: StateCode[] } {
  const sorted = (Object.keys(STATE_NAMES) as StateCode[]).sort((a, b) => STATE_NAMES[a].localeCompare(STATE_NAMES[b]));
  return { states: sorted.filter((code) => !TERRITORIES.has(code)), territories: sorted.filter((code) => TERRITORIES.has(code)) };
}

/**
 * A county as people call it: parishes in Louisiana, plain names in Alaska and the territories, and the independent
 * cities of Virginia (county codes 51510 and up) without "County".
 */
export function countyName(county: string, state: StateCode, fips?: string): string {
  if (state === 'VA' && /^(james|charles) city$/i.test(county)) return `${county} County`;
  if (/(county|parish|borough|census area|municipality|city)$/i.test(county)) return county;
  if (state === 'LA') return `${county} Parish`;
  if (state === 'AK' || TERRITORIES.has(state)) return county;
  if (state === 'VA' && fips !== undefined && Number(fips) >= 51510) return county;
  return `${county} County`;
}
