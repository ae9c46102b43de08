/**
 * The box around each state: west, south, east, north in degrees. Source: the Census Bureau's state outlines of 2017,
 * 1:10 million, from the package `us-atlas` 3.0.1, rounded to a hundredth of a degree. The far end of the Aleutians, beyond
 * 180 degrees, is left out: nobody is held there.
 */
import type { StateCode } from '../schemas/primitives.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

const BOXES: Record<StateCode, Box> = {
  AK: [-180, 51.23, -129.98, 71.35],
  AL: [-88.47, 30.22, -84.89, 35.01],
  AR: [-94.62, 33, -89.66, 36.5],
  AZ: [-114.81, 31.33, -109.04, 37],
  CA: [-124.41, 32.53, -114.13, 42.01],
  CO: [-109.06, 36.99, -102.04, 41],
  CT: [-73.73, 40.98, -71.79, 42.05],
  DC: [-77.12, 38.79, -76.91, 38.99],
  DE: [-75.79, 38.45, -75.05, 39.84],
  FL: [-87.63, 24.51, -80.03, 31],
  GA: [-85.61, 30.36, -80.84, 35],
  GU: [144.62, 13.25, 144.96, 13.65],
  HI: [-160.25, 18.92, -154.81, 22.23],
  IA: [-96.63, 40.38, -90.14, 43.5],
  ID: [-117.24, 41.99, -111.04, 49],
  IL: [-91.51, 36.97, -87.49, 42.51],
  IN: [-88.1, 37.77, -84.78, 41.76],
  KS: [-102.05, 36.99, -94.59, 40],
  KY: [-89.57, 36.5, -81.97, 39.15],
  LA: [-94.04, 28.93, -88.82, 33.02],
  MA: [-73.51, 41.24, -69.93, 42.89],
  MD: [-79.49, 37.92, -75.05, 39.72],
  ME: [-71.08, 43.06, -66.98, 47.46],
  MI: [-90.42, 41.7, -82.42, 48.19],
  MN: [-97.24, 43.5, -89.49, 49.38],
  MO: [-95.77, 36, -89.1, 40.61],
  MP: [145.12, 14.11, 146.08, 18.81],
  MS: [-91.64, 30.18, -88.1, 35],
  MT: [-116.05, 44.36, -104.04, 49],
  NC: [-84.32, 33.85, -75.46, 36.59],
  ND: [-104.05, 45.93, -96.56, 49],
  NE: [-104.05, 40, -95.31, 43],
  NH: [-72.56, 42.7, -70.7, 45.31],
  NJ: [-75.56, 38.93, -73.89, 41.36],
  NM: [-109.05, 31.33, -103, 37],
  NV: [-120.01, 35, -114.04, 42],
  NY: [-79.76, 40.5, -71.86, 45.02],
  OH: [-84.82, 38.41, -80.52, 41.98],
  OK: [-103, 33.62, -94.43, 37],
  OR: [-124.55, 41.99, -116.46, 46.27],
  PA: [-80.52, 39.72, -74.7, 42.27],
  PR: [-67.94, 17.91, -65.22, 18.52],
  RI: [-71.86, 41.15, -71.12, 42.02],
  SC: [-83.35, 32.03, -78.54, 35.22],
  SD: [-104.06, 42.48, -96.44, 45.95],
  TN: [-90.31, 34.98, -81.65, 36.68],
  TX: [-106.65, 25.84, -93.52, 36.5],
  UT: [-114.05, 37, -109.04, 42],
  VA: [-83.68, 36.54, -75.24, 39.47],
  VI: [-65.08, 17.68, -64.58, 18.38],
  VT: [-73.44, 42.73, -71.49, 45.02],
  WA: [-124.73, 45.54, -116.92, 49],
  WI: [-92.89, 42.49, -86.82, 47.08],
  WV: [-82.64, 37.2, -77.72, 40.64],
  WY: [-111.06, 41, -104.05, 45.01],
};

/** The outlines are simplified, and a place may stand on a pier or in the middle of a border river: about 3 miles. */
const MARGIN = 0.05;

/** Whether a point lies in the box of a state. A box holds bits of the neighbors too: it finds gross mistakes only. */
export function inBox({ lat, lon }: { lat: number; lon: number }, state: StateCode): boolean {
  const [west, south, east, north] = BOXES[state];
  return lat >= south - MARGIN && lat <= north + MARGIN && lon >= west - MARGIN && lon <= east + MARGIN;
}

/** The box in words, for messages. */
export function boxOf(state: StateCode): string {
  const [west, south, east, north] = BOXES[state];
  return `lat ${south} to ${north}, lon ${west} to ${east}`;
}
