/** The built site as the tests read it: the folder is walked once, each page is read once and kept as a short digest. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { SITE_URL } from '../../src/config.ts';

export const OUT = path.resolve(process.env['OUT_DIR'] ?? 'dist');
export const CONTENT = path.resolve('content');

export interface Page {
  /** `/facilities/il/menard-correctional-center/`; the page of missing pages is `/404.html`. */
  path: string;
  title: string;
  description: string;
  canonical: string;
  noindex: boolean;
  lang: string;
  headings: { level: number; text: string }[];
  ids: string[];
  /** Of every `a` and `area`. */
  hrefs: string[];
  /** What the browser fetches by itself, as `script https://…`. */
  assets: string[];
  /** Scripts that run; structured data is in `jsonLd`. */
  scripts: number;
  jsonLd: string[];
  /** How often each of main, header, footer and nav stands on the page. */
  landmarks: Record<string, number>;
}

export interface SiteFile {
  /** Path from the folder of the site, with slashes. */
  name: string;
  bytes: number;
}

let fileList: SiteFile[] | undefined;
let pageList: Page[] | undefined;
const mains = new Map<string, { text: string; glued: string[] }>();
const documents = new Map<string, ReturnType<typeof parseDocument>>();

/** All files of the site. */
export function files(): SiteFile[] {
  fileList ??= readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(OUT, file).split(path.sep).join('/'), bytes: statSync(file).size };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return fileList;
}

/** All pages of the site. */
export function pages(): Page[] {
  pageList ??= files()
    .filter(({ name }) => name.endsWith('.html'))
    .map(({ name }) => digest(pathOf(name)));
  return pageList;
}

/** The source of a page. */
export function html(page: string): string {
  return readFileSync(path.join(OUT, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
}

export function isPlace(page: string): boolean {
  // Each state has a map beside its places.
  return /^\/facilities\/[a-z]{2}\/(?!map\/)[^/]+\/$/.test(page);
}

/** Names of the records in a folder of the content, without their ending: `il/menard-correctional-center`. */
export function records(folder: string): string[] {
  return readdirSync(path.join(CONTENT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(CONTENT, folder), path.join(entry.parentPath, entry.name)))
    .map((name) =>
      name
        .split(path.sep)
        .join('/')
        .replace(/\.\w+$/, ''),
    )
    .sort();
}

export function absolute(page: string): string {
  return new URL(page, SITE_URL).href;
}

/** A page that opened, for closer reading. */
export function document(page: string): ReturnType<typeof parseDocument> {
  const known = documents.get(page) ?? parseDocument(html(page));
  documents.set(page, known);
  return known;
}

export type Node = Parameters<typeof DomUtils.textContent>[0];

/** Text as a person reads it: white space counts once. */
export function textOf(node: Node): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
}

/** The element with an id. Throws when the page has none. */
export function byId(page: string, id: string) {
  const found = DomUtils.getElementById(id, document(page).children, true);
  if (!found) throw new Error(`${page} has no #${id}`);
  return found;
}

/** Text of the main part of a page, one line for each block. */
export function mainText(page: string): string {
  return readMain(page).text;
}

/** Where two pieces of text that stand beside each other have no space between them: `page:|Official website`. */
export function gluedText(page: string): string[] {
  return readMain(page).glued;
}

function readMain(page: string): { text: string; glued: string[] } {
  const known = mains.get(page);
  if (known) return known;
  let text = '';
  let depth = 0;
  let hidden = 0;
  /** Depth at which a row of links began that the styles set apart. */
  let row = 0;
  let tagSince = false;
  const glued: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'main' || depth > 0) depth += 1;
      if (row === 0 && (name === 'nav' || attributes['class'] === 'letters')) row = depth;
      if (HIDDEN.has(name)) hidden += 1;
      if (BLOCKS.has(name)) text += '\n';
      else tagSince = true;
    },
    ontext: (part) => {
      if (depth === 0 || hidden > 0) return;
      if (tagSince && row === 0 && /[\w.,:;!?)”’]$/.test(text) && /^[\w“(]/.test(part))
        glued.push(`${text.slice(-30)}|${part.slice(0, 30)}`.replace(/\s+/g, ' '));
      text += part.replace(/\s+/g, ' ');
      tagSince = false;
    },
    onclosetag: (name) => {
      if (depth === row) row = 0;
      if (depth > 0) depth -= 1;
      if (HIDDEN.has(name)) hidden -= 1;
      if (BLOCKS.has(name)) text += '\n';
      else tagSince = true;
    },
  });
  parser.end(html(page));
  const main = {
    text: text
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n+/g, '\n'),
    glued,
  };
  mains.set(page, main);
  return main;
}

/** What starts a line of its own, by its nature or by the styles of this site. */
const BLOCKS = new Set(
  'address article aside br dd details div dl dt fieldset figure form h1 h2 h3 h4 label legend li main nav ol option p section summary table tbody td th thead tr ul meter input button svg text title'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['script', 'style']);
const LANDMARKS = new Set(['main', 'header', 'footer', 'nav']);
const ASSETS: Record<string, string> = { script: 'src', img: 'src', source: 'src', iframe: 'src', video: 'src', audio: 'src', embed: 'src', object: 'data', input: 'src', use: 'href', image: 'href' }; // prettier-ignore

function pathOf(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/');
}

function digest(page: string): Page {
  const seen: Page = {
    path: page, title: '', description: '', canonical: '', noindex: false, lang: '', headings: [], ids: [], hrefs: [], assets: [], scripts: 0, jsonLd: [], landmarks: {},
  }; // prettier-ignore
  let inTitle = false;
  let inJson = false;
  let inHeading = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (attributes['id'] !== undefined) seen.ids.push(attributes['id']);
      if (LANDMARKS.has(name)) seen.landmarks[name] = (seen.landmarks[name] ?? 0) + 1;
      const asset = ASSETS[name] && attributes[ASSETS[name]];
      if (asset) seen.assets.push(`${name} ${asset}`);
      if (attributes['srcset']) seen.assets.push(`${name} ${attributes['srcset']}`);
      if (/^h[1-6]$/.test(name)) {
        seen.headings.push({ level: Number(name[1]), text: '' });
        inHeading = true;
      }
      switch (name) {
        case 'html':
          seen.lang = attributes['lang'] ?? '';
          break;
        case 'title':
          // Drawings may have titles too.
          inTitle = seen.title === '';
          break;
        case 'meta':
          if (attributes['name'] === 'description') seen.description = attributes['content'] ?? '';
          if (attributes['name'] === 'robots') seen.noindex = /noindex/.test(attributes['content'] ?? '');
          break;
        case 'link':
          if (attributes['rel'] === 'canonical') seen.canonical = attributes['href'] ?? '';
          else seen.assets.push(`link ${attributes['href'] ?? ''}`);
          break;
        case 'a':
        case 'area':
          if (attributes['href'] !== undefined) seen.hrefs.push(attributes['href']);
          break;
        case 'script':
          inJson = attributes['type'] === 'application/ld+json';
          if (inJson) seen.jsonLd.push('');
          else seen.scripts += 1;
          break;
      }
    },
    ontext: (text) => {
      if (inTitle) seen.title += text;
      else if (inJson) seen.jsonLd[seen.jsonLd.length - 1] += text;
      else if (inHeading) seen.headings.at(-1)!.text += text;
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false;
      if (name === 'script') inJson = false;
      if (/^h[1-6]$/.test(name)) inHeading = false;
    },
  });
  parser.end(html(page));
  return seen;
}

/** The first few of a list, so that a failure can be read. */
export function few(list: readonly string[], count = 12): string[] {
  return list.length > count ? [...list.slice(0, count), `… and ${list.length - count} more`] : [...list];
}

/** Values that stand more than once, each with the pages it stands on. */
export function repeated(entries: readonly (readonly [value: string, page: string])[]): string[] {
  const groups = Map.groupBy(entries, ([value]) => value);
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([value, members]) => `${value} ← ${members.map(([, page]) => page).join(' ')}`);
}
