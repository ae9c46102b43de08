/**
 * The calculator in the browser. Prices come from one small file a state, asked for only when a state is chosen or the
 * address names a place. The address keeps the place and the numbers, nothing else; nothing leaves the device.
 */
import { LIMITS, QUANTITY_NAMES, readQuantities, type QuantityName } from '../domain/cost/quantities.ts';
import { findRows, unpackPlace, type StateFile, type StateRow } from '../domain/cost/state-file.ts';
import { monthCost } from '../domain/month-cost.ts';
import { askedPlace } from './asked-place.ts';
import { costView, type CostView, type CostWords, type ViewLine } from './cost-view.ts';
import { element } from './dom.ts';
import { fill } from './fill.ts';
import { jsonFiles } from './load.ts';

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
  const load = jsonFiles<StateFile>(folder);
  /** Of the state that is chosen in the form. */
  let file: StateFile | undefined;
  let chosen: { state: string; file: StateFile; row: StateRow } | undefined;
  let turn = 0;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let choosing: ReturnType<typeof setTimeout> | undefined;

  const number = (of: QuantityName) => form.elements.namedItem(of) as HTMLInputElement;
  const address = new URLSearchParams(location.search);
  const { quantities: given } = readQuantities((of) => address.get(of));
  for (const of of QUANTITY_NAMES) number(of).value = String(given[of]);
  form.inert = false;
  void start();

  async function start(): Promise<void> {
    const asked = askedPlace(location.search, state.options);
    if (asked === 'unknown') return say(words.noPlace);
    if (!asked) return;
    state.value = asked.state;
    if (!(await open())) return;
    const row = file?.places.find(({ slug }) => slug === asked.slug);
    if (row) choose(row, false);
    else say(words.noPlace);
  }

  /** Whether the file of the chosen state is there: not if it could not be loaded, or if another state was chosen meanwhile. */
  async function open(): Promise<boolean> {
    const mine = close();
    found.textContent = words.loading;
    try {
      const loaded = await load(state.value);
      if (mine !== turn) return false;
      file = loaded;
      name.disabled = false;
      found.textContent = '';
      return true;
    } catch {
      if (mine === turn) found.textContent = words.failed;
      return false;
    }
  }

  /** No state is open; a file that is under way comes too late. */
  function close(): number {
    file = undefined;
    name.disabled = true;
    return (turn += 1);
  }

  function listPlaces(): void {
    if (!file) return;
    const rows = findRows(file.places, name.value);
    found.textContent = fill(
      rows.length === 0 ? words.foundNone : rows.length === 1 ? words.foundOne : rows.length > SHOWN ? words.foundMany : words.found,
      { count: String(rows.length), shown: String(SHOWN) },
    );
    list.replaceChildren(
      ...rows.slice(0, SHOWN).map((row) => {
        const button = element('button', { type: 'button', 'aria-pressed': String(row === chosen?.row) }, `${row.name}, ${row.city}`);
        button.addEventListener('click', () => choose(row, true));
        return element('li', {}, button);
      }),
    );
  }

  function choose(row: StateRow, byHand: boolean): void {
    chosen = file && { state: state.value, file, row };
    list.replaceChildren();
    found.textContent = '';
    name.value = row.name;
    show();
    if (byHand) title.focus();
  }

  function show(): void {
    if (!chosen) return;
    const { file: from, row } = chosen;
    const id = `${chosen.state}/${row.slug}`;
    const { quantities, wrong } = readQuantities((of) => number(of).value);
    for (const of of QUANTITY_NAMES) number(of).setAttribute('aria-invalid', String(wrong.includes(of)));
    wrongLine.textContent = wrong
      .map((of) => fill(words.wrong, { field: words.field[of], min: String(LIMITS[of][0]), max: String(LIMITS[of][1]) }))
      .join(' ');
    if (wrong.length > 0) return say(wrongLine.textContent);
    const view = costView(monthCost(quantities, unpackPlace(from, row), from.caps), words.view);
    title.textContent = fill(words.caption, { place: row.name });
    find('[data-cost-table]').replaceChildren(...drawn(view, title.textContent, words));
    find<HTMLAnchorElement>('[data-cost-link]').href = `${places}${id}/`;
    result.hidden = false;
    // On paper the place alone, not the examples.
    find('[data-examples]').classList.add('noprint');
    say(`${title.textContent}. ${view.said}`);
    const query = new URLSearchParams({ place: id });
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
    close();
    // After a pause: who types "Illinois" into the list of states passes Idaho.
    clearTimeout(choosing);
    if (state.value !== '') choosing = setTimeout(() => void open().then((there) => there && listPlaces()), PAUSE);
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
