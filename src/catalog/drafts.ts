/** Companies through which families write, with their limits and what a message costs where we know it. */
import { messagePrices, type PriceRange } from '../domain/draft.ts';
import type { Provider } from '../domain/types.ts';
import { catalog } from './index.ts';

export interface Writable {
  provider: Provider;
  prices: PriceRange[];
}

/** In the order of their names; those with a known limit first. Companies that are gone are left out. */
export async function writable(): Promise<Writable[]> {
  const { providers, use } = await catalog();
  return providers
    .filter(({ status, sells, messageLimits }) => !status && (sells?.includes('messaging') || messageLimits))
    .map((provider) => ({ provider, prices: messagePrices(use(provider.id).prices) }))
    .sort(
      (a, b) =>
        Number(!a.provider.messageLimits) - Number(!b.provider.messageLimits) || a.provider.name.localeCompare(b.provider.name, 'en'),
    );
}
