/** What changed where: all records read once, by state. */
import { changesOf, changesSlug, stateIn, type Change } from '../domain/changes.ts';
import { STATE_NAMES } from '../domain/states.ts';
import type { Provider } from '../domain/types.ts';
import type { Fact } from '../schemas/provider.ts';
import type { StateCode } from '../schemas/primitives.ts';
import { catalog } from './index.ts';

/** What the record of a company says of places that changed, in a sentence. */
export interface ChangeNote {
  provider: Provider;
  fact: Fact;
  /** Undefined if the sentence names no state or several. */
  state: StateCode | undefined;
}

/** A state with something to tell; without a code: the federal systems. */
export interface StateChanges {
  /** Part of the path: `il`, `federal`. */
  slug: string;
  code: StateCode | undefined;
  changes: Change[];
  notes: ChangeNote[];
}

export interface Changes {
  all: Change[];
  /** Only states that have a change or a note, in order of their names; federal last. */
  states: StateChanges[];
  /** Notes of no single state. */
  notes: ChangeNote[];
}

let loading: Promise<Changes> | undefined;

/** All changes, built on first use and shared by all pages of a build. */
export function changes(): Promise<Changes> {
  return (loading ??= build());
}

async function build(): Promise<Changes> {
  const { agencies, places, providers, today } = await catalog();
  const all = changesOf(agencies, places, today);
  const notes = providers.flatMap((provider) =>
    (provider.facts?.changes ?? []).map((fact): ChangeNote => ({ provider, fact, state: stateIn(fact.text, STATE_NAMES) })),
  );
  const byState = Map.groupBy(all, ({ state }) => state);
  const notesByState = Map.groupBy(notes, ({ state }) => state);
  const codes = (Object.keys(STATE_NAMES) as StateCode[]).sort((a, b) => (STATE_NAMES[a] < STATE_NAMES[b] ? -1 : 1));
  const states = [...codes, undefined].map((code): StateChanges => {
    return {
      slug: changesSlug(code),
      code,
      changes: byState.get(code) ?? [],
      notes: code ? (notesByState.get(code) ?? []) : [],
    };
  });
  return { all, states: states.filter((one) => one.changes.length + one.notes.length > 0), notes: notesByState.get(undefined) ?? [] };
}
