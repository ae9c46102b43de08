/** Ticks that stay: kept on this device by the ids of the items, and nothing is kept before the first tick. */
import { fill } from './fill.ts';
import { forget, keep, recall } from './store.ts';

export interface TickSettings {
  /** Id of the list. */
  list: string;
  words: Record<'done' | 'kept' | 'notKept' | 'cleared', string>;
}

export function startTicks(root: HTMLElement): void {
  const { list, words } = JSON.parse(root.dataset['ticks']!) as TickSettings;
  const key = `contact-inside:ticks:${list}`;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;

  const kept = new Set(ticksIn(recall(key)));
  for (const box of boxes) box.checked = kept.has(box.value);
  part('kept').inert = false;
  part('live').inert = false;
  if (kept.size > 0) count();

  function count(): void {
    const done = boxes.filter(({ checked }) => checked).length;
    part('status').textContent = fill(words.done, { done, all: boxes.length });
  }

  root.addEventListener('change', () => {
    const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    if (ticked.length === 0) forget(key);
    else part('kept').textContent = keep(key, JSON.stringify(ticked)) === 'saved' ? words.kept : words.notKept;
    count();
  });
  part('print').addEventListener('click', () => print());
  part('clear').addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    forget(key);
    part('status').textContent = words.cleared;
  });
}

/** Ids out of what was kept; anything else, a broken or a foreign record, counts as none. */
export function ticksIn(kept: string | undefined): string[] {
  try {
    const value = JSON.parse(kept ?? '[]') as unknown;
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
