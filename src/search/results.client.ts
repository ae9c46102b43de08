/**
 * The page of results: all places that fit a query, with filters, or the places around a ZIP code or town by distance.
 * Everything stands in the address, so that a search can be shared and read back. The work is done in the worker; this
 * file imports nothing of the lookup but types, so that the lookup's own script stays whole and stands in the page.
 */
import type { SuggestionWords } from '../domain/lookup/suggestion.ts';
import type { Listed, WorkerAnswer, WorkerQuestion } from './lookup-messages.ts';

/** Interface words; "#" stands for a number. */
export interface ResultWords extends SuggestionWords {
  none: string;
  /** Places were found, but the filters leave none of them. */
  noneFits: string;
  loading: string;
  failed: string;
  one: string;
  many: string;
  which: string;
  unknownPlace: string;
  mile: string;
  miles: string;
}

interface Settings {
  folder: string;
  places: string;
  words: ResultWords;
}

const FILTERS = ['state', 'kind', 'provider', 'service'] as const;
const STEP = 40;

/** Show what the address asks for in `section`. */
export function startResults(section: HTMLElement): void {
  const form = section.querySelector('form')!;
  const list = section.querySelector<HTMLElement>('[data-list]')!;
  const status = section.querySelector<HTMLElement>('[data-status]')!;
  const more = section.querySelector<HTMLButtonElement>('[data-more]')!;
  const { folder, places, words } = JSON.parse(section.dataset['results']!) as Settings;
  let worker: Worker | undefined;
  let asked = 0;
  let all: Listed[] = [];
  let shown = STEP;

  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const address = new URLSearchParams(location.search);
  for (const name of ['q', 'near', ...FILTERS]) field(name).value = address.get(name) ?? '';
  section.inert = false;
  if ([...address.values()].some(Boolean)) load();

  function load(): void {
    all = [];
    status.textContent = words.loading;
    list.replaceChildren();
    more.hidden = true;
    if (!worker) {
      worker = new Worker(`${folder}worker.js`);
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => receive(data);
      worker.onerror = () => {
        worker = undefined;
        status.textContent = words.failed;
      };
    }
    const near = field('near').value.trim();
    asked += 1;
    worker.postMessage({
      id: asked,
      folder: new URL(folder, location.href).href,
      query: field('q').value.trim(),
      ...(near && { near }),
      words,
    } satisfies WorkerQuestion);
  }

  function receive({ id, listed, towns, failed }: WorkerAnswer): void {
    // An older question: a newer one is under way.
    if (id !== asked) return;
    all = listed ?? [];
    shown = STEP;
    if (failed) status.textContent = words.failed;
    else if (towns) {
      status.textContent = towns.length > 0 ? words.which : words.unknownPlace;
      list.replaceChildren(...towns.map((town) => entry(`?${addressOf({ near: town })}`, townName(town), [])));
    } else draw();
  }

  function draw(): void {
    const fit = all.filter(fits);
    list.replaceChildren(
      ...fit
        .slice(0, shown)
        .map(({ id, name, place, answers, miles }) =>
          entry(`${places}${id}/`, name, [miles === undefined ? place : `${place} · ${milesText(miles)}`, ...answers]),
        ),
    );
    more.hidden = fit.length <= shown;
    status.textContent =
      fit.length === 0
        ? all.length > 0
          ? words.noneFits.replace('#', all.length.toLocaleString('en'))
          : words.none
        : fit.length === 1
          ? words.one
          : words.many.replace('#', fit.length.toLocaleString('en'));
  }

  function fits({ id, kind, providers }: Listed): boolean {
    const [state, , provider, service] = FILTERS.map((name) => field(name).value);
    const kindText = (field('kind') as HTMLSelectElement).selectedOptions[0];
    return (
      (!state || id.startsWith(`${state}/`)) &&
      (!kindText?.value || kind === kindText.text) &&
      ((!provider && !service) ||
        providers.some((one) => (!service || one.startsWith(`${service}:`)) && (!provider || one.endsWith(`:${provider}`))))
    );
  }

  function milesText(miles: number): string {
    const whole = Math.max(1, Math.round(miles));
    return (whole === 1 ? words.mile : words.miles).replace('#', String(whole));
  }

  /** What the form asks for, as it stands in the address. */
  function addressOf(over: Record<string, string> = {}): string {
    const filled = Object.entries({ ...Object.fromEntries(new FormData(form)), ...over })
      .map(([name, value]): [string, string] => [name, String(value).trim()])
      .filter(([, value]) => value);
    return new URLSearchParams(filled).toString();
  }

  function remember(): void {
    const asks = addressOf();
    history.replaceState(null, '', asks ? `?${asks}` : location.pathname);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember();
    load();
  });
  for (const name of FILTERS) {
    field(name).addEventListener('change', () => {
      remember();
      if (all.length > 0) draw();
      else load();
    });
  }
  // One of the two boxes: what is typed in one clears the other.
  field('q').addEventListener('input', () => (field('near').value = ''));
  field('near').addEventListener('input', () => (field('q').value = ''));
  more.addEventListener('click', () => {
    const next = shown;
    shown += STEP;
    draw();
    // The button may be gone: go on reading at the first new entry.
    list.children[next]?.querySelector('a')?.focus();
  });
}

/** One entry of the list; text is never read as markup. */
function entry(href: string, name: string, lines: string[]): HTMLElement {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href, textContent: name }));
  for (const [at, line] of lines.entries())
    item.append(Object.assign(document.createElement('span'), { textContent: line, className: at === 0 ? 'meta' : '' }));
  return item;
}

/** "springfield il" → "Springfield, IL" */
function townName(key: string): string {
  return `${key.slice(0, -3).replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}, ${key.slice(-2).toUpperCase()}`;
}
