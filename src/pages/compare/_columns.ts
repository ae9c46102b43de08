/** Columns of companies for the comparisons, from the catalog. */
import { catalog } from '../../catalog/index.ts';
import type { CompareColumn } from '../../domain/compare.ts';
import type { Provider } from '../../domain/types.ts';
import { compareColumn } from '../../i18n/compare.ts';
import type { Service } from '../../schemas/claim.ts';

/** The column of each company, in the order given. */
export async function columnsOf(providers: readonly Provider[], services?: readonly Service[]): Promise<CompareColumn[]> {
  const { provider: byId, agency, places, use } = await catalog();
  const placeById = new Map(places.map((one) => [one.id, one]));
  const ownerName = (id: string) => {
    const found = placeById.get(id);
    return agency(id)?.name ?? (found ? `${found.name}, ${found.state}` : id);
  };
  return providers.map((provider) => {
    const owner = provider.owner ?? (provider.parent && byId(provider.parent)?.name);
    return compareColumn({ provider, owner, use: use(provider.id), ownerName, services });
  });
}
