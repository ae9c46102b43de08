/**
 * The lookup in the browser: an ARIA 1.2 combobox over the list of places. The list is fetched when the person shows
 * intent (focus), once. Every suggestion is a link, so keyboard, mouse, touch and "open in new tab" work.
 */
import type { Finder } from '../domain/lookup/find.ts';
import type { LookupFile, LookupRow } from '../domain/lookup/row.ts';

interface Words {
  messages: string;
  phone: string;
  money: string;
  closed: string;
  none: string;
  loading: string;
  failed: string;
  one: string;
  many: string;
}

const LIMIT = 8;

/** Turn a lookup form into a combobox. */
export function startLookup(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[role="listbox"]');
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!input || !list || !status) return;
  const { source = '', base = '' } = form.dataset;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  let loading: Promise<Finder> | undefined;
  let active = -1;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  function load(): Promise<Finder> {
    loading ??= fetchFinder(source).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  function options(): HTMLElement[] {
    return [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  }

  function close(): void {
    if (!list || !input) return;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    select(-1);
  }

  function select(index: number): void {
    active = index;
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    const chosen = options()[index];
    if (chosen) input?.setAttribute('aria-activedescendant', chosen.id);
    else input?.removeAttribute('aria-activedescendant');
  }

  function show(nodes: HTMLElement[], say: string): void {
    if (!list || !input || !status) return;
    list.replaceChildren(...nodes);
    list.hidden = nodes.length === 0;
    input.setAttribute('aria-expanded', String(nodes.length > 0));
    status.textContent = say;
    select(-1);
  }

  async function update(): Promise<void> {
    const query = input?.value.trim() ?? '';
    if (query.length < 2) {
      show([], '');
      return;
    }
    try {
      const find = await load();
      // The person may have typed on while the list was loading.
      if (input?.value.trim() !== query) return;
      const rows = find(query, LIMIT);
      if (rows.length === 0) show([message(words.none)], words.none);
      else
        show(
          rows.map((row, at) => option(row, at)),
          rows.length === 1 ? words.one : words.many.replace('#', String(rows.length)),
        );
    } catch {
      show([message(words.failed)], words.failed);
    }
  }

  function option(row: LookupRow, at: number): HTMLElement {
    const item = element('li', { role: 'option', id: `lookup-${at}`, 'data-facility': row.id, 'aria-selected': 'false' });
    const anchor = element('a', { href: `${base}${row.id}/`, tabindex: '-1' });
    const [messages, phone, money] = row.answers;
    const meta = [`${row.city}, ${row.state}`, row.kind, row.closed ? words.closed : ''].filter(Boolean).join(' · ');
    anchor.append(element('b', {}, row.name), element('span', { class: 'meta' }, meta));
    for (const [label, answer] of [
      [words.messages, messages],
      [words.phone, phone],
      [words.money, money],
    ] as const) {
      if (answer.standing || label === words.messages)
        anchor.append(
          element('span', { class: 'ans' }, `${label}: ${answer.who}${answer.standing ? ` (${answer.standing.toLowerCase()})` : ''}`),
        );
    }
    item.append(anchor);
    return item;
  }

  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'ArrowDown' && count) select((active + 1) % count);
    else if (event.key === 'ArrowUp' && count) select(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    const chosen = options()[Math.max(active, 0)]?.querySelector('a');
    if (!chosen) return;
    event.preventDefault();
    location.assign(chosen.href);
  });
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target as Node)) close();
  });
  if (input.value.trim()) void update();
}

async function fetchFinder(source: string): Promise<Finder> {
  const [{ createFinder }, { unpack }, response] = await Promise.all([
    import('../domain/lookup/find.ts'),
    import('../domain/lookup/row.ts'),
    fetch(source),
  ]);
  if (!response.ok) throw new Error(`The list of places answered ${response.status}`);
  return createFinder(unpack((await response.json()) as LookupFile));
}

function message(text: string): HTMLElement {
  return element('li', { class: 'msg', role: 'presentation' }, text);
}

function element(name: string, attributes: Record<string, string>, text?: string): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}
