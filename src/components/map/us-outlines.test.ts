import { describe, expect, it } from 'vitest';
import { STATE_CODES } from '../../schemas/primitives.ts';
import { US_BOX, usOutlines } from './us-outlines.ts';

const outlines = usOutlines();
const of = (code: string) => outlines.find((outline) => outline.code === code)!;

/** All points of a path, from its relative steps. */
function points(path: string): [number, number][] {
  return path
    .split('z')
    .filter(Boolean)
    .flatMap((ring) => {
      const numbers = [...ring.matchAll(/-?\d+/g)].map(([number]) => Number(number));
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        [x, y] = [x + numbers[2 * index]!, y + numbers[2 * index + 1]!];
        return [x, y];
      });
    });
}

describe('usOutlines', () => {
  it('has the 50 states and DC, each once, in order', () => {
    const territories = ['GU', 'MP', 'PR', 'VI'];
    expect(outlines.map(({ code }) => code)).toEqual([...STATE_CODES].filter((code) => !territories.includes(code)).sort());
  });

  it('every outline is a path of whole numbers that fits the picture', () => {
    expect(outlines.filter(({ path }) => path === '').map(({ code }) => code)).toEqual(['DC']);
    for (const { code, path } of outlines.filter((one) => one.path !== '')) {
      expect(path, code).toMatch(/^(?:M-?\d+[ -]\d+l(?:[ -]?\d+)+z)+$/);
      for (const [x, y] of points(path)) {
        expect(x, code).toBeGreaterThanOrEqual(US_BOX.left);
        expect(x, code).toBeLessThanOrEqual(US_BOX.left + US_BOX.width);
        expect(y, code).toBeGreaterThanOrEqual(US_BOX.top);
        expect(y, code).toBeLessThanOrEqual(US_BOX.top + US_BOX.height);
      }
    }
  });

  it('signs stand in large states; the small ones of the East and the islands have none', () => {
    expect(outlines.filter(({ label }) => !label).map(({ code }) => code)).toEqual('CT DC DE HI MA MD NH NJ RI VT'.split(' '));
    // Florida’s sign stands on the peninsula, Idaho’s in its wide south.
    expect(of('FL').label!.x).toBeGreaterThan(760);
    expect(of('ID').label!.y).toBeGreaterThan(150);
  });

  it('neighbors share their border: Utah and Colorado meet on the same points', () => {
    const colorado = new Set(points(of('CO').path).map(String));
    expect(points(of('UT').path).filter((point) => colorado.has(String(point))).length).toBeGreaterThan(1);
  });

  it('is small: all outlines together at most 14,000 characters', () => {
    expect(outlines.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(14_000);
  });
});
