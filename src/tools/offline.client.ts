/** The page that is shown without a network: which pages are saved on this device, and a button that deletes them. */
const list = document.querySelector<HTMLElement>('[data-saved]')!;
const none = document.querySelector<HTMLElement>('[data-none]')!;
const clear = document.querySelector<HTMLButtonElement>('[data-clear]')!;
const status = document.querySelector<HTMLElement>('[data-cleared]')!;

async function show(): Promise<void> {
  const saved = await savedPages();
  list.replaceChildren(
    ...saved.map(({ path, title }) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: path, textContent: title }));
      return item;
    }),
  );
  none.hidden = saved.length > 0;
  clear.hidden = saved.length === 0;
}

/** Pages of this site with their titles, the last opened first; the page itself is not among them. */
async function savedPages(): Promise<{ path: string; title: string }[]> {
  const pages: { path: string; title: string }[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith('pages-')) continue;
    const cache = await caches.open(name);
    for (const request of [...(await cache.keys())].reverse()) {
      const path = new URL(request.url).pathname;
      if (path.endsWith('/offline/')) continue;
      const html = await (await cache.match(request))?.text();
      const title = new DOMParser().parseFromString(html ?? '', 'text/html').title;
      pages.push({ path, title: title || path });
    }
  }
  return pages;
}

clear.addEventListener('click', () => {
  void (async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    status.textContent = status.dataset['cleared'] ?? '';
    await show();
  })();
});

// Old browsers, and pages that came without TLS, have no such store.
if ((globalThis as { caches?: CacheStorage }).caches) void show();
else none.hidden = false;

// A module: its names are its own.
export {};
