/** Whose house a company or brand is of: ViaPath for ConnectNetwork and GettingOut. Brands of one house do not "disagree". */
import type { Provider } from './types.ts';

/** The owner's id for the id of a provider; what has no owner in the records is its own house. */
export type HouseOf = (provider: string) => string;

export function housesOf(providers: readonly Pick<Provider, 'id' | 'parent'>[]): HouseOf {
  const houses = new Map(providers.map(({ id, parent }) => [id, parent ?? id]));
  return (provider) => houses.get(provider) ?? provider;
}
