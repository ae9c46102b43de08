/** The search page in the browser: Pagefind's own script with our form. Loaded at the first search, not before. */

interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  debouncedSearch: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<Hit> }[] } | null>;
}

const SHOWN = 15;

/**
 * Wire a search form to a list of results. Query and kind of page stand in the address, so that a search can be shared.
 * `places` holds a link to the search over places, which is not Pagefind's: it gets the same query.
 */
export function startSearch(form: HTMLFormElement, list: HTMLElement, places: HTMLElement): void {
  const input = form.querySelector('input');
  const kind = form.querySelector('select');
  const status = form.querySelector<HTMLElement>('[data-status]');
  const link = places.querySelector('a');
  if (!input || !kind || !status || !link) return;
  const placesPath = link.pathname;
  form.inert = false;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<'none' | 'failed' | 'one' | 'many', string>;
  let loading: Promise<Pagefind> | undefined;
  let asked = 0;

  async function search(): Promise<void> {
    const query = input?.value.trim() ?? '';
    const turn = (asked += 1);
    if (!status || !kind || !link) return;
    places.hidden = !query;
    link.href = `${placesPath}?${new URLSearchParams({ q: query }).toString()}`;
    if (!query) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      loading ??= import(/* @vite-ignore */ form.dataset['pagefind'] ?? '') as Promise<Pagefind>;
      const found = await (await loading).debouncedSearch(query, { filters: kind.value ? { kind: kind.value } : {} });
      // A newer query is under way.
      if (!found || turn !== asked) return;
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (turn !== asked) return;
      list.replaceChildren(...hits.map(entry));
      const count = found.results.length;
      status.textContent = count === 0 ? words.none : count === 1 ? words.one : words.many.replace('#', String(count));
    } catch {
      loading = undefined;
      if (turn === asked) status.textContent = words.failed;
    }
  }

  const remember = () => {
    const now = new URLSearchParams({ q: input.value.trim(), ...(kind.value && { kind: kind.value }) });
    history.replaceState(null, '', `?${now.toString()}`);
    void search();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember();
  });
  kind.addEventListener('change', remember);
  input.addEventListener('input', () => void search());
  const address = new URLSearchParams(location.search);
  input.value = address.get('q') ?? '';
  kind.value = address.get('kind') ?? '';
  void search();
}

function entry({ url, excerpt, meta }: Hit): HTMLElement {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.className = 'small';
  // The excerpt is HTML of our own pages with <mark> around the hits: keep the marks, take all else as text.
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = node.nodeName === 'MARK' ? document.createElement('mark') : document.createElement('span');
    part.textContent = node.textContent;
    text.append(part);
  }
  item.append(anchor, text);
  return item;
}
