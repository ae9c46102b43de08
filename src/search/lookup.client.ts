/**
 * The lookup in the browser: an ARIA 1.2 combobox whose suggestions are links that carry the answer. Small enough to
 * stand in the page, so that the first answer needs only one more file.
 */
import { SURE_SCORE, type Hit } from '../domain/lookup/find.ts';
import type { LookupRow } from '../domain/lookup/row.ts';
import { suggestionAnswers, suggestionPlace, type SuggestionWords } from '../domain/lookup/suggestion.ts';
import { words as wordsOf } from '../domain/lookup/words.ts';
import { element } from '../tools/dom.ts';
import type { Early } from './lookup-early.client.ts';
import { createSource, type Found, type Source } from './lookup-source.client.ts';

/** Interface words, from `content/ui`. "#" stands for a number, "…" for the query. */
export interface LookupWords extends SuggestionWords {
  none: string;
  nearest: string;
  loading: string;
  failed: string;
  one: string;
  many: string;
  all: string;
  near: string;
  browse: string;
  someone: string;
}

interface Settings extends Early {
  words: LookupWords;
  /** Addresses of this site: places, help to find someone. */
  places: string;
  someone: string;
}

const LIMIT = 7;

/** Turn a lookup form into a combobox. */
function startLookup(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const list = form.querySelector<HTMLElement>('[role="listbox"]')!;
  const pop = form.querySelector<HTMLElement>('.pop')!;
  const hint = form.querySelector<HTMLElement>('[data-hint]')!;
  const foot = form.querySelector<HTMLElement>('[data-foot]')!;
  const status = form.querySelector<HTMLElement>('[data-status]')!;
  const settings = (window as unknown as { lookup: Settings }).lookup;
  const { words, places } = settings;
  let source: Source | undefined;
  let shown: Hit<LookupRow>[] = [];
  /** The query that the shown suggestions answer. */
  let shownFor = '';
  let asked = 0;
  let active = -1;
  const options = () => [...list.children] as HTMLElement[];

  settings.started = true;
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  function open(): void {
    pop.hidden = false;
    input.setAttribute('aria-expanded', String(list.children.length > 0));
  }

  function close(): void {
    pop.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    select(-1);
  }

  function select(index: number): void {
    active = index;
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  }

  async function update(): Promise<void> {
    const query = input.value.trim();
    const turn = (asked += 1);
    if (query.length < 2) {
      shown = [];
      list.replaceChildren();
      close();
      status.textContent = '';
      return;
    }
    select(-1);
    source ??= createSource(settings);
    const slow = setTimeout(() => {
      if (turn === asked) status.textContent = words.loading;
    }, 400);
    const found = await source.find(query, LIMIT);
    clearTimeout(slow);
    // The person has typed on: a newer question is under way.
    if (turn !== asked) return;
    show(query, found);
    if (found && !source.complete() && !savesData()) {
      await source.warm();
      // Closed in the meantime, or a newer question: leave it so.
      if (turn !== asked || pop.hidden) return;
      const better = await source.find(query, LIMIT);
      if (turn === asked && source.complete() && better) show(query, better);
    }
  }

  function show(query: string, found: Found | null): void {
    const before = shown[active]?.row.id;
    shown = found?.hits ?? [];
    shownFor = query;
    const sure = (shown[0]?.score ?? 0) >= SURE_SCORE;
    const say = !found ? words.failed : shown.length === 0 ? words.none : !sure ? words.nearest : '';
    hint.textContent = say;
    hint.hidden = say === '';
    list.replaceChildren(...shown.map(({ row }, at) => option(row, at)));
    foot.replaceChildren(...links(query, found));
    status.textContent = say || (shown.length === 1 ? words.one : words.many.replace('#', String(found?.total ?? shown.length)));
    open();
    select(before === undefined ? -1 : shown.findIndex(({ row }) => row.id === before));
  }

  function links(query: string, found: Found | null): HTMLElement[] {
    const made: HTMLElement[] = [];
    const link = (href: string, text: string) => made.push(element('a', { href }, text));
    if (/^\d{5}$/.test(query)) link(`${places}?near=${query}`, words.near.replace('…', query));
    if (found?.total !== undefined && found.total > shown.length && shown.length > 0)
      link(`${places}?q=${encodeURIComponent(query)}`, words.all.replace('#', String(found.total)));
    if (shown.length === 0) {
      link(`${places}#states`, words.browse);
      link(settings.someone, words.someone);
    }
    return made;
  }

  function option(row: LookupRow, at: number): HTMLElement {
    return element(
      'a',
      {
        role: 'option',
        id: `${list.id}-${at}`,
        href: `${places}${row.id}/`,
        tabindex: '-1',
        'data-facility': row.id,
        'aria-selected': 'false',
      },
      element('b', {}, row.name),
      element('span', { class: 'meta' }, suggestionPlace(row, words)),
      ...suggestionAnswers(row, words).map((text) => element('span', { class: 'ans' }, text)),
    );
  }

  input.addEventListener('input', () => void update());
  input.addEventListener('focus', () => {
    if (shown.length > 0) open();
  });
  input.addEventListener('keydown', (event) => {
    const count = shown.length;
    if (event.key === 'ArrowDown' && count) {
      open();
      select((active + 1) % count);
    } else if (event.key === 'ArrowUp' && count) {
      open();
      select(active <= 0 ? count - 1 : active - 1);
    } else if (event.key === 'Escape' && !pop.hidden) close();
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    // Suggestions for an older query choose nothing.
    const hits = shownFor === query ? shown : [];
    const chosen = active >= 0 ? hits[active]?.row : exactHit(query, hits);
    location.assign(chosen ? `${places}${chosen.id}/` : `${places}?q=${encodeURIComponent(query)}`);
  });
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget as Node)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!form.contains(event.target as Node)) close();
  });
  // Typed before the script was there, or brought back by the browser.
  if (input.value.trim() && document.activeElement === input) void update();
}

/** The one hit whose name (or other name), with or without its state, is just what was typed. */
function exactHit(query: string, hits: readonly Hit<LookupRow>[]): LookupRow | undefined {
  const typed = wordsOf(query).join(' ');
  const exact = hits.filter(({ row }) =>
    [row.name, ...row.aliases].some((name) => [name, `${name} ${row.id.slice(0, 2)}`].some((one) => wordsOf(one).join(' ') === typed)),
  );
  return exact.length === 1 ? exact[0]?.row : hits.length === 1 && (hits[0]?.score ?? 0) > 0.9 ? hits[0]?.row : undefined;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-lookup]')) startLookup(form);
