/** The search page in the browser: Pagefind's own script with our form. Loaded at the first search, not before. */

interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  debouncedSearch: (query: string) => Promise<{ results: { data: () => Promise<Hit> }[] } | null>;
}

const SHOWN = 15;

/** Wire a search form to a list of results. The query stands in the address, so that a search can be shared. */
export function startSearch(form: HTMLFormElement, list: HTMLElement): void {
  const input = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!input || !status) return;
  form.hidden = false;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<'none' | 'failed' | 'one' | 'many', string>;
  let loading: Promise<Pagefind> | undefined;

  async function search(): Promise<void> {
    const query = input?.value.trim() ?? '';
    if (!status) return;
    if (!query) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      loading ??= import(/* @vite-ignore */ form.dataset['pagefind'] ?? '') as Promise<Pagefind>;
      const found = await (await loading).debouncedSearch(query);
      // A newer query is under way.
      if (!found) return;
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      list.replaceChildren(...hits.map(entry));
      const count = found.results.length;
      status.textContent = count === 0 ? words.none : count === 1 ? words.one : words.many.replace('#', String(count));
    } catch {
      loading = undefined;
      status.textContent = words.failed;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?${new URLSearchParams({ q: input.value.trim() }).toString()}`);
    void search();
  });
  input.addEventListener('input', () => void search());
  input.value = new URLSearchParams(location.search).get('q') ?? '';
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
