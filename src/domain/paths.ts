/** Paths of the pages, a contract: they never break. All end with a slash. */
export const facilityPath = (id: string): string => `/facilities/${id}/`;
export const statePath = (state: string): string => `/facilities/${state.toLowerCase()}/`;
export const agencyPath = (id: string): string => `/agencies/${id}/`;
export const providerPath = (id: string): string => `/providers/${id}/`;
export const guidePath = (id: string): string => `/guides/${id}/`;
export const faqTopicPath = (topic: string): string => `/faq/${topic}/`;
export const faqPath = (topic: string, id: string): string => `/faq/${topic}/#${id}`;
export const termPath = (id: string): string => `/glossary/${id}/`;
export const comparisonPath = (id: string): string => `/compare/${id}/`;
export const toolPath = (id: string): string => `/tools/${id}/`;
/** `slug`: `il`, or `federal` for what belongs to no state. */
export const changesPath = (slug?: string): string => (slug ? `/changes/${slug}/` : '/changes/');
/** `map`: messaging, phone, video, money, free-calls or prices. */
export const whoRunsPath = (map?: string): string => (map ? `/who-runs/${map}/` : '/who-runs/');
/** A word that no place of a state may be called. */
export const STATE_MAP = 'map';
export const stateMapPath = (state: string): string => `${statePath(state)}${STATE_MAP}/`;
