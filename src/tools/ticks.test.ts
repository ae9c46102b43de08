import { describe, expect, it } from 'vitest';
import { ticksIn } from './ticks.client.ts';

describe('ticksIn', () => {
  it.each<[string | undefined, string[]]>([
    ['["no-case","prepaid"]', ['no-case', 'prepaid']],
    ['["a",1,null,{"x":1},["b"]]', ['a']],
    [undefined, []],
    ['', []],
    ['null', []],
    ['{"length":3}', []],
    ['"a"', []],
    ['[broken', []],
  ])('%s → %j', (kept, ids) => {
    expect(ticksIn(kept)).toEqual(ids);
  });
});
