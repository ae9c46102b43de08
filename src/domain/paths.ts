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
