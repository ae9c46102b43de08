import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

const BODY = `Write **to** [your person](/x/).
On two lines.

## A heading with *stress*

1. First step ([page](#source-1))
2. Second step

   More of it.

| Place | Price |
| --- | --- |
| Iowa | [25¢](#source-2) |

<Facts provider="jpay" topic="prices" />

> A quote with <b>markup</b>.
`;

describe('readText', () => {
  const text = readText(BODY);

  it('gives sentences without markup, each with its line', () => {
    expect(text.passages).toEqual([
      { text: 'Write to your person. On two lines.', line: 1 },
      { text: 'First step (page)', line: 6 },
      { text: 'Second step', line: 7 },
      { text: 'More of it.', line: 9 },
      { text: 'A quote with markup .', line: 17 },
    ]);
  });

  it('keeps headings apart', () => {
    expect(text.headings).toEqual([{ text: 'A heading with stress', line: 4 }]);
  });

  it('finds links, in tables too', () => {
    expect(text.links).toEqual([
      { text: '/x/', line: 1 },
      { text: '#source-1', line: 6 },
      { text: '#source-2', line: 13 },
    ]);
  });

  it('finds tags', () => {
    expect(text.tags).toEqual([
      { text: '<Facts provider="jpay" topic="prices" />', line: 15 },
      { text: '<b>', line: 17 },
      { text: '</b>', line: 17 },
    ]);
  });

  it('is empty for an empty body', () => {
    expect(readText('')).toEqual({ passages: [], headings: [], links: [], tags: [], code: [] });
  });
});
