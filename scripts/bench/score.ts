/** Hit rates per category and time per key. */
import type { Query } from './rows.ts';

/** Ids of the hits, best first; `sure` says whether the best is offered as a match and not as "the nearest". */
export interface Found {
  ids: string[];
  sure: boolean;
}

export interface Score {
  queries: number;
  top1: number;
  top5: number;
}

/** Score every query. Nonsense is right when nothing is offered as a match. */
export async function score(queries: readonly Query[], find: (query: string) => Found | Promise<Found>): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const { category, q, want } of queries) {
    const one = scores.get(category) ?? { queries: 0, top1: 0, top5: 0 };
    scores.set(category, one);
    const { ids, sure } = await find(q);
    one.queries += 1;
    one.top1 += Number(want.length === 0 ? ids.length === 0 || !sure : want.includes(ids[0] ?? ''));
    one.top5 += Number(want.length === 0 ? ids.length === 0 || !sure : ids.slice(0, 5).some((id) => want.includes(id)));
  }
  return scores;
}

/** Over all queries that have an answer; nonsense is shown, but not counted in. */
export function total(scores: ReadonlyMap<string, Score>): Score {
  const sum: Score = { queries: 0, top1: 0, top5: 0 };
  for (const [category, { queries, top1, top5 }] of scores) {
    if (category === 'nonsense') continue;
    sum.queries += queries;
    sum.top1 += top1;
    sum.top5 += top5;
  }
  return sum;
}

/** Milliseconds for each key of every query, typed letter by letter: median and 95th percentile. */
export function timePerKey(queries: readonly Query[], find: (query: string) => unknown): { median: number; p95: number } {
  const times: number[] = [];
  for (const { q } of queries) {
    for (let length = 2; length <= q.length; length += 1) {
      const started = performance.now();
      find(q.slice(0, length));
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
