/** The places of one state in the form: all of them at once would be 6,700 files to fetch. Runs in the browser too. */
import type { EditorConfig } from './config.ts';

/** The form's configuration with the places of a state as its first collection; without them when there is no such state. */
export function forState({ config, places, states }: EditorConfig, state: string | null): EditorConfig['config'] {
  const name = state !== null && Object.hasOwn(states, state) ? states[state] : undefined;
  if (name === undefined) return config;
  const own = { ...places, label: `${places.label}: ${name}`, folder: `${places.folder}/${state}` };
  return { ...config, collections: [own, ...config.collections] };
}
