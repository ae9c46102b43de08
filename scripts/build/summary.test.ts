import { expect, it } from 'vitest';
import { summary } from './summary.ts';

it('tells counts, times and memory, a line each', () => {
  const told = summary({
    out: 'dist/',
    content: { errors: '', places: 6745, agencies: 123, companies: 53, guides: 45, unanswered: 3954 },
    pages: 7281,
    files: 14282,
    bytes: 211_400_000,
    steps: [
      { name: 'content', ms: 5640 },
      { name: 'pages', ms: 28_400 },
    ],
    peak: 1_342_000_000,
  });
  expect(told.split('\n')).toEqual([
    'Done in 34.0 s: dist/ holds the new site.',
    '  content    6,745 places, 123 agencies, 53 companies, 45 guides',
    '  site       7,281 pages, 14,282 files, 211 MB',
    '  no answer  3,954 places: not known yet for any service',
    '  time       content 5.6 s, pages 28.4 s',
    '  memory     at most 1.34 GB',
  ]);
});
