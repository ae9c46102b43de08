/** The scale of a bar chart: from nothing to a round sum, in shares of the width. */
import { scaleLinear } from 'd3-scale';
import type { Micros } from '../../domain/cost/money.ts';

export interface BarScale {
  /** Share of the width in percent, as an attribute: `27.5%`. */
  share: (sum: Micros) => string;
  /** Round sums from nothing to the end. */
  ticks: Micros[];
}

/** A scale on which every one of the sums fits. Steps are whole cents. */
export function barScale(sums: readonly Micros[]): BarScale {
  const most = Math.max(50_000, ...sums);
  const scale = scaleLinear([0, most], [0, 100]).nice(5);
  const ticks = scale.ticks(5).filter((tick) => tick % 10_000 === 0);
  return { share: (sum) => `${Math.round(10 * scale(sum)) / 10}%`, ticks };
}
