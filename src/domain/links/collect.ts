/** All addresses of other sites that the records name, each once, with where it stands. */
import { fieldName } from '../problem.ts';

/** One address and the places in the content that name it. */
export interface Link {
  url: string;
  /** `content/providers/jpay sources[0].url`, in order. */
  used: string[];
}

/**
 * Walk through the fields of all records. Fragments are cut off: they are the browser's business, and the same page need
 * not be asked twice.
 */
export function collectLinks(records: readonly { collection: string; id: string; data: unknown }[]): Link[] {
  const found = new Map<string, string[]>();
  for (const { collection, id, data } of records) {
    walk(data, [], (url, path) => {
      const page = url.replace(/#.*$/, '');
      const used = found.get(page) ?? [];
      used.push(`content/${collection}/${id} ${fieldName(path)}`);
      found.set(page, used);
    });
  }
  return [...found].map(([url, used]) => ({ url, used })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

function walk(value: unknown, path: (string | number)[], see: (url: string, path: (string | number)[]) => void): void {
  if (typeof value === 'string') {
    // A whole address, not a sentence that holds one.
    if (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) see(value, path);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, [...path, index], see));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], see);
  }
}

/** Links by host, the longest list first: it takes the longest. */
export function byHost(links: readonly Link[]): Link[][] {
  return [...Map.groupBy(links, ({ url }) => new URL(url).host).values()].sort((a, b) => b.length - a.length);
}
