import { describe, expect, it } from 'vitest';
import { STATE_CODES } from '../../schemas/primitives.ts';
import { stateView } from './state-view.ts';

describe('stateView', () => {
  it.each(STATE_CODES)('%s has an outline in a picture of a fair size', (code) => {
    const { width, height, path } = stateView(code);
    expect(path).toMatch(/^(?:M-?\d+[ -]\d+l(?:[ -]?\d+)+z)+$/);
    expect(path.length).toBeLessThan(4000);
    expect(Math.max(width / 1000, height / 1150)).toBeGreaterThan(0.98);
    expect(width).toBeLessThanOrEqual(1001);
    expect(height).toBeLessThanOrEqual(1151);
  });

  it('puts places where they are: north is up, east is right', () => {
    const { at, width, height } = stateView('IL');
    const chicago = at({ lat: 41.88, lon: -87.63 });
    const menard = at({ lat: 37.91, lon: -89.84 });
    const springfield = at({ lat: 39.8, lon: -89.65 });
    expect(chicago.y).toBeLessThan(springfield.y);
    expect(springfield.y).toBeLessThan(menard.y);
    expect(chicago.x).toBeGreaterThan(menard.x);
    expect(chicago.x / width).toBeGreaterThan(0.85);
    expect(menard.y / height).toBeGreaterThan(0.75);
  });

  it('Alaska stays in one piece over the date line', () => {
    const { at, width } = stateView('AK');
    const attu = at({ lat: 52.9, lon: 173 });
    const juneau = at({ lat: 58.3, lon: -134.4 });
    expect(attu.x).toBeLessThan(juneau.x);
    expect(attu.x).toBeGreaterThanOrEqual(0);
    expect(juneau.x).toBeLessThan(width);
  });

  it('is the same each time', () => {
    expect(stateView('TX')).toMatchObject({ path: stateView('TX').path, width: stateView('TX').width });
  });
});
