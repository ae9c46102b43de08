/** What a family uses in a month, as groups of equal things: eight calls of 15 minutes are `[{ count: 8, minutes: 15 }]`. */
export interface Block {
  count: number;
  /** Length of each; 0 for messages and photos. */
  minutes: number;
}

/** How much of a month's use is left to pay: with every free thing counted, and with only the sure ones. */
export interface Left {
  least: Block[];
  most: Block[];
}

export function minutesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { count, minutes }) => sum + count * minutes, 0);
}

export function countIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { count }) => sum + count, 0);
}
