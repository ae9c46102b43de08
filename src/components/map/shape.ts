/** Lines and areas as lists of points: fewer points, fewer bytes, where a label fits. Pure; units are those of the caller. */
export type Point = readonly [x: number, y: number];

/** Twice the area of a triangle. */
function doubled([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
}

/**
 * A line with fewer points: again and again the point is dropped that makes, with its two neighbors, the smallest triangle,
 * until each has at least `area` (the way of Visvalingam). First and last point stay; a closed line keeps at least `least`.
 */
export function simplify(line: readonly Point[], area: number, least = 2): Point[] {
  const kept = [...line];
  while (kept.length > least) {
    let smallest = 2 * area;
    let at = -1;
    for (let index = 1; index < kept.length - 1; index += 1) {
      const size = doubled(kept[index - 1]!, kept[index]!, kept[index + 1]!);
      if (size < smallest) [smallest, at] = [size, index];
    }
    if (at < 0) break;
    kept.splice(at, 1);
  }
  return kept;
}

/** Area of a ring, without sign. */
export function areaOf(ring: readonly Point[]): number {
  const sum = ring.reduce((total, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

/** Rings as the `d` of a path: whole numbers, each point relative to the one before, no needless signs or spaces. */
export function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings.map(ringPath).join('');
}

function ringPath(ring: readonly Point[]): string {
  const whole = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const points = whole.filter(([x, y], index) => index === 0 || x !== whole[index - 1]![0] || y !== whole[index - 1]![1]);
  const [first, last] = [points[0], points.at(-1)];
  // A ring ends where it began; `z` draws the last side.
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
  if (!first || points.length < 3) return '';
  const steps = points.slice(1).map(([x, y], index) => `${joined(x - points[index]![0])}${joined(y - points[index]![1])}`);
  return `M${first[0]}${joined(first[1])}l${steps.join('').replace(/^ /, '')}z`;
}

/** A minus sign sets two numbers apart as well as a space. */
const joined = (value: number) => (value < 0 ? String(value) : ` ${value}`);

/** Inside by the rule of even crossings. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let index = 0; index < ring.length; index += 1) {
    const [ax, ay] = ring[index]!;
    const [bx, by] = ring[(index + 1) % ring.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function toSide([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [width, height] = [bx - ax, by - ay];
  const length = width * width + height * height;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * width + (y - ay) * height) / length));
  return Math.hypot(x - ax - share * width, y - ay - share * height);
}

/** The point of a ring that is farthest from its sides, on a grid of 24 by 24, and how far that is: there a label has most room. */
export function roomiest(ring: readonly Point[]): { at: Point; radius: number } {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const steps = Array.from({ length: 24 }, (_, index) => (index + 0.5) / 24);
  let best: { at: Point; radius: number } = { at: [left + width / 2, top + height / 2], radius: 0 };
  for (const right of steps) {
    for (const down of steps) {
      const at: Point = [left + right * width, top + down * height];
      if (!isInside(at, ring)) continue;
      const radius = Math.min(...ring.map((side, index) => toSide(at, side, ring[(index + 1) % ring.length]!)));
      if (radius > best.radius) best = { at, radius };
    }
  }
  return best;
}
