/** What a family wants in a month, read from an address or a form. Whole numbers only. */
export interface Quantities {
  messages: number;
  photos: number;
  calls: number;
  /** Minutes of each call. */
  callMinutes: number;
  visits: number;
  /** Minutes of each video visit. */
  visitMinutes: number;
  deposits: number;
  /** Whole dollars of each deposit. */
  amount: number;
}
export type QuantityName = keyof Quantities;

/** The typical month of the examples. */
export const TYPICAL: Readonly<Quantities> = {
  messages: 20, photos: 4, calls: 8, callMinutes: 15, visits: 2, visitMinutes: 20, deposits: 1, amount: 50,
}; // prettier-ignore

export const LIMITS: Readonly<Record<QuantityName, readonly [min: number, max: number]>> = {
  messages: [0, 500],
  photos: [0, 200],
  calls: [0, 300],
  callMinutes: [1, 60],
  visits: [0, 60],
  visitMinutes: [1, 120],
  deposits: [0, 31],
  amount: [1, 1000],
};
export const QUANTITY_NAMES = Object.keys(LIMITS) as QuantityName[];

/**
 * Quantities from texts by name. A missing text is the typical number; a text that is no whole number within the limits
 * is named in `wrong`, and the typical number stands in for it.
 */
export function readQuantities(get: (name: QuantityName) => string | null): { quantities: Quantities; wrong: QuantityName[] } {
  const quantities = { ...TYPICAL };
  const wrong: QuantityName[] = [];
  for (const name of QUANTITY_NAMES) {
    const text = get(name)?.trim();
    if (text === undefined) continue;
    const [min, max] = LIMITS[name];
    if (/^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max) quantities[name] = Number(text);
    else wrong.push(name);
  }
  return { quantities, wrong };
}
