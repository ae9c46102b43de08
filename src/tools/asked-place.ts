/** The place that the address of a tool asks for: `?place=il/menard-correctional-center`. */
export interface AskedPlace {
  state: string;
  slug: string;
}

/** Nothing if the address asks for no place; `unknown` if what it asks for cannot be one, or if its state is not among the options. */
export function askedPlace(search: string, states: Iterable<{ value: string }>): AskedPlace | 'unknown' | undefined {
  const asked = new URLSearchParams(search).get('place');
  if (asked === null) return undefined;
  const [, state, slug] = /^([a-z]{2})\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(asked) ?? [];
  return state && slug && [...states].some(({ value }) => value === state) ? { state, slug } : 'unknown';
}
