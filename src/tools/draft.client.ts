/**
 * The draft pad in the page: keeps the text on this device while it is typed, counts it, warns, copies, clears, prints.
 * It asks the network for nothing.
 */
import { countCharacters, plainText, warningsOf, type PriceRange, type Warning } from '../domain/draft.ts';
import { element } from './dom.ts';
import { limitLine, priceLine, type DraftWords, type PadLimit } from './draft-words.ts';
import { fill, plural } from './fill.ts';
import { forget, keep, recall, type Kept } from './store.ts';

export interface DraftSettings {
  companies: Record<string, { name: string; page: string; limits: PadLimit[]; prices: PriceRange[] }>;
  words: DraftWords & {
    saved: string;
    found: string;
    notSaved: Record<Exclude<Kept, 'saved'>, string>;
    copied: string;
    copyFailed: string;
    cleared: string;
    nothing: string;
    priceLink: string;
    warnings: Record<Warning['kind'] | 'none', string>;
  };
}

const KEY = 'contact-inside:draft';
/** Milliseconds without a key before the text is kept, and before a screen reader hears the count. */
const SAVE_AFTER = 250;
const SAY_AFTER = 1500;

/** Make the pad work. */
export function startDraft(pad: HTMLElement): void {
  const { companies, words } = JSON.parse(pad.dataset['draft']!) as DraftSettings;
  const find = <T extends HTMLElement>(name: string) => pad.querySelector<T>(name)!;
  const field = find<HTMLTextAreaElement>('textarea');
  const company = find<HTMLSelectElement>('select');
  const [live, kept, count, limits, prices, status, warnings, ask, paper] = [
    'live', 'kept', 'count', 'limits', 'prices', 'status', 'warnings', 'ask', 'print',
  ].map((name) => find(`[data-${name}]`)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]; // prettier-ignore
  const button = (name: string) => find<HTMLButtonElement>(`[data-${name}]`);
  let saving: number | undefined;
  let saying: number | undefined;

  /** Text and company of last time; a broken record counts as none. */
  function load(): boolean {
    try {
      const last = JSON.parse(recall(KEY) ?? 'null') as { text?: unknown; company?: unknown } | null;
      if (typeof last?.company === 'string' && last.company in companies) company.value = last.company;
      if (typeof last?.text !== 'string' || last.text === '') return false;
      field.value = last.text;
      return true;
    } catch {
      return false;
    }
  }

  function save(): void {
    clearTimeout(saving);
    saving = undefined;
    if (field.value === '' && company.value === '') {
      forget(KEY);
      kept.textContent = '';
      return;
    }
    const result = keep(KEY, JSON.stringify({ text: field.value, company: company.value }));
    kept.textContent = result === 'saved' ? words.saved : words.notSaved[result];
    kept.classList.toggle('over', result !== 'saved');
    // What could not be kept must be heard at once; "saved" need not be.
    if (result !== 'saved' && status.textContent !== words.notSaved[result]) status.textContent = words.notSaved[result];
  }

  function changed(): void {
    clearTimeout(saving);
    saving = window.setTimeout(save, SAVE_AFTER);
    draw();
    clearTimeout(saying);
    saying = window.setTimeout(() => (status.textContent = [count.textContent, ...[...limits.children].map((line) => line.textContent)].join('. ')), SAY_AFTER); // prettier-ignore
  }

  function draw(): void {
    const text = field.value;
    const chosen = companies[company.value];
    count.textContent = plural(words.count.characters, countCharacters(text));
    const lines = chosen?.limits.map((limit) => limitLine(text, limit, words)) ?? [];
    if (!chosen) lines.push({ text: words.choose, over: false });
    else if (lines.length === 0) lines.push({ text: fill(words.noLimit, { company: chosen.name }), over: false });
    limits.replaceChildren(...lines.map((line) => element('li', { class: line.over ? 'over' : '' }, line.text)));
    prices.replaceChildren(...(chosen?.prices ?? []).map((range) => element('p', {}, priceLine(range, words))));
    if (chosen && chosen.prices.length > 0) prices.append(element('p', {}, element('a', { href: chosen.page }, words.priceLink)));
    const found = warningsOf(text);
    warnings.replaceChildren(
      ...(found.length > 0
        ? found.map(({ kind, found: pieces }) => element('li', {}, fill(words.warnings[kind], { found: pieces.map(shown).join('  ') })))
        : [element('li', {}, text.trim() === '' ? words.nothing : words.warnings.none)]),
    );
    button('plain').hidden = !found.some(({ kind }) => kind === 'typeset');
    paper.textContent = text;
  }

  function say(text: string): void {
    clearTimeout(saying);
    status.textContent = text;
  }

  async function copy(): Promise<void> {
    if (field.value === '') return say(words.nothing);
    say((await copied()) ? words.copied : words.copyFailed);
  }

  async function copied(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      // Old browsers, pages without https, and people who said no: mark the text and try the old way.
      field.focus();
      field.select();
      try {
        // Deprecated, but the only way in browsers without the Clipboard API; some have neither.
        return (document as unknown as { execCommand?: (name: string) => boolean }).execCommand?.('copy') ?? false;
      } catch {
        return false;
      }
    }
  }

  function clear(): void {
    field.value = '';
    clearTimeout(saving);
    saving = undefined;
    forget(KEY);
    company.value = '';
    kept.textContent = '';
    draw();
    close();
    say(words.cleared);
    field.focus();
  }

  function close(): void {
    ask.hidden = true;
    button('clear').hidden = false;
  }

  const had = load();
  draw();
  kept.textContent = had ? words.found : '';
  live.inert = false;

  field.addEventListener('input', changed);
  company.addEventListener('change', changed);
  button('copy').addEventListener('click', () => void copy());
  button('print-it').addEventListener('click', () => print());
  button('clear').addEventListener('click', () => {
    if (field.value === '' && recall(KEY) === undefined) return say(words.nothing);
    ask.hidden = false;
    button('clear').hidden = true;
    button('no').focus();
  });
  button('yes').addEventListener('click', clear);
  button('no').addEventListener('click', () => {
    close();
    button('clear').focus();
  });
  ask.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button('no').click();
  });
  button('plain').addEventListener('click', () => {
    field.value = plainText(field.value);
    changed();
    field.focus();
  });
  // Nothing typed in the last quarter of a second gets lost when the page goes.
  const hurry = () => {
    if (saving !== undefined) save();
  };
  addEventListener('pagehide', hurry);
  document.addEventListener('visibilitychange', hurry);
  // The pad is open twice: the one that is not in use follows the other.
  addEventListener('storage', (event) => {
    if (event.key !== KEY || document.visibilityState === 'visible') return;
    if (event.newValue === null) field.value = '';
    load();
    draw();
  });
}

/** A space has no shape, so its name stands for it. */
function shown(sign: string): string {
  return sign.trim() === '' || /^\p{Cf}$/u.test(sign) ? `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : sign;
}
