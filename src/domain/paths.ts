/** Paths of the pages, a contract: they never break. All end with a slash. */
export const facilityPath = (id: string): string => `/facilities/${id}/`;
export const statePath = (state: string): string => `/facilities/${state.toLowerCase()}/`;
export const agencyPath = (id: string): string => `/agencies/${id}/`;
export const providerPath = (id: string): string => `/providers/${id}/`;
