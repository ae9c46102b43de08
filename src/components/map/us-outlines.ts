/**
 * The outlines of the states for a picture of the whole country, drawn once per build. Source: the Census Bureau's outlines of
 * 2017, from the package `us-atlas` (Albers, 975 by 610), with fewer points. Neighbors share their borders, so that no
 * gap opens between them.
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' };
import { STATE_NAMES } from '../../domain/states.ts';
import { STATE_CODES, type StateCode } from '../../schemas/primitives.ts';
import { areaOf, pathOf, roomiest, simplify, type Point } from './shape.ts';

export interface Outline {
  code: StateCode;
  /** The `d` of a path; empty for DC, of which nothing is left at this size: it has its box. */
  path: string;
  /** Where a sign fits; undefined for states that are too small for one: they get a box. */
  label: { x: number; y: number } | undefined;
}

/** What the outlines need of the 975 by 610 of the atlas. */
export const US_BOX = { left: 16, top: 12, width: 944, height: 594 } as const;

/** Square units of the picture: what is smaller is not seen on a phone. */
const DETAIL = 9;
const SMALLEST_ISLAND = 30;
/** Half the height of a sign. */
const ROOM = 14;

type States = Topology<{ states: GeometryCollection<{ name: string }> }>;

/** Codes by the names that the atlas uses. */
export const CODES = new Map<string, StateCode>([
  ...STATE_CODES.map((code): [string, StateCode] => [STATE_NAMES[code], code]),
  ['Commonwealth of the Northern Mariana Islands', 'MP'],
  ['United States Virgin Islands', 'VI'],
]);

/** Arcs as they are on the map, each with fewer points; topojson-client reads them as they stand. */
function simpler(topology: States): States {
  const { scale, translate } = topology.transform!;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([dx, dy]): Point => {
      [x, y] = [x + dx!, y + dy!];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const closed = line[0]!.join() === line.at(-1)!.join();
    return simplify(line, DETAIL, closed ? 5 : 2).map((point) => [...point]);
  });
  return { type: topology.type, objects: topology.objects, arcs };
}

let drawn: Outline[] | undefined;

/** The 50 states and DC, in order of their codes; the atlas has no territories in this projection. */
export function usOutlines(): Outline[] {
  return (drawn ??= draw());
}

function draw(): Outline[] {
  const topology = simpler(atlas as unknown as States);
  return feature(topology, topology.objects.states)
    .features.flatMap(({ properties, geometry }): Outline[] => {
      const code = CODES.get(properties.name);
      if (!code || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
      const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Point[][][];
      // Holes are left out: no state has one that is seen.
      const rings = polygons.map(([outer]) => outer!).sort((a, b) => areaOf(b) - areaOf(a));
      const { at, radius } = roomiest(rings[0]!);
      const label = radius < ROOM ? undefined : { x: Math.round(at[0]), y: Math.round(at[1]) };
      return [{ code, path: pathOf(rings.filter((ring, index) => index === 0 || areaOf(ring) >= SMALLEST_ISLAND)), label }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
