/**
 * One state as a picture: its outline, and a way to put places on it. Source of the outlines: the Census Bureau's of 2017, from
 * the package `us-atlas`. Equal-area, with north up in the middle of the state.
 */
import { geoAzimuthalEqualArea, geoCentroid, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-10m.json' with { type: 'json' };
import type { StateCode } from '../../schemas/primitives.ts';
import { areaOf, pathOf, simplify, type Point } from './shape.ts';
import { CODES } from './us-outlines.ts';

export interface StateView {
  /** Of the picture, in its own units. */
  width: number;
  height: number;
  /** The `d` of a path. */
  path: string;
  /** Where a place stands, in whole units. */
  at: (location: { lat: number; lon: number }) => { x: number; y: number };
}

const WIDTH = 1000;
/** Room for dots that stand on the border. */
const MARGIN = 24;
const TALLEST = 1150;
const DETAIL = 24;
const SMALLEST_ISLAND = 60;

const topology = atlas as unknown as Topology<{ states: GeometryCollection<{ name: string }> }>;

/** Throws for a code that the atlas does not have. */
export function stateView(code: StateCode): StateView {
  const shape = feature(topology, topology.objects.states).features.find(({ properties }) => CODES.get(properties.name) === code);
  if (!shape) throw new Error(`us-atlas has no outline for ${code}`);
  const [lon, lat] = geoCentroid(shape);
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, TALLEST - MARGIN],
      ],
      shape,
    );
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  // Moved to the corner: a tall state is narrower than the frame, a wide one lower.
  const [shiftX, shiftY] = projection.translate();
  projection.translate([shiftX - left + MARGIN, shiftY - top + MARGIN]);
  const rings = ringsOf(geoPath(projection), shape).sort((a, b) => areaOf(b) - areaOf(a));
  return {
    width: Math.ceil(right - left) + 2 * MARGIN,
    height: Math.ceil(bottom - top) + 2 * MARGIN,
    path: pathOf(rings.filter((ring, index) => index === 0 || areaOf(ring) >= SMALLEST_ISLAND).map((ring) => simplify(ring, DETAIL, 5))),
    at: ({ lat, lon }) => {
      const [x, y] = projection([lon, lat])!;
      return { x: Math.round(x), y: Math.round(y) };
    },
  };
}

/** The rings of a shape as d3 draws them: projected, and cut where the globe is. */
function ringsOf(path: ReturnType<typeof geoPath>, shape: Parameters<ReturnType<typeof geoPath>>[0]): Point[][] {
  return (path.digits(2)(shape) ?? '')
    .split('Z')
    .filter(Boolean)
    .map((ring) => [...ring.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)]))
    .map((ring) => [...ring, ring[0]!]);
}
