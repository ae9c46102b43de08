/**
 * The first lines behind the lookup's box: on a slow line its script is still on the way when a person can type already.
 * They ask for the file that will most likely be needed; the script, when it is there, takes it from here. A wrong guess
 * costs one small file.
 */
import type { ShardPlan } from '../domain/lookup/shards.ts';

export interface Early {
  folder: string;
  plan: ShardPlan;
  /** Files that were asked for before the script was there, by key. */
  early: Record<string, Promise<Response>>;
  /** The script is there: no more guesses. */
  started?: true;
}

const lookup = (window as unknown as { lookup: Early }).lookup;
const input = document.querySelector<HTMLInputElement>('[data-lookup] input')!;
lookup.early = Object.create(null) as Early['early'];
input.setAttribute('role', 'combobox');
input.setAttribute('aria-expanded', 'false');
input.addEventListener('input', guess);
guess();

/** The longest word that is no common one, by its first letters: as `shardsFor` does for plain words. */
function guess(): void {
  if (lookup.started) return;
  const words = (input.value.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !Object.hasOwn(lookup.plan.common, word));
  const [word] = words.sort((a, b) => b.length - a.length);
  if (!word) return;
  const three = word.slice(0, 3);
  const key = lookup.plan.split.includes(three) ? word.slice(0, 4) : three;
  if (key in lookup.early) return;
  const asked = fetch(`${lookup.folder}s-${key}.json`);
  // A failure is told, and tried again, by the script.
  asked.catch(() => undefined);
  lookup.early[key] = asked;
}
