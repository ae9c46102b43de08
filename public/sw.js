/*
 * Offline: pages that were opened, the search box's files and the tools stay readable without a network.
 * Pages come from the network when there is one; the copy is shown only when there is none, and only for the very address
 * that was asked for. Nothing is fetched ahead but the first page and the page that says what is saved.
 * To switch it off for everybody, put the content of sw-off.js in the place of this file.
 */
const VERSION = 'v1';
const PAGES = `pages-${VERSION}`;
const FILES = `files-${VERSION}`;
const MOST_PAGES = 150;
const MOST_FILES = 300;
/** A slow line is given this long before the copy is shown. */
const PATIENCE = 8000;
const ROOT = new URL(self.registration.scope).pathname;
const OFFLINE = `${ROOT}offline/`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(PAGES)
      .then((cache) => cache.addAll(self.navigator.connection?.saveData ? [OFFLINE] : [OFFLINE, ROOT]))
      .then(() => self.skipWaiting()),
  );
});

// A new version takes over at once and throws away what an older one kept: nobody stays on an old site.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => ![PAGES, FILES].includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
      .then(keepOpenPages),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || request.headers.has('range')) return;
  if (isForm(url)) return;
  const path = url.pathname.slice(ROOT.length);
  if (request.mode === 'navigate') event.respondWith(page(event));
  // Their names change with their content.
  else if (/^(?:_astro|lookup)\//.test(path)) event.respondWith(kept(event));
  else if (/^(?:tools|compare)\/.*\.json$/.test(path)) event.respondWith(fresh(event, FILES, MOST_FILES));
});

/** The page that brought this worker was there before it: it is kept as well. */
async function keepOpenPages() {
  for (const { url } of await self.clients.matchAll({ type: 'window' })) {
    const address = withoutQuery(url);
    if (isForm(new URL(address))) continue;
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok && !response.redirected) await keep(PAGES, MOST_PAGES, address, response);
  }
}

/** The editing form is not for offline use. */
function isForm({ pathname }) {
  return pathname.startsWith(`${ROOT}admin/`);
}

/** A page: from the network; else its own copy; else the page that says what is saved. */
async function page(event) {
  const address = withoutQuery(event.request.url);
  const answer = await fresh(event, PAGES, MOST_PAGES, address);
  return answer.type === 'error' ? ((await caches.match(OFFLINE, { cacheName: PAGES })) ?? answer) : answer;
}

/** From the network, and the copy renewed; the copy when the network fails or is very slow. */
async function fresh(event, name, most, address = event.request.url) {
  const copy = caches.match(address, { cacheName: name });
  const network = fetch(event.request).then((response) => {
    if (response.ok && response.type === 'basic' && !response.redirected) event.waitUntil(keep(name, most, address, response.clone()));
    return response;
  });
  event.waitUntil(network.catch(() => undefined));
  const late = copy.then((found) => (found ? new Promise((resolve) => setTimeout(() => resolve(found), PATIENCE)) : network));
  return Promise.race([network, late]).catch(async () => (await copy) ?? Response.error());
}

/** The copy, if there is one: the file under this name never changes. */
async function kept(event) {
  const copy = await caches.match(event.request, { cacheName: FILES });
  if (copy) return copy;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(FILES, MOST_FILES, event.request.url, response.clone()));
  return response;
}

/** Keep a copy, newest last, and let the oldest go. A full disk only means that nothing is kept. */
async function keep(name, most, address, response) {
  try {
    const cache = await caches.open(name);
    await cache.delete(address);
    await cache.put(address, response);
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) {
      if (![ROOT, OFFLINE].includes(new URL(key.url).pathname)) await cache.delete(key);
    }
  } catch {
    // The page is shown all the same.
  }
}

/** Filters and searches do not change the file: one copy a page. */
function withoutQuery(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}
