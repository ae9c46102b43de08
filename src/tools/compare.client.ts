/**
 * The chooser of companies on `/compare/`: what is chosen stands in the address, so that it can be shared and read back.
 * A pair that has a page of its own leads there. Everything is put into the page as text, never as markup.
 */
import { chosenIn, choiceQuery, compareRows, comparisonOf, FEWEST, ROWS, type CompareColumn, type CompareLine } from '../domain/compare.ts';
import { element } from './dom.ts';
import { fill } from './fill.ts';
import { jsonFiles } from './load.ts';

export interface ChooserSettings {
  /** Folder of the columns: `<id>.json` each. */
  columns: string;
  /** Comparisons that have a page; `id` is its path. */
  pages: { id: string; providers: string[] }[];
  words: ChooserWords;
}

/** Interface words with their placeholders; `rows` in the order of `ROWS`, then that of the links. */
export interface ChooserWords {
  loading: string;
  done: string;
  fewer: string;
  tooMany: string;
  unknown: string;
  failed: string;
  caption: string;
  none: string;
  all: string;
  rows: string[];
}

/** Make the form work and show what the address asks for. */
function startChooser(section: HTMLElement): void {
  const form = section.querySelector('form')!;
  const status = section.querySelector<HTMLElement>('[data-status]')!;
  const box = section.querySelector<HTMLElement>('[data-table]')!;
  const { columns: folder, pages, words } = JSON.parse(section.dataset['compare']!) as ChooserSettings;
  const [first, ...others] = [...form.querySelectorAll('select')];
  // The list of companies stands in the page once.
  const companies = [...first!.options].filter(({ value }) => value);
  for (const select of others) select.append(...companies.map((option) => option.cloneNode(true)));
  const selects = [first!, ...others];
  const known = new Set(companies.map(({ value }) => value));
  const load = jsonFiles<CompareColumn>(folder);
  const title = document.title;
  let asked = 0;

  section.inert = false;
  show();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = [...new Set(selects.map(({ value }) => value).filter(Boolean))];
    if (ids.length < FEWEST) return say([words.fewer]);
    const page = comparisonOf(ids, pages);
    if (page) return location.assign(page);
    history.pushState(null, '', choiceQuery(ids));
    show();
  });
  addEventListener('popstate', show);
  // A page that comes back from the browser's memory may show older choices in its lists than in its address.
  addEventListener('pageshow', ({ persisted }) => persisted && show());

  function show(): void {
    const { ids, unknown, tooMany } = chosenIn(location.search, known);
    const hints = [
      ...(unknown.length > 0 ? [fill(words.unknown, { names: unknown.slice(0, 4).join(', ').slice(0, 80) })] : []),
      ...(tooMany ? [words.tooMany] : []),
    ];
    for (const [index, select] of selects.entries()) select.value = ids[index] ?? '';
    asked += 1;
    document.title = title;
    if (ids.length < FEWEST) {
      box.replaceChildren();
      return say(ids.length > 0 || unknown.length > 0 ? [...hints, words.fewer] : []);
    }
    const page = hints.length === 0 ? comparisonOf(ids, pages) : undefined;
    if (page) return location.replace(page);
    void draw(ids, hints, asked);
  }

  async function draw(ids: string[], hints: string[], question: number): Promise<void> {
    say([...hints, words.loading]);
    try {
      const columns = await Promise.all(ids.map(load));
      // A newer choice is under way.
      if (question !== asked) return;
      const names = columns.map(({ name }) => name).join(', ');
      box.replaceChildren(tableOf(columns, words));
      document.title = fill(words.caption, { names });
      say([...hints, fill(words.done, { names })]);
    } catch {
      if (question !== asked) return;
      box.replaceChildren();
      say([...hints, words.failed]);
    }
  }

  function say(texts: string[]): void {
    status.replaceChildren(...texts.map((text) => element('p', {}, text)));
  }
}

/** The same table as `src/components/compare/CompareTable.astro`. */
function tableOf(columns: CompareColumn[], words: ChooserWords): HTMLElement {
  const names = columns.map(({ name }) => name).join(', ');
  const row = (head: Node, cells: Node[], className = '') =>
    element('tr', { role: 'row', ...(className && { class: className }) }, head, ...cells);
  const rowHead = (text = '') => element('th', { scope: 'row', role: 'rowheader' }, text);
  const cell = (...content: (Node | string)[]) => element('td', { role: 'cell' }, ...content);
  const label = (index: number) => element('b', { class: 'col' }, columns[index]!.name);
  const table = element('table', { class: 'cmp', role: 'table' });
  table.append(
    element('caption', { class: 'vh' }, fill(words.caption, { names })),
    element(
      'thead',
      { role: 'rowgroup' },
      row(
        cell(),
        columns.map(({ name, href }) => element('th', { scope: 'col', role: 'columnheader' }, element('a', { href }, name))),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...compareRows(columns).map(({ row: name, cells }) =>
        row(
          rowHead(words.rows[ROWS.indexOf(name)]),
          cells.map((lines, index) => cell(label(index), ...(lines.length > 0 ? lines.map(paragraph) : [words.none]))),
        ),
      ),
      row(
        rowHead(words.rows[ROWS.length]),
        columns.map(({ name, href }) => cell(element('a', { class: 'more', href }, fill(words.all, { provider: name })))),
        'more-row',
      ),
    ),
  );
  return table;
}

function paragraph({ text, source }: CompareLine): HTMLElement {
  if (!source) return element('p', {}, text);
  const from = element('span', { class: 'small' }, element('a', { href: source.url }, source.title), ` (${source.tail})`);
  return element('p', {}, `${text} `, from);
}

for (const section of document.querySelectorAll<HTMLElement>('[data-compare]')) startChooser(section);
