/**
 * The check of an address in the page. Its rules, its words and the list are loaded at the first check, so that the page
 * stays small; what is pasted goes nowhere.
 */
import type { OfficialList } from '../domain/official-list.ts';
import { element } from './dom.ts';
import type { CheckWords, Explained } from './official-site-words.ts';

export interface CheckSettings {
  /** Address of the list and the words. */
  list: string;
  /** Path of the site, in front of all links. */
  base: string;
  words: { loading: string; failed: string; empty: string };
}
/** What lies at that address. */
export interface CheckData extends OfficialList {
  words: CheckWords;
}

type Explain = (input: string) => Explained[];

/** Make the form work. */
export function startCheck(form: HTMLFormElement): void {
  const { list, base, words } = JSON.parse(form.dataset['official']!) as CheckSettings;
  const field = form.querySelector('textarea')!;
  const box = form.querySelector<HTMLElement>('[data-verdicts]')!;
  let loading: Promise<Explain> | undefined;

  async function load(): Promise<Explain> {
    const [{ check }, { explain }, response] = await Promise.all([
      import('../domain/official-site.ts'),
      import('./official-site-words.ts'),
      fetch(list),
    ]);
    if (!response.ok) throw new Error(String(response.status));
    const data = (await response.json()) as CheckData;
    return (input) => check(input, data).map((verdict) => explain(verdict, data, data.words));
  }
  const say = (text: string) => box.replaceChildren(element('p', {}, text));

  async function run(): Promise<void> {
    const input = field.value;
    if (input.trim() === '') return say(words.empty);
    say(words.loading);
    try {
      const explained = await (loading ??= load());
      if (field.value === input) box.replaceChildren(...explained(input).map((one) => card(one, base)));
    } catch {
      // What did not come is asked for again at the next check.
      loading = undefined;
      say(words.failed);
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  field.addEventListener('keydown', (event) => {
    // Enter checks, as in a search box; with Shift it stays a new line.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  field.addEventListener('input', () => box.replaceChildren());
  form.inert = false;
}

function card({ level, headline, lines, links }: Explained, base: string): HTMLElement {
  return element(
    'section',
    { class: `card verdict ${level}` },
    element('h2', {}, headline),
    ...lines.map((line) => element('p', {}, line)),
    ...links.map(({ text, path }) => element('p', {}, element('a', { href: `${base}${path}` }, text))),
  );
}
