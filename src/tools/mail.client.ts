/**
 * The envelope builder in the page. What is typed stays in its fields: it is not kept, not sent, and no part of the
 * address of the page. Only the list of places of the chosen state is loaded.
 */
import { capital } from '../domain/capital.ts';
import { blanksOf, envelope, fillIn, type Blank, type EnvelopePart } from '../domain/envelope.ts';
import { legalMail } from '../domain/letter.ts';
import { checkMail, cleanLine, cleanLines, type Inside, type MailCheck, type MailFinding, type MailTyped } from '../domain/mail-check.ts';
import { rulesOf, targetOf, type MailFile, type MailPlace, type MailTarget } from '../domain/mail-target.ts';
import type { Said } from '../domain/sentences.ts';
import { askedPlace } from './asked-place.ts';
import { element } from './dom.ts';
import { fill } from './fill.ts';
import { jsonFiles } from './load.ts';
import type { FindPlace } from './mail-find.client.ts';

type Words<T extends string> = Record<T, string>;
export interface MailSettings {
  /** Path of the site, without a slash at its end. */
  base: string;
  words: Words<
    | 'loading' | 'failed' | 'type' | 'none' | 'some' | 'unknown' | 'picked' | 'page' | 'sum' | 'good' | 'copied' | 'copyFailed' | 'incomplete' | 'hint'
    | 'hintForm' | 'from' | 'fix' | 'look' | 'here' | 'rule' | 'ownAddress' | 'call'
  > & {
    way: Words<'given' | 'place' | 'unsure' | 'ask' | 'askWho' | 'none' | 'against'>;
    legal: Words<'advice' | 'said' | 'other' | 'ask'>;
    checks: Words<MailCheck>;
  }; // prettier-ignore
  blanks: Words<Blank | 'idPlain'>;
  standing: Words<'confirmed' | 'reported' | 'unknown' | 'not-offered'>;
  call: Words<MailPlace['kind']>;
  question: string;
}

/** As many suggestions as a phone shows. */
const SHOWN = 8;
/** Milliseconds without a key before a screen reader hears the sum. */
const SAY_AFTER = 1200;

export function startMail(tool: HTMLElement): void {
  const { base, words, blanks, standing, call, question } = JSON.parse(tool.dataset['mail']!) as MailSettings;
  const find = <T extends HTMLElement>(selector: string) => tool.querySelector<T>(selector)!;
  const part = (name: string) => find(`[data-${name}]`);
  const state = find<HTMLSelectElement>('#state');
  const query = find<HTMLInputElement>('#place');
  const load = jsonFiles<MailFile>(`${base}/tools/mail/`);
  let finder: Promise<FindPlace> | undefined;
  let file: MailFile | undefined;
  let target: MailTarget | undefined;
  let saying: number | undefined;

  /** Show a state, and a place of it if one is asked for. */
  async function open(code: string, slug?: string): Promise<void> {
    [file, finder, target] = [undefined, undefined, undefined];
    part('rest').hidden = true;
    part('search').hidden = true;
    part('list').replaceChildren();
    if (!code) return say('');
    say(words.loading);
    try {
      const loaded = await load(code);
      // Another state was chosen meanwhile.
      if (state.value !== code) return;
      file = loaded;
    } catch {
      if (state.value === code) say(words.failed);
      return;
    }
    query.value = '';
    part('search').hidden = false;
    say(fill(words.type, { count: file.places.length }));
    // Fetched ahead; a failure is said when somebody types.
    if (slug === undefined) finderFor(file).catch(() => undefined);
    else if (!pick(slug)) say(words.unknown);
  }

  const say = (text: string) => void (part('found').textContent = text);

  /** Loaded with the first state, or when somebody who came with a place looks for another one. */
  function finderFor(from: MailFile): Promise<FindPlace> {
    return (finder ??= import('./mail-find.client.ts')
      .then(({ placeFinder }) => placeFinder(from, state.value))
      .catch((error: unknown) => {
        finder = undefined;
        throw error;
      }));
  }

  async function suggest(): Promise<void> {
    const text = query.value.trim();
    if (!file) return;
    const list = file;
    let hits: MailPlace[] = [];
    try {
      if (text) hits = (await finderFor(list))(text, SHOWN);
    } catch {
      return say(words.failed);
    }
    // More was typed, or another state chosen, meanwhile.
    if (file !== list || query.value.trim() !== text) return;
    part('list').replaceChildren(
      ...hits.map((place) => {
        const button = element('button', { type: 'button' }, element('b', {}, place.name), ` · ${place.city}`);
        button.addEventListener('click', () => {
          pick(place.slug);
          find('#who').focus();
        });
        return element('li', {}, button);
      }),
    );
    say(!text ? fill(words.type, { count: list.places.length }) : hits.length > 0 ? fill(words.some, { count: hits.length }) : words.none);
  }

  function pick(slug: string): boolean {
    target = file && targetOf(file, slug);
    if (!target) return false;
    const { place, agency } = target;
    part('list').replaceChildren();
    say(fill(words.picked, { name: place.name }));
    part('name').textContent = `${place.name}, ${place.city}`;
    const { label, format } = agency ?? {};
    find('#number-hint').textContent = label ? fill(format ? words.hintForm : words.hint, { label, format: format ?? '' }) : '';
    // The one thing that goes into the address of the page: a place that anybody may know.
    history.replaceState(null, '', `?place=${state.value}/${slug}`);
    const link = { href: `${base}/facilities/${state.value}/${slug}/` };
    part('page').replaceChildren(element('a', link, fill(words.page, { name: place.name })));
    part('rest').hidden = false;
    draw();
    return true;
  }

  const typedIn = (id: string) => cleanLine(find<HTMLInputElement>(`#${id}`).value);

  function draw(): void {
    if (!target) return;
    const { place, claim, direct } = target;
    const rules = rulesOf(target, (agency) => fill(words.rule, { agency }));
    const legal = find<HTMLInputElement>('[value=legal]').checked;
    const law = legalMail(rules);
    const lines = legal ? (law.toPlace ? direct : undefined) : target.lines;
    const parts = lines && envelope(lines, { facility: place.name, address: place.own ?? [] });
    // The number, name and so on are asked for even where no address is known: the family needs them for the call.
    const needs: readonly Blank[] = parts ? blanksOf(parts) : ['name', 'id'];
    for (const field of ['id', 'housing', 'code'] as const) find(`[data-field=${field}]`).hidden = !needs.includes(field);
    const typed: MailTyped = {
      name: typedIn('name'),
      id: typedIn('number'),
      housing: typedIn('housing'),
      code: typedIn('code'),
      fromName: typedIn('from-name'),
      fromAddress: cleanLines(find<HTMLTextAreaElement>('#from-address').value).join('\n'),
    };
    part('cover').hidden = part('buttons').hidden = !parts;
    part('from').textContent = [typed.fromName, typed.fromAddress].filter(Boolean).join('\n');
    part('to').replaceChildren(
      ...(parts ? fillIn(parts, typed) : []).flatMap((line, at) => [...(at > 0 ? ['\n'] : []), ...line.map(piece)]),
    );
    part('way').replaceChildren(...(legal ? aboutLegal(law.said, law.toPlace) : aboutWay()).map((text) => element('p', {}, text)));
    drawSource(legal || !claim ? undefined : claim);
    const inside = [...tool.querySelectorAll<HTMLInputElement>('[type=checkbox]:checked')].map(({ value }) => value as Inside);
    const findings = checkMail({
      legal,
      blanks: parts ? needs : [],
      idFormat: target.agency?.format,
      place: place.name,
      typed,
      inside,
      rules,
    });
    part('findings').replaceChildren(...findings.map(finding));
    part('known').hidden = rules.length === 0;
    part('rules').replaceChildren(...bySource(rules).map((rule) => element('li', {}, said(rule))));
    const fix = findings.filter(({ level }) => level === 'fix').length;
    const sum = findings.length === 0 ? words.good : fill(words.sum, { fix, look: findings.length - fix });
    clearTimeout(saying);
    saying = window.setTimeout(() => (part('sum').textContent = sum), SAY_AFTER);
  }

  function aboutWay(): string[] {
    const { place, claim, against } = target!;
    const where = call[place.kind];
    const phone = place.phone && (place.way !== 'given' || against.length > 0) ? [fill(words.call, { phone: place.phone })] : [];
    return [
      ...(place.way === 'ask' && claim ? [fill(words.way.askWho, { who: claim.who })] : []),
      capital(fill(words.way[place.way], { place: where, question })),
      ...(place.way === 'place' ? [words.ownAddress] : []),
      ...against.slice(0, 1).map(({ who }) => fill(words.way.against, { place: where, who })),
      ...phone,
    ];
  }

  function aboutLegal(sentences: Said[], toPlace: boolean): string[] {
    const { place, direct } = target!;
    const where = call[place.kind];
    const about = sentences.map(said);
    if (!toPlace) return [words.legal.other, ...about];
    if (!direct) return [...about, fill(words.legal.ask, { place: where })];
    return [fill(about.length > 0 ? words.legal.said : words.legal.advice, { place: where }), ...about];
  }

  function drawSource(claim: MailTarget['claim']): void {
    if (!claim) return part('source').replaceChildren();
    const link = element('a', { href: claim.url }, claim.source);
    part('source').replaceChildren(`${standing[claim.standing]}. ${words.from} `, link, ` (${claim.about}).`);
  }

  function finding({ check, level, found, said: rules = [] }: MailFinding): HTMLElement {
    const text = fill(words.checks[check], { found: found ?? '', format: target?.agency?.format ?? '' });
    const more = rules.flatMap((rule) => [element('br'), `${words.here} ${said(rule)}`]);
    return element('li', { class: level }, element('b', {}, words[level]), ` ${text}`, ...more);
  }

  /** A piece of a line; a blank is shown as on the page of the place. */
  function piece(one: EnvelopePart): Node {
    if ('text' in one) return document.createTextNode(one.text);
    const { label } = target?.agency ?? {};
    return element('i', {}, one.blank === 'id' ? (label ? fill(blanks.id, { label }) : blanks.idPlain) : blanks[one.blank]);
  }

  async function copy(): Promise<void> {
    const to = part('to');
    const blank = to.querySelector('i') ? ` ${words.incomplete}` : '';
    try {
      await navigator.clipboard.writeText(to.textContent);
      part('status').textContent = words.copied + blank;
    } catch {
      getSelection()?.selectAllChildren(to);
      part('status').textContent = words.copyFailed + blank;
    }
  }

  state.addEventListener('change', () => void open(state.value));
  query.addEventListener('input', () => void suggest());
  part('rest').addEventListener('input', () => {
    part('status').textContent = '';
    draw();
  });
  part('copy').addEventListener('click', () => void copy());
  part('print').addEventListener('click', () => print());

  tool.inert = false;
  const asked = askedPlace(location.search, state.options);
  if (asked === 'unknown') say(words.unknown);
  else if (asked) {
    state.value = asked.state;
    void open(asked.state, asked.slug);
  }
  // The browser may have put a state back after a reload.
  else if (state.value) void open(state.value);
}

/** One note for each source. */
function bySource(rules: readonly Said[]): Said[] {
  const texts = new Map<string, string>();
  for (const { from, text } of rules) texts.set(from, [texts.get(from), text].filter(Boolean).join(' '));
  return [...texts].map(([from, text]) => ({ from, text }));
}

const said = ({ text, from }: Said) => `${text} (${from})`;
