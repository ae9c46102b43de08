/**
 * The calculator in the browser. Prices come from one small file a state, asked for only when a state is chosen or the
 * address names a place. The address keeps the place and the numbers, nothing else; nothing leaves the device.
 */
import { LIMITS, QUANTITY_NAMES, readQuantities, type QuantityName } from '../domain/cost/quantities.ts';
import { findRows, unpackPlace, type StateFile, type StateRow } from '../domain/cost/state-file.ts';
import { monthCost } from '../domain/month-cost.ts';
import { costView, fill, type CostView, type CostWords, type ViewLine } from './cost-view.ts';
import { element } from './dom.ts';

interface Words {
  view: CostWords;
  field: Record<QuantityName, string>;
  head: { what: string; sum: string };
  gapsTitle: string;
  uncountedTitle: string;
  /** "From", before a source. */
  from: string;
  caption: string;
  page: string;
  found: string;
  foundOne: string;
  foundMany: string;
  foundNone: string;
  loading: string;
  failed: string;
  noPlace: string;
  wrong: string;
}
export interface CostSettings {
  /** Address of the tool, where the files of the states lie. */
  folder: string;
  places: string;
  words: Words;
}

const PLACE = /^([a-z]{2})\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** So many places are shown to choose from. */
const SHOWN = 30;
/** Milliseconds. */
const PAUSE = 400;

export function startCost(form: HTMLFormElement): void {
  const { folder, places, words } = JSON.parse(form.dataset['cost']!) as CostSettings;
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
  const state = form.elements.namedItem('state') as HTMLSelectElement;
  const name = form.elements.namedItem('name') as HTMLInputElement;
  const found = find('[data-found]');
  const list = find('[data-places]');
  const status = find('[data-cost-status]');
  const result = find('[data-cost-result]');
  const title = result.querySelector('h2')!;
  const wrongLine = find('[data-cost-wrong]');
  const files = new Map<string, StateFile>();
  let chosen: { state: string; row: StateRow } | undefined;
  let turn = 0;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let choosing: ReturnType<typeof setTimeout> | undefined;

  const number = (of: QuantityName) => form.elements.namedItem(of) as HTMLInputElement;
  const address = new URLSearchParams(location.search);
  const { quantities: given } = readQuantities((of) => address.get(of));
  for (const of of QUANTITY_NAMES) number(of).value = String(given[of]);
  form.hidden = false;
  void start(address.get('place'));

  async function start(place: string | null): Promise<void> {
    if (place === null) return;
    const [, code = '', slug] = PLACE.exec(place) ?? [];
    if (![...state.options].some(({ value }) => value === code && code !== '')) return say(words.noPlace);
    state.value = code;
    const file = await load(code);
    if (!file) return;
    const row = file.places.find((one) => one.slug === slug);
    if (row) choose(code, row, false);
    else say(words.noPlace);
  }

  /** The file of a state; nothing if another state was asked for meanwhile, or it could not be loaded. */
  async function load(code: string): Promise<StateFile | undefined> {
    const mine = (turn += 1);
    name.disabled = true;
    found.textContent = words.loading;
    try {
      const file = files.get(code) ?? ((await ok(await fetch(`${folder}${code}.json`)).json()) as StateFile);
      files.set(code, file);
      if (mine !== turn) return undefined;
      name.disabled = false;
      found.textContent = '';
      return file;
    } catch {
      if (mine === turn) found.textContent = words.failed;
      return undefined;
    }
  }

  function listPlaces(): void {
    const file = files.get(state.value);
    if (!file) return;
    const rows = findRows(file.places, name.value);
    found.textContent = fill(
      rows.length === 0 ? words.foundNone : rows.length === 1 ? words.foundOne : rows.length > SHOWN ? words.foundMany : words.found,
      { count: String(rows.length), shown: String(SHOWN) },
    );
    list.replaceChildren(
      ...rows.slice(0, SHOWN).map((row) => {
        const button = element('button', { type: 'button', 'aria-pressed': String(row === chosen?.row) }, `${row.name}, ${row.city}`);
        button.addEventListener('click', () => choose(state.value, row, true));
        return element('li', {}, button);
      }),
    );
  }

  function choose(code: string, row: StateRow, byHand: boolean): void {
    chosen = { state: code, row };
    list.replaceChildren();
    found.textContent = '';
    name.value = row.name;
    show();
    if (byHand) title.focus();
  }

  function show(): void {
    const file = chosen && files.get(chosen.state);
    if (!chosen || !file) return;
    const { quantities, wrong } = readQuantities((of) => number(of).value);
    for (const of of QUANTITY_NAMES) number(of).setAttribute('aria-invalid', String(wrong.includes(of)));
    wrongLine.textContent = wrong
      .map((of) => fill(words.wrong, { field: words.field[of], min: String(LIMITS[of][0]), max: String(LIMITS[of][1]) }))
      .join(' ');
    if (wrong.length > 0) return say(wrongLine.textContent);
    const view = costView(monthCost(quantities, unpackPlace(file, chosen.row), file.caps), words.view);
    title.textContent = fill(words.caption, { place: chosen.row.name });
    find('[data-cost-table]').replaceChildren(...drawn(view, title.textContent, words));
    find<HTMLAnchorElement>('[data-cost-link]').href = `${places}${chosen.state}/${chosen.row.slug}/`;
    result.hidden = false;
    // On paper the place alone, not the examples.
    find('[data-examples]').classList.add('noprint');
    say(`${title.textContent}. ${view.said}`);
    const query = new URLSearchParams({ place: `${chosen.state}/${chosen.row.slug}` });
    for (const of of QUANTITY_NAMES) query.set(of, String(quantities[of]));
    history.replaceState(null, '', `?${query.toString().replaceAll('%2F', '/')}`);
  }

  /** After a pause, so that not every key is read out. */
  function say(text: string): void {
    clearTimeout(saying);
    saying = setTimeout(() => (status.textContent = text), PAUSE);
    if (result.hidden) found.textContent = text;
  }

  state.addEventListener('change', () => {
    list.replaceChildren();
    name.value = '';
    found.textContent = '';
    turn += 1;
    name.disabled = true;
    // After a pause: who types "Illinois" into the list of states passes Idaho.
    clearTimeout(choosing);
    if (state.value !== '') choosing = setTimeout(() => void load(state.value).then((file) => file && listPlaces()), PAUSE);
  });
  name.addEventListener('input', listPlaces);
  for (const of of QUANTITY_NAMES) number(of).addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (result.hidden) (state.value ? name : state).focus();
    else title.focus();
  });
  find('[data-cost-print]').addEventListener('click', () => print());
}

function ok(response: Response): Response {
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/** The same table and lists that the page has for its examples. */
function drawn({ rows, total, gaps, uncounted }: CostView, caption: string, words: Words): HTMLElement[] {
  const line = (one: ViewLine) => [
    one.text,
    ...(one.source ? [` ${words.from} `, element('a', { href: one.source.url }, one.source.title), ` (${one.source.tail}).`] : []),
  ];
  const head = (text: string) => element('th', { scope: 'col' }, text);
  const table = element(
    'table',
    { class: 'table cost' },
    element('caption', { class: 'vh' }, caption),
    element('thead', {}, element('tr', {}, head(words.head.what), head(words.head.sum))),
    element(
      'tbody',
      {},
      ...rows.map(({ what, quantity, sum, lines }) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            element('b', {}, what),
            `: ${quantity}`,
            ...lines.map((one) => element('span', { class: one.warn ? 'line warn' : 'line' }, ...line(one))),
          ),
          element('td', {}, sum),
        ),
      ),
    ),
    element(
      'tfoot',
      {},
      element(
        'tr',
        {},
        element(
          'th',
          { scope: 'row' },
          element('b', {}, total.text),
          ...(total.sent ? [element('span', { class: 'line' }, total.sent)] : []),
        ),
        element('td', {}, element('b', {}, total.sum)),
      ),
    ),
  );
  const part = (title: string, lines: ViewLine[]) =>
    lines.length === 0
      ? []
      : [element('h3', {}, title), element('ul', { class: 'small' }, ...lines.map((one) => element('li', {}, ...line(one))))];
  return [table, ...part(words.gapsTitle, gaps.map((text) => ({ text }))), ...part(words.uncountedTitle, uncounted)]; // prettier-ignore
}
